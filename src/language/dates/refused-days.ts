import type { Token } from '../text.ts';
import { numberToken } from '../numbers/lexicon.ts';
import { absences, exceptions, negators, takesBack } from '../utterance/lexicon.ts';
import { ordinalAt } from './ordinals-en.ts';
import { dayNumberAt } from './ordinals.ts';
import { weekdays } from './words-ar.ts';

const list = (words: string): Set<string> => new Set(words.split(' '));

const dayEn =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|today|tomorrow|tonight|tmrw|tmr)$/;
const nearAr = list('اليوم النهارده هاليوم بكره بكرا بكرى باكر باجر غدا الليله');
/** Words of absence that answer by themselves, and exceptions that lead to another clause or day: "every other monday". */
const otherwise = list('no none nothing neither nor hardly zero but other');
/** Words that refuse the day behind them: "not tuesday", "any day except friday", «ما اقدر الاثنين», «غير الجمعة». */
const refuses = new Set([...negators, ...absences, ...exceptions].filter((word) => !otherwise.has(word)));
/** Between a refusal and its day. */
const carriers = list(
  'for on do make it come be able to work with want like need have the a any this next at of you i us me please really possibly than free available there here in around ' +
    'اقدر بقدر نقدر قادر اقدرش ابي ابغي ابغا اريد بدي عايز عاوز يناسبني يناسب يناسبنا بناسبني ينفع ينفعني بينفع يصلح يصير فاضي فاضيه متفرغ ' +
    'متفرغه موجود موجوده اجي استطيع يمديني فيني في يوم نهار علي اليوم عدا',
);
const refusedByLa = /^(?:اريد|استطيع|يناسبني|يناسب|يناسبنا|ينفع|ينفعني|يصلح|اقدر|يمكن|يمديني)$/;
const denials = new Set([...negators, ...absences]);
/** A question, no refusal: "why not tuesday". */
const asks = list('why if ليش ليه لماذا لو اذا');
/** Words between a day and the one that replaces it: "tuesday, no sorry, wednesday", «الثلاثاء لا عفوا الاربعاء». */
const replacing = new Set([...takesBack, 'غلط']);
const betweenRepairs = list(
  'hang hold a second minute wait i er um uh make it that on the oh يوم يعني خليها خليه بل هو انا كان',
);

/**
 * The words without the days that a caller refuses or takes back: only "wednesday" of "not tuesday, wednesday",
 * and no day at all of "any day except friday".
 */
export function withoutRefusedDays(said: readonly Token[]): readonly Token[] {
  const tokens = withOneAfter(said);
  const gone = new Set<number>();
  for (let i = 0; i < tokens.length; i += 1) {
    const until = refusedUntil(tokens, i) ?? unfitUntil(tokens, i) ?? i;
    for (let k = i; k < until; k += 1) gone.add(k);
    for (const k of takenBack(tokens, i)) gone.add(k);
  }
  return gone.size === 0 ? tokens : tokens.filter((_, i) => !gone.has(i));
}

/** "Not this Sunday but the one after" is the Sunday after next. */
function withOneAfter(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, i) => norm(tokens, i) === 'not' && isDay(tokens, dayBehind(tokens, i)));
  const named = dayBehind(tokens, at);
  let the = named + 1;
  while (/^(?:but|its|,|-|–)$/.test(norm(tokens, the))) the += 1;
  const words = [0, 1, 2].map((k) => norm(tokens, the + k)).join(' ');
  const [day, next, one] = [named, the + 1, the + 2].map((k) => tokens[k]);
  if (
    at < 0 ||
    !day ||
    !next ||
    !one ||
    !/^the (?:one (?:after|following)|(?:next|following) one)$/.test(words)
  )
    return tokens;
  const rest = tokens.slice(norm(tokens, the + 3) === 'that' ? the + 4 : the + 3);
  return [...tokens.slice(0, at), day, { ...next, norm: 'after' }, { ...one, norm: 'next' }, ...rest];
}

const dayBehind = (tokens: readonly Token[], i: number): number =>
  /^(?:this|next|the|on|coming)$/.test(norm(tokens, i + 1)) ? i + 2 : i + 1;

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';

function isDay(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.kind !== 'arabic') return dayEn.test(token.norm);
  if (nearAr.has(token.norm)) return true;
  const bare = /^(?:و|ب|ع|ل|ه)?ال(.+)$/.exec(token.norm)?.[1];
  const named = /^(?:ال)?يوم$/.test(norm(tokens, i - 1));
  return weekdays.has(bare ?? (named ? token.norm : ''));
}

/** From a refusal up to the end of the day behind it. */
function refusedUntil(tokens: readonly Token[], i: number): number | undefined {
  const word = norm(tokens, i);
  const two = /^(?:other|instead|rather)$/.test(word) && /^(?:than|of)$/.test(norm(tokens, i + 1));
  if ((!refuses.has(word) && !two) || isQuestion(tokens, i)) return undefined;
  // «لا ابي الاثنين» is a no and a wish.
  if (word === 'لا' && !refusedByLa.test(norm(tokens, i + 1))) return undefined;
  // "No day except Monday", «ما اقدر الا الاثنين»: only that one.
  const only = (two && word === 'other') || (exceptions.has(word) && refuses.has(word));
  if (only && tokens.slice(Math.max(0, i - 6), i).some((token) => denials.has(token.norm))) return undefined;
  let at = two ? i + 2 : i + 1;
  while (carriers.has(norm(tokens, at)) && !isDay(tokens, at)) at += 1;
  if (!isDay(tokens, at)) return refusedDateUntil(tokens, at);
  at += 1;
  while (/^(?:or|and|nor|او|ولا)$/.test(norm(tokens, at)) && isDay(tokens, at + 1)) at += 2;
  return at;
}

/** "Not the 5th of december", «مو يوم خمسة»: up to the end of the day; its month stays for another day behind it, "…, the 7th". */
function refusedDateUntil(tokens: readonly Token[], at: number): number | undefined {
  const arabic = norm(tokens, at - 1) === 'يوم' ? dayNumberAt(tokens, at, 31) : undefined;
  if (arabic) return /^(?:يوم|[.,،؛!]|)$/.test(norm(tokens, arabic.end)) ? arabic.end : undefined;
  const date = norm(tokens, at - 1) === 'the' ? ordinalAt(tokens, at) : undefined;
  if (!date || !/^(?:of|but|the|on|[.,،;!]|)$/.test(norm(tokens, date.end))) return undefined;
  if (norm(tokens, date.end) !== 'of') return date.end;
  const month = norm(tokens, date.end + 1) === 'the' ? date.end + 3 : date.end + 2;
  const another = tokens.slice(month).some((_, k) => ordinalAt(tokens, month + k) !== undefined);
  return another ? date.end : month;
}

/** "Why not Tuesday", "can't you do Monday", «ليش مو الاثنين». */
function isQuestion(tokens: readonly Token[], i: number): boolean {
  const inverted =
    /^(?:cant|cannot|couldnt|dont|wont)$/.test(norm(tokens, i)) && /^(?:you|we|i)$/.test(norm(tokens, i + 1));
  return inverted || asks.has(norm(tokens, i - 1));
}

/** "Monday does not work", «الاثنين ما يناسبني». */
function unfitUntil(tokens: readonly Token[], i: number): number | undefined {
  if (!isDay(tokens, i)) return undefined;
  const words = [1, 2, 3].map((k) => norm(tokens, i + k)).join(' ');
  const unfit =
    (isShortIs(tokens[i])
      ? /^(?:no good|not (?:good|possible|great)|bad|out|full|impossible|busy)\b/
      : /^$/
    ).exec(words) ??
    /^(?:doesnt|wont|isnt) (?:work|suit|fit|good|possible|ok|okay)\b|^(?:does|will|is) not (?:work|suit|fit|good|possible)\b|^is (?:no good|bad|impossible)\b|^(?:ما|مو|مش|مب) (?:يناسب|بناسب|مناسب|ينفع|بينفع|يصلح|يمدي|بيصير|يصير)/.exec(
      words,
    );
  return unfit ? i + 3 : undefined;
}

/** "Friday's": "is" joined to its day. */
const isShortIs = (token: Token | undefined): boolean => /['’]s$/i.test(token?.raw ?? '');

/** A day that another one replaces, and the words that say so; a time that was said with it stays. */
function takenBack(tokens: readonly Token[], i: number): number[] {
  const date = isDay(tokens, i) ? undefined : dateAt(tokens, i);
  if (!date && !isDay(tokens, i)) return [];
  let from = date?.end ?? i + 1;
  while (from - i < 8 && isTimeWord(tokens, from)) from += 1;
  let at = from;
  let repaired = false;
  const isOther = (k: number): boolean => (date ? dateAt(tokens, k) !== undefined : isDay(tokens, k));
  while (at < tokens.length && !isOther(at)) {
    if (replacing.has(norm(tokens, at))) repaired = true;
    else if (tokens[at]?.kind !== 'mark' && !betweenRepairs.has(norm(tokens, at))) return [];
    at += 1;
  }
  if (!repaired || at >= tokens.length) return [];
  return [...range(i, date?.end ?? i + 1), ...range(from, at)];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** "The fifth": a day by its number. */
function dateAt(tokens: readonly Token[], i: number): { end: number } | undefined {
  return norm(tokens, i) === 'the' ? ordinalAt(tokens, i + 1) : undefined;
}

function isTimeWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || replacing.has(token.norm)) return false;
  return (
    token.kind === 'digits' ||
    /^(?:at|in|the|am|pm|:|oclock|morning|afternoon|evening|night|half|past|quarter|الساعه|الصبح|الظهر|العصر|المغرب|المسا|المساء|صباحا|مساء|ونص|وربع)$/.test(
      token.norm,
    ) ||
    numberToken(token) !== undefined
  );
}
