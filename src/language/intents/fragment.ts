import { parseDate } from '../dates/date.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { foldLine, foldWords, type Word } from '../phrases.ts';
import { wordSet } from '../text.ts';
import type { Context } from '../types.ts';
import { negators, wanting } from '../utterance/lexicon.ts';

/** Words with which one goes on from an answer to the next thing of its kind. */
const leading =
  /^(?:(?:ok|okay|well|so|oh|ah|um|hmm|thanks|thank you|great|good|right|perfect|fine|yes|طيب|طب|اوكي|تمام|شكرا|حلو|زين|مشكور|اها|اه|ايوه|لا) )*(?:(?:and|but|also|or) )?(?:what about|how about|what if it is|what of|and|but|also|or|same for|is it the same|and is it the same|(?:و)?(?:ماذا|وش|ايش|اش|شو|شنو|ايه) (?:عن|بخصوص|اخبار)|(?:و)?بالنسبه|ولو|او|كمان|طيب|طب) /u;
/** Words that stand around the thing and say nothing of it. */
const little = wordSet(
  'the a an on in at for to of with one ones about from then too as well please is it same day days this that ' +
    'في علي عن من الي ل ب مع حق حقت يوم ايام كمان برضو برضه بعد لو سمحت سمحتوا هذا هذي بخصوص',
);
/** Who says these asks or tells something whole. */
const whole = wordSet(
  'i im ive id ill we you your me my us our he she they who whose why how what whats when where which do does did are was were ' +
    'can could will would should have has had get got make tell say know think go call help need there thats yes no ok sorry hello ' +
    'didnt hear repeat again wait hold moment nothing all everything done bye goodbye thanks thank bless god agent human person somebody ' +
    'انا احنا انت انتم هو هي هم هل كم بكم بكام متي امتي ايمتي وين فين كيف ازاي شلون ايش وش شو ايه ليش ليه قديش عندي عندكم لي لنا فيه في ممكن ابي ' +
    'نعم لا شكرا الله والله السلام عليكم مرحبا خلاص بس شي شيء ولا مع سلامه السلامه اعد عيد موظف شخص انسان اي ايوه تمام طيب',
);
const mostWords = 5;

/** A few words that change one thing of what was asked before: a day, a place, a thing. */
export interface Fragment {
  /** The words that say what it is to be. */
  words: string;
  /** They begin as what goes on begins, or are put as a question: "and Friday", «والجمعة؟». */
  led: boolean;
}

/** What a text would change of the question before it; undefined where it is a sentence of its own. */
export function fragmentOf(text: string): Fragment | undefined {
  const words = foldWords(text);
  const folded = words.map(({ norm }) => norm).join(' ');
  const lead = leading.exec(`${folded} `)?.[0] ?? '';
  const from = lead.trim() === '' ? 0 : lead.trim().split(' ').length;
  const rest = words.slice(from);
  const [first] = rest;
  if (!first) return undefined;
  const joined = joinedAnd.test(first.norm) && !whole.has(first.norm);
  const start = joined ? first.start + 1 : first.start;
  const body = rest.map((word, at) => (at === 0 && joined ? { ...word, norm: word.norm.slice(1) } : word));
  const told = body.filter(({ norm }) => !little.has(norm));
  if (told.length === 0 || body.length > mostWords || told.some(({ norm }) => isOfSentence(norm)))
    return undefined;
  const end = rest.at(-1)?.end ?? text.length;
  return { words: text.slice(start, end), led: from > 0 || joined || /[?؟]/u.test(text) };
}

/** «و» before a word of its own: not the first letter of one. */
const joinedAnd =
  /^و(?!قت|احد|اي|زن|ز|صل|صول|ظيف|ظايف|سط|لد|الد(?:ه|ي|تي|ك|ين|يه)?$|رق|ثيق|كيل)(?=[\p{L}\d]{2})/u;

function isOfSentence(norm: string): boolean {
  return whole.has(norm) || negators.has(norm) || wanting.has(norm);
}

/** The words of a thing, in figures where they are a number: "the three hundred one", «الألف». */
export function inFigures(thing: string): string {
  const words = foldWords(thing).filter(({ norm }) => !little.has(norm));
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return thing;
  const bare = thing.slice(first.start, last.end);
  const [number, ...others] = findNumbers(bare);
  const whole = number?.span[0] === 0 && number.span[1] === bare.length && others.length === 0;
  return whole && Math.abs(number.value) >= LEAST_NUMBER ? String(number.value) : thing;
}
/** Less than that counts something, and names no thing. */
const LEAST_NUMBER = 10;

const back =
  /(?:^| )(?:it|its|they|them|there|that one|this one|these|those|(?:nearest|closest|next|other|first|last|same) one)(?: |$)|(?:^| )(?:اقرب|ابعد|اول|اخر|ثاني|نفس) (?:واحد|واحده|شي)(?: |$)|(?:^| )(?:فيه|فيها|عليه|عليها|منه|منها|هناك|عندهم|عنده|عندها|سعره|سعرها|ثمنه|لونه|الوانه|الوانها|ضمانه|ضمانها|مكانه|عنوانه|عنوانهم|رقمه|رقمهم|دوامه|دوامهم|مواعيده|يفتح|يقفل|يسكر|يفتحون|يقفلون|يسكرون|بيفتح|بيقفل|بيسكر|كيفتح|كيسد)(?: |$)/u;

/** The same by a word that points, or by an ending of what is asked: "how much is that", «كم وزنها», «بتركبوه». */
const pointing = new RegExp(
  [
    '(?:^| )(?:does|do|did|is|are|was|will|would|can|could|about|for|with|of|on|in|like) (?:that|this)(?: (?:one|cost|take|last|include|mean|work|come|cover|apply|need|thing|too|also|then|please)|$)',
    '(?:^| )(?:switch|turn|set|put|take|bring|send|get|do|use|cancel|return|change|try|order|buy|have|need for|pay for) (?:that|this)(?: (?:on|off|up|out|in|back|down|too|also|then|please|later|again))?$',
    '(?:^| )(?:ذلك|تلك|هالشي|هذا|هذي|هذه|هاد|هاي|هيدا|هيدي|ده|دي)(?= |$)(?! (?:ال)?(?:يوم|اسبوع|شهر|سنه|وقت|ساعه|مره|جمعه|خميس|سبت|احد))',
    '(?:^| )[وف]?(?:ال)?(?:سعر|اسعار|ثمن|تكلفت|رسوم|قيمت|لون|الوان|ضمان|كفالت|مكان|عنوان|رقم|وزن|حجم|مقاس|بطاريت|سرعت|مدت|شحن|توصيل|تركيب|مميزات|مواصفات|شكل|شروط|عرض)(?:ه|ها|هم|هن|و)(?= |$)',
    '(?:^| )[وف]?(?:ب|بت|ت|ك)\\S{2,6}(?:ونه|ونها|وه|وها)(?= |$)|(?:^| )[وف]?(?:ا|ن|ب|ه)(?:رجع|بدل|دفع|قسط|لغي|غير|جرب|ستلم|اخذ|اخد|شتري|طلب|ركب)(?:ه|ها)(?= |$)|(?:^| )[وف]?(?:ي|ت|بي|بت)(?:ستغرق|كلف|اخذ|اخد|طول|جي|شتغل)(?= |$)(?= (?:كم|كام|قديش|وقت|يوم|ايام)|$)',
  ].join('|'),
  'u',
);

/** Whether words point back to what was told of before: "how much is it", «متى يفتح؟». */
export function refersBack(text: string): boolean {
  const folded = foldLine(text);
  return back.test(folded) || pointing.test(folded);
}

/** A condition under which the question before is put once more: "and if I opened it", «ولو كنت فتحته». */
const supposing =
  /^(?:(?:ok|okay|and|but|so|well|طيب|طب|بس) )*(?:(?:what|and|but|or|even) if|if|ولو|وا?ذا|واذا|لو|اذا|حتي لو|وان|فان) (?:\S+ ?){1,6}$/u;

/** Whether words only suppose something of what was asked before. */
export function onlySupposes(text: string): boolean {
  return supposing.test(foldLine(text));
}

/** Words of a question that a thing can stand for: those that say what is asked stay. */
const asking = wordSet(
  'what whats when where how which who is are do does did can could will would you your i we much many long the a an of in at on to for please tell ' +
    'cost costs price open opened opens close closed closes until till time times hours work much there have has any about and today tomorrow ' +
    'كم بكم بكام متي امتي ايمتي وين فين كيف ازاي شلون ايش وش شو ايه هل سعر قديش اسعار ثمن عندكم عندك فيه في من علي عن لو سمحت تفتحون تقفلون تسكرون دوام الدوام دوامكم ساعات اوقات مواعيد العمل طيب و',
);

/** Whether words name nothing but a time, or a season or feast that has hours of its own. */
export function isOnlyTime(words: string, now?: Date): boolean {
  const left = foldWords(withoutDate(words, now ? { now } : {})).filter(
    ({ norm }) => !little.has(norm) && !seasons.test(norm),
  );
  return left.length === 0;
}
const seasons =
  /^(?:[بلفو]|ال|بال|لل)*(?:ramadan|ramadhan|eid|holidays?|weekends?|public|national|founding|رمضان|عيد|اعياد|عطله|عطل|اجازه|اجازات|ويكند|وطني|تاسيس|نهايه|اسبوع)$/u;

/** A question without the times that it names. */
export function withoutTimes(question: string): string {
  return plain(withoutDate(question));
}

function withoutDate(text: string, ctx: Context = {}): string {
  const span = parseDate(text, ctx)?.span;
  return span ? `${text.slice(0, span[0])} ${text.slice(span[1])}` : text;
}

/** A text without its question marks, a blank between its words. */
function plain(text: string): string {
  return text.replaceAll(/[?؟]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/**
 * A question with a thing in place of one that it names, in every way that makes sense, the likeliest first: a number for a
 * number, a word for each that names something, and last beside all of them.
 */
export function putInto(question: string, thing: string): string[] {
  const bare = withoutLittle(thing);
  const words = foldWords(question);
  const named = words.filter(({ norm }) => !asking.has(norm) && !little.has(norm));
  const swap = ({ start, end }: Word): string => `${question.slice(0, start)}${bare}${question.slice(end)}`;
  const number = /^[\d٠-٩]+$/u.test(bare);
  const numbers = words.filter(({ norm }) => /\d/u.test(norm));
  const all =
    number && numbers.length > 0
      ? numbers.map(swap)
      : [
          ...named.toReversed().map(swap),
          withoutAll(question, named, bare),
          `${withoutTimes(question)} ${bare}`,
        ];
  return [...new Set(all.map(plain))].slice(0, mostWays);
}
/** How many ways are tried at most. */
const mostWays = 6;

/** What is asked, of another thing altogether: "how much is fibre 300" and "the laptop". */
function withoutAll(question: string, named: readonly Word[], bare: string): string {
  let left = question;
  for (const { start, end } of named.toReversed()) left = `${left.slice(0, start)}${left.slice(end)}`;
  return `${left} ${bare}`;
}

function withoutLittle(thing: string): string {
  const words = foldWords(thing);
  const from = words.findIndex(({ norm }) => !little.has(norm));
  const to = words.findLastIndex(({ norm }) => !little.has(norm));
  return from === -1 ? thing : thing.slice(words[from]?.start, words[to]?.end);
}

/** Nouns that say only what of a thing is told: its price, its times. */
const ofThing = wordSet(
  'fee fees cost costs price prices time times terms steps policy areas list رسوم سعر اسعار مده مدته مدتها مواعيد وقت اوقات شروط خطوات سياسه مناطق تكلفه',
);

/** The words of a title that name its subject, without what of it is told. */
export function subjectOf(title: string): string {
  return withoutWords(title, (norm) => little.has(norm) || ofThing.has(norm));
}

/** A question without the words that point back. */
export function withoutPointing(text: string): string {
  return withoutWords(text, (norm) => pointingWords.has(norm));
}
const pointingWords = wordSet(
  'it its they them that this those these one ones and ذلك تلك هذا هذي هذه هاد هاي هيدا هيدي ده دي هالشي فيه فيها عليه عليها منه منها',
);

function withoutWords(text: string, isOut: (norm: string) => boolean): string {
  return foldWords(text)
    .filter(({ norm }) => !isOut(norm))
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

/**
 * Whether a text tells of a thing: it holds the numbers that name it, and two thirds of its words at least. `before`: words that
 * were named already and tell nothing new.
 */
export function tellsOf(text: string, thing: string, before = ''): boolean {
  const told = formsIn(text);
  const known = formsIn(before);
  const wanted = foldWords(thing).filter(({ norm }) => !little.has(norm) && !isAmong(known, norm));
  const held = wanted.filter(({ norm }) => isAmong(told, norm));
  const numbers = wanted.filter(({ norm }) => /\d/u.test(norm));
  return (
    held.length > 0 && held.length * 3 >= wanted.length * 2 && numbers.every((word) => held.includes(word))
  );
}

/** A word without what Arabic writes with it, and without a regular plural. */
function formsOf(norm: string): string[] {
  const bare = norm.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=\p{L}{2})/u, '').replace(/(?<=\w{3})s$/u, '');
  const own = bare.replace(/(?<=\p{Script=Arabic}{3})(?:ها|هم|كم|ه)$/u, '');
  const one = bare.replace(/(?<=\p{Script=Arabic}{3})ات$/u, 'ه');
  return [norm, bare, own, one, ...(/^[بلو]\p{Script=Arabic}{3}/u.test(bare) ? [bare.slice(1)] : [])];
}

function formsIn(text: string): ReadonlySet<string> {
  return new Set(foldWords(text).flatMap(({ norm }) => formsOf(norm)));
}

function isAmong(forms: ReadonlySet<string>, norm: string): boolean {
  return formsOf(norm).some((form) => forms.has(form));
}

/** How many words of a text say something of a thing, and do not only go with it. */
export function wordsTelling(text: string): number {
  return foldWords(text).filter(({ norm }) => !little.has(norm) && !whole.has(norm)).length;
}

/** How many words of a question a text holds that say something. */
export function wordsShared(text: string, question: string): number {
  const told = formsIn(text);
  return foldWords(question).filter(
    ({ norm }) => !little.has(norm) && !whole.has(norm) && isAmong(told, norm),
  ).length;
}
