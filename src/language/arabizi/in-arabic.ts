import { detectLanguage } from '../detect/detect.ts';
import { arabizi, english } from '../detect/lexicon.ts';
import { foldWords, type Word } from '../phrases.ts';
import { longestRead } from '../text.ts';
import { spelled } from './spelled.ts';
import { unlikeness } from './likeness.ts';
import { vocabulary } from './vocabulary.ts';

/** What becomes of a word that no Arabic word is like: it stays as it is, or is put into letters one by one. */
export interface Unknown {
  unknown?: 'kept' | 'spelled';
}

/**
 * A text that is Arabic in Latin letters ("3ndi moshkla bel net"), in Arabic ones; any other text as it is. English words in
 * it stay English.
 */
export function inArabicScript(text: string, { unknown = 'kept' }: Unknown = {}): string {
  if (text.length > longestRead || !/[a-z]/i.test(text)) return text;
  const words = foldWords(text);
  if (words.length < 2 || !isArabicInLatin(text, words)) return text;
  let written = '';
  let end = 0;
  let article = '';
  for (const [at, word] of words.entries()) {
    const raw = text.slice(word.start, word.end);
    const joined = articles.get(word.norm);
    const next = words[at + 1];
    if (joined !== undefined && next && !word.pause && !word.arabic) {
      written += article === '' ? text.slice(end, word.start) : '';
      article = article === '' ? joined : article;
      end = next.start;
      continue;
    }
    // What has the article is Arabic as soon as it may be: «el sir» is no gentleman.
    const plain = isPlain(word) && (article === '' || word.digits || word.arabic);
    const arabic = plain
      ? raw
      : (wordInArabic(word.norm) ?? (isPlain(word) || unknown === 'kept' ? raw : spelled(word.norm)));
    const inArabic = /\p{Script=Arabic}/u.test(arabic);
    const before = article === '' ? text.slice(end, word.start) : '';
    written += before + joinedTo(article, arabic, inArabic);
    article = '';
    end = word.end;
  }
  return written + text.slice(end);
}

/** The article and the little words that are said together with it, as they are written before a word. */
const articles: ReadonlyMap<string, string> = new Map([
  ...['el', 'al', 'il', 'l', 'ell'].map((one) => [one, 'ال'] as const),
  ...['bel', 'bil', 'bal', 'bl'].map((one) => [one, 'بال'] as const),
  ...['fel', 'fil', 'fl'].map((one) => [one, 'في ال'] as const),
  ...['3al', '3l'].map((one) => [one, 'على ال'] as const),
  ...['lel', 'lil', 'll'].map((one) => [one, 'لل'] as const),
  ...['wel', 'wil'].map((one) => [one, 'وال'] as const),
  ...['hal'].map((one) => [one, 'هال'] as const),
  ...['b', 'bi', 'be'].map((one) => [one, 'ب'] as const),
  ...['w', 'wa', 'we'].map((one) => [one, 'و'] as const),
]);

/** Words that no English sentence has. */
const telling =
  /^(?:el|lel|lil|bel|bil|fel|fil|wel|3al|kif|keef|shu|shou|wen|wein|fein|abi|abgha|badde|baddi|bedi|biddi|bedde|3ayez|ayez|msh|mesh|mish)$/;
/** Of the words of a text that are no English so many are Arabic ones, and so long they are to count. */
const mostly = 0.6;
const countedLetters = 4;

/** Whether a text in Latin letters is Arabic: by words of its own, or by what its words are like beside such a one. */
function isArabicInLatin(text: string, words: readonly Word[]): boolean {
  if (detectLanguage(text)?.value === 'arabizi') return true;
  if (words.some(({ arabic }) => arabic)) return false;
  if (!words.some(({ norm }) => telling.test(norm))) return isAllArabic(words);
  const others = words.filter((word) => !isPlain(word) && !telling.test(word.norm));
  const long = others.filter(({ norm }) => norm.length >= countedLetters);
  if (others.length * 2 < words.length - 1) return false;
  const like = long.filter(({ norm }) => wordInArabic(norm) !== undefined);
  return like.length >= 1 && like.length >= long.length * mostly;
}

/** So many long words without any English one are enough, where each is like an Arabic one. */
const allArabic = 3;

function isAllArabic(words: readonly Word[]): boolean {
  const long = words.filter(({ norm }) => norm.length >= countedLetters);
  return (
    long.length >= allArabic && long.every((word) => !isPlain(word) && wordInArabic(word.norm) !== undefined)
  );
}

function joinedTo(article: string, word: string, inArabic: boolean): string {
  if (article === '') return word;
  // Before an English word only what means something by itself is written.
  if (!inArabic) return article.includes(' ') ? `${article.split(' ')[0]} ${word}` : word;
  return article === 'و' ? `و${word}` : article + word.replace(/^ال(?=\p{L}{2})/u, '');
}

/** A word that is no Arabic in Latin letters: a number, an Arabic one, or English. */
function isPlain({ norm, arabic, digits }: Word): boolean {
  return (
    arabic || digits || borrowed.has(norm) || (english.has(norm) && !arabizi.has(norm) && !loans.has(norm))
  );
}
/** Things that are called the same in either script. */
const borrowed: ReadonlySet<string> = new Set(
  'wifi fiber fibre sim esim app tv iphone samsung galaxy pin otp sms vpn usb hdmi'.split(' '),
);
/** English words that Arabic has as well. */
const loans: ReadonlySet<string> = new Set(['internet', 'mobile', 'laptop', 'router']);

/** So unlike, for each of its letters, may a word be at most. */
const atMost = 0.09;
/** What taking a particle or an ending off costs. */
const offCost = 0.12;

/** Short words that are spelled as others are too. */
const short: ReadonlyMap<string, string> = new Map([
  ['leh', 'ليه'], ['lih', 'ليه'], ['leih', 'ليه'], ['eh', 'ايه'], ['la', 'لا'], ['ma', 'ما'], ['fe', 'في'], ['fi', 'في'], ['shu', 'شو'], ['sho', 'شو'], ['sar', 'صار'],
  ['mn', 'من'], ['le', 'الى'], ['ana', 'انا'], ['ya', 'يا'], ['bas', 'بس'], ['badde', 'بدي'], ['bedde', 'بدي'], ['bade', 'بدي'], ['bde', 'بدي'], ['baddi', 'بدي'], ['bedi', 'بدي'],
]); // prettier-ignore
const known = new Map<string, string | undefined>();
/** Words that are remembered; a text may hold any. */
const mostKnown = 5_000;

function wordInArabic(norm: string): string | undefined {
  if (known.has(norm)) return known.get(norm);
  if (known.size >= mostKnown) known.clear();
  const found = short.get(norm) ?? (norm.length > 30 || norm.length < 2 ? undefined : bestOf(norm));
  known.set(norm, found);
  return found;
}

interface Likely {
  word: string;
  cost: number;
}

function bestOf(norm: string): string | undefined {
  const options: Likely[] = nearest(norm, 0, (word) => word);
  for (const [pattern, before, rest] of heads) {
    const stem = norm.replace(pattern, rest);
    if (stem !== norm && stem.length > 2) options.push(...nearest(stem, offCost, (word) => before + word));
  }
  for (const [pattern, behind] of tails) {
    const stem = norm.replace(pattern, '');
    if (stem !== norm && stem.length > 2)
      options.push(...nearest(stem, offCost, (word) => word.replace(/ه$/u, 'ت') + behind));
  }
  const denied = /^ma?(?=.{4,}[sc]h$)(.+?)e?[sc]h$/.exec(norm)?.[1];
  if (denied !== undefined) options.push(...nearest(denied, offCost, (word) => `ما ${word}`));
  const [best] = options.toSorted((a, b) => a.cost - b.cost);
  return best && best.cost <= atMost * norm.length ? best.word : undefined;
}

/** Particles that are written with a word, as they are in Arabic, and what of the word stays. */
const heads: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:el|al|il)-?(?=.{3})/, 'ال', ''],
  [/^[eai](?=(?:sh){2}|(?:th){2}|([tsdrznlj69])\1)(?:sh|th|[tsdrznlj69])/, 'ال', ''],
  [/^(?:bel|bil|bal)(?=.{3})/, 'بال', ''],
  [/^(?:fel|fil)(?=.{3})/, 'في ال', ''],
  [/^(?:lel|lil)(?=.{3})/, 'لل', ''],
  [/^3al(?=.{3})/, 'على ال', ''],
  [/^(?:wel|wil)(?=.{3})/, 'وال', ''],
  [/^hal(?=.{3})/, 'هال', ''],
  [/^b[eiy]?(?=.{3})/, 'ب', ''],
  [/^w(?=.{3})/, 'و', ''],
  [/^[h7]a(?=[ytn].{2})/, 'ه', ''],
  [/^l[ei]?(?=.{4})/, 'ل', ''],
];

/** Endings that say whose a thing is. */
const tails: readonly (readonly [RegExp, string])[] = [
  [/t?(?:i|y)$/, 'ي'],
  [/t?(?:ak|ek|ik)$/, 'ك'],
  [/t?(?:kom|kum|ko|koum)$/, 'كم'],
  [/t?(?:kon)$/, 'كن'],
  [/t?(?:na)$/, 'نا'],
  [/t?(?:ha)$/, 'ها'],
];

function nearest(latin: string, cost: number, written: (word: string) => string): Likely[] {
  let best: Likely | undefined;
  for (const word of byLength(latin.length)) {
    const unlike = unlikeness(latin, word) + cost;
    if (unlike < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word, cost: unlike };
  }
  return best ? [{ word: written(best.word), cost: best.cost }] : [];
}

const bySize = new Map<number, readonly string[]>();

/** The words that so many Latin letters can spell: an Arabic word is never longer, and seldom half as long. */
function byLength(letters: number): readonly string[] {
  const before = bySize.get(letters);
  if (before) return before;
  const fitting = vocabulary.filter(({ length }) => length <= letters + 2 && length * 2.6 + 1 >= letters);
  bySize.set(letters, fitting);
  return fitting;
}
