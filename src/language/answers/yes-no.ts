import { isKnownName } from '../names/transliterate.ts';
import { numberWord } from '../numbers/lexicon.ts';
import { PhraseTable, wordsSpan } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import { wordSet } from '../text.ts';
import type { Answer, Context, Understood } from '../types.ts';
import { readUtterance } from '../utterance/read.ts';
import type { SaidWord } from '../utterance/read.ts';
import { leftOut } from './left-out.ts';
import { wholeAnswer } from './whole-answers.ts';
import { around, bad, echoNo, echoYes, good, negations, no, unsure, yes } from './lists.ts';

type Role = 'yes' | 'no' | 'echoYes' | 'echoNo' | 'unsure' | 'good' | 'bad' | 'not' | 'around';

const table = new PhraseTable<Role>()
  .add(unsure, 'unsure')
  .add(good, 'good')
  .add(bad, 'bad')
  .add(echoYes, 'echoYes')
  .add(echoNo, 'echoNo')
  .add(yes, 'yes')
  .add(no, 'no')
  .add(negations, 'not')
  .add(around, 'around');

/** Words looked at: an answer comes first. */
const mostWords = 60;

/** After an English "no" these show that it was an answer: "no it is sarah", "no the last …". */
const afterNo = new Set(
  (
    'it its thats that this these those the my your i im ive we you he she they not dont do thanks thank sorry please wait actually ' +
    'because but just his her there is listen correct change last first and hes shes theyre let lets oh isnt'
  ).split(' '),
);
/** Nouns of which callers have none: "no internet", "no one answered". */
const nothing = new Set(
  (
    'one body internet signal service connection email emails mail phone way time money power response reply answer luck matter ' +
    'network water light sound picture electricity coverage wifi delivery refund credit balance entry access data reason ' +
    'longer more matter doubt smoking parking hurry rush pressure lights lamp bars tone picture pictures channels messages bill order parcel receipt card money'
  ).split(' '),
);
const arabicAfterNo = new Set(
  (
    'هو هي انا احنا نحن هذا هذه هذي هاد ده دي مو مش مب ما بس لكن شكرا والله خلاص اخر اول غيره ابدا عفوا اسف اقصد قصدي الحين ' +
    'لانه لان في من عندي عشان علشان ثاني تاني غير بدل كان اكيد طبعا اكتب يا ليس رقم اسم صحح غيرها خليه خليها خلها'
  ).split(' '),
);

interface Unit {
  role: Role;
  first: number;
  last: number;
}

/**
 * Whether a text agrees, refuses or does not know; in every dialect, seeing through negation («مش غلط»
 * is yes). Sentences that merely contain such words ("i know", «لا يعمل الجهاز») are no answer.
 */
export function parseYesNo(text: string, ctx: Context = {}): Understood<Answer> | undefined {
  const { words: all } = readUtterance(text);
  const words = all.slice(0, mostWords);
  if (words.length === 0) return inSigns(text);
  if (asksWhat.test(words.map(({ norm }) => norm).join(' '))) return undefined;
  const letter = inLetters(words, ctx);
  if (letter) return letter;
  const { units, stopped } = readUnits(words, ctx.region);
  const rest = stopped < words.length;
  const answers = judge(units, rest, words);
  const last = answers.at(-1);
  if (!last) return allBut(words) ?? inWhole(words, ctx);
  const except = last.value === 'yes' ? leftOut(words, last.last + 1) : undefined;
  if (except) {
    const value = except === 'fault' ? 'no' : 'unsure';
    return { value, confidence: 0.75, span: wordsSpan(words, answers[0]?.first ?? 0) };
  }
  const confidence = rest ? beforeMore(words, units, stopped, ctx) : wholeConfidence(units, ctx);
  if (confidence === 0) return inWhole(words, ctx);
  return { value: last.value, confidence, span: wordsSpan(words, answers[0]?.first ?? 0, last.last) };
}

/** A refusal that goes on with what is refused: "I don't want to | order", «ما أبي | موظف». */
const refusing =
  /(?:want(?: to)?|rather not|prefer not to|need(?: to)?|ابي|مابي|ابغ[يا]|مابغ[يا]|عايزه?|عاوزه?|بدي|مابدي|اريد|ارغب|رايد|احتاج|محتاجه?)$/u;
/** Words of somebody who begins anew behind an answer. */
const anew = wordSet(
  'wait hang on hold first just please but so then ok okay بس لكن استني استنا لحظه قبل اول اولا طيب',
);

/**
 * What is told behind a yes or a no, without the words of the answer and those that only go with it: "tell them Thursday" of
 * "yes please, and tell them Thursday". Empty where the text is nothing but an answer, or none.
 */
export function toldBesideAnswer(text: string, ctx: Context = {}): string {
  if (parseYesNo(text, ctx) === undefined) return '';
  const words = readUtterance(text).words.slice(0, mostWords);
  const { units, stopped } = readUnits(words, ctx.region);
  const last = units.findLast(({ role }) => !quiet.has(role) && role !== 'not');
  if (stopped >= words.length || !last) return '';
  const spoken = words.slice(last.first, last.last + 1).map(({ norm }) => norm);
  const pause = words.findLastIndex((word, i) => i >= last.last && i < stopped && word.pause);
  const denied = units.at(-1)?.role === 'echoNo' || units.at(-1)?.role === 'not';
  let from = pause >= 0 ? pause + 1 : last.last + 1;
  const wants = refusing.test(spoken.join(' ')) || (denied && refusing.test(words[stopped]?.norm ?? ''));
  if (pause < 0 && wants) {
    const end = words.findIndex((word, i) => i >= stopped && word.pause);
    from = end < 0 ? words.length : end + 1;
  } else if (pause < 0) {
    // A negation belongs to what it denies, and a verb to what it does.
    const verb = units.find(({ role, first }) => first >= from && /^(?:not|echo)/u.test(role));
    from = verb?.first ?? stopped;
  }
  while (anew.has(words[from]?.norm ?? '')) from += 1;
  const first = words[from];
  return first ? text.slice(first.start).trim() : '';
}

/** "I reckon so", "not in the slightest", «بظن إي»: where a question is open. */
function inWhole(words: readonly SaidWord[], { asked }: Context): Understood<Answer> | undefined {
  const value = asked === 'yes_no' ? wholeAnswer(words.map(({ norm }) => norm)) : undefined;
  return value && { value, confidence: 0.8, span: wordsSpan(words) };
}

/** «يعني إيه؟», «قلت إيه»: in Egypt a question, where «إيه» is a yes elsewhere. */
const asksWhat =
  /^(?:يعني|قلت|قولت|بتقول|تقصد|قصدك|تقصدي|عايز|عايزين|تقول) ايه$|^ايه (?:ده|دا|يعني|المطلوب|الكلام ده)$/;

/** "Everything except the email", «كله إلا الجوال»: something is not right. */
const everything = /^(?:everything|all|both|rest|كله|كلها|كلو|كلهم|الكل|كلشي|شي|شيء|حاجه)$/;
function allBut(words: readonly SaidWord[]): Understood<Answer> | undefined {
  const at = words.findIndex(({ norm }) => everything.test(norm));
  if (at < 0 || at > 2 || leftOut(words, at + 1) !== 'fault') return undefined;
  return { value: 'no', confidence: 0.75, span: wordsSpan(words, at) };
}

/** Thumbs, rings and ticks, of any colour, where nothing else was written. */
const signs = {
  yes: /[\u{1F44D}\u{1F44C}\u2705\u2714\u{1F197}]/u,
  no: /[\u{1F44E}\u274C\u2716\u{1F645}\u270B\u{1F590}]/u,
};

function inSigns(text: string): Understood<Answer> | undefined {
  const said = text.slice(0, mostWords);
  const [yes, no] = [signs.yes.test(said), signs.no.test(said)];
  if (yes === no) return undefined;
  return { value: yes ? 'yes' : 'no', confidence: 0.9, span: [0, text.length] };
}

/** Reads answer phrases from the start up to the first word that belongs to none. */
function readUnits(words: readonly Word[], region: string | undefined): { units: Unit[]; stopped: number } {
  const units: Unit[] = [];
  let i = 0;
  while (i < words.length) {
    const found = table.at(words, i) ?? joinedAnd(words, i) ?? drawnOut(words, i);
    if (!found) break;
    const not = found.used === 1 && isMaghrebiNot(words, i, units, region);
    const role = not ? 'not' : found.value;
    units.push({ role, first: i, last: i + found.used - 1 });
    i += found.used;
  }
  return { units, stopped: i };
}

/** «ماشي صحيح» is "not right" in Morocco and Algeria, and "all right, it is right" elsewhere. */
function isMaghrebiNot(
  words: readonly Word[],
  i: number,
  units: readonly Unit[],
  region: string | undefined,
): boolean {
  const first = units.every(({ role }) => role === 'around' || role === 'no');
  const next = table.at(words, i + 1)?.value;
  const denies = next === 'yes' || next === 'good' || units.some(({ role }) => role === 'no');
  return words[i]?.norm === 'ماشي' && first && denies && /^(?:MA|DZ)$/i.test(region ?? '');
}

/** «وصحيح», «فتمام»: the phrase after a joined و or ف. */
function joinedAnd(words: readonly Word[], i: number): { value: Role; used: number } | undefined {
  const word = words[i];
  if (!word?.arabic || !/^[وف]/.test(word.norm) || word.norm.length < 3) return undefined;
  return table.at([{ ...word, norm: word.norm.slice(1) }], 0);
}

/** "Yesss", «لااا», «ايواااا»: a word with its letters drawn out. */
function drawnOut(words: readonly Word[], i: number): { value: Role; used: number } | undefined {
  const word = words[i];
  const short = word?.norm.replace(/(\p{L})\1+/gu, '$1');
  if (!word || short === undefined || short === word.norm || short.length < 2) return undefined;
  return table.at([{ ...word, norm: short }], 0);
}

/** Letters that answer by themselves where a question is open, as they are typed. */
const letters = new Map<string, Answer>([
  ['y', 'yes'],
  ['yy', 'yes'],
  ['n', 'no'],
  ['nn', 'no'],
]);

function inLetters(words: readonly Word[], { asked }: Context): Understood<Answer> | undefined {
  const value = words.length === 1 && asked === 'yes_no' ? letters.get(words[0]?.norm ?? '') : undefined;
  return value && { value, confidence: 0.9, span: wordsSpan(words) };
}

interface Judged {
  value: Answer;
  first: number;
  last: number;
}

/** Applies negations to what they negate. The last answer stands: "no, that is right" agrees. */
function judge(units: readonly Unit[], rest: boolean, words: readonly Word[]): Judged[] {
  const judged: Judged[] = [];
  let negated: Unit | undefined;
  for (const [index, unit] of units.entries()) {
    const { role, first, last } = unit;
    const closing = !rest && units.slice(index + 1).every((later) => later.role === 'around');
    if (role === 'around') continue;
    if (role === 'not' || (role === 'echoNo' && !closing)) {
      negated = negated ? undefined : unit;
      continue;
    }
    if (role === 'echoYes' && !closing) continue;
    if (role === 'no' && rest && judged.length > 0 && isTold(units, index, words)) continue;
    const turn = negated !== undefined;
    const from = negated?.first ?? first;
    negated = undefined;
    if (role === 'unsure') judged.push({ value: 'unsure', first: from, last });
    else if (role === 'yes' || role === 'good' || role === 'echoYes')
      judged.push({ value: turn ? 'no' : 'yes', first: from, last });
    else judged.push({ value: turn && role === 'bad' ? 'yes' : 'no', first: from, last });
  }
  return judged;
}

/** «نعم... قلت لا بصل», "yes. I said no onions": a no that belongs to what was said before, not an answer. */
function isTold(units: readonly Unit[], index: number, words: readonly Word[]): boolean {
  const [said, unit, next] = [units[index - 1], units[index], units[index + 1]];
  if (!said || !unit || next || words[unit.last]?.pause === true) return false;
  return /^(?:قلت|قلته|said)$/.test(words[said.last]?.norm ?? '');
}

function wholeConfidence(units: readonly Unit[], ctx: Context): number {
  const clear = units.some(
    (unit) => unit.role === 'yes' || unit.role === 'no' || unit.role === 'bad' || unit.role === 'unsure',
  );
  return clear || ctx.asked === 'yes_no' ? 0.96 : 0.9;
}

/** Roles that make no answer while other words follow. */
const quiet: ReadonlySet<Role> = new Set<Role>(['around', 'echoYes', 'echoNo']);

/** Confidence of an answer that other words follow; 0 when it is none. */
function beforeMore(words: readonly Word[], units: readonly Unit[], stopped: number, ctx: Context): number {
  const asked = ctx.asked === 'yes_no';
  const opener = units.find((unit) => !quiet.has(unit.role));
  const word = words[stopped];
  if (!opener || !word) return 0;
  if (opener.first > 2) return asked ? 0.6 : 0;
  const lastAnswer = units.findLast((unit) => !quiet.has(unit.role));
  const pause = words[lastAnswer?.last ?? 0]?.pause === true;
  const spoken = words
    .slice(opener.first, opener.last + 1)
    .map((item) => item.norm)
    .join(' ');
  if (opener.role === 'unsure')
    return /^(?:maybe|perhaps|probably|possibly|could|might|ممكن|يمكن|بعدين)/.test(spoken) && !asked
      ? 0
      : 0.7;
  if (opener.role === 'good' || opener.role === 'not') return followsGood(units, spoken, pause, asked);
  if (opener.role === 'bad') return pause || asked ? 0.75 : 0;
  if (opener.role === 'yes') return unclearYes.test(spoken) && !pause && !asked ? 0 : 0.88;
  if (spoken === 'no' || spoken === 'nope' || spoken === 'nah')
    return afterEnglishNo(words, opener, stopped, pause, asked);
  if (spoken === 'لا' || spoken === 'كلا') return afterArabicNo(words, opener, pause, asked);
  return unclearNo.test(spoken) && !pause ? 0 : 0.75;
}

/** Agreement that opens ordinary sentences as often: "i am calling", "true story", «اه الجهاز …». */
const unclearYes =
  /^(?:(?:i )?agree|true|why not|do it|got it|si|da|nam|eh|ah|ee|اه|ايه|سم|فعلا|تماما|عادي|حاضر|يلا|اكد|هذا هو|من عيوني|كل .*|no problem|تفضل|اتفضل)/;
const unclearNo =
  /^(?:i |it |its |dont|do not|please |never|not |im |ما |مو |مش |مب |لست |لا (?!شكر|لا|والله|ابد|طبعا|اكيد|خلص|خالص)|la$|بعدين|لسا|لسه|لسى|ابدا|مستحيل|negative|false|cancel|مطلقا|بلاش|non)/;

function followsGood(units: readonly Unit[], spoken: string, pause: boolean, asked: boolean): number {
  const clear = units.some((unit) => unit.role === 'yes' || unit.role === 'no');
  if (clear) return 0.8;
  const agrees =
    /^(?:ok|okay|sure|correct|perfect|alright|صح|صحيح|تمام|مظبوط|مزبوط|مضبوط|اوكي|ماشي|not|مو|مش|مب)$/.test(
      spoken,
    );
  if (asked && agrees) return 0.7;
  return pause && agrees && spoken !== 'not' ? 0.65 : 0;
}

function afterEnglishNo(
  words: readonly Word[],
  opener: Unit,
  stopped: number,
  pause: boolean,
  asked: boolean,
): number {
  const next = words[opener.last + 1];
  if (!next) return 0.9;
  if (words[opener.last]?.pause === true || pause) return 0.92;
  if (nothing.has(next.norm)) return 0;
  if (afterNo.has(next.norm) || stopped > opener.last + 1) return 0.88;
  if (next.digits || numberWord(next.norm) || next.arabic) return 0.8;
  return asked || isKnownName(next.norm) ? 0.7 : 0;
}

/** A لا before a verb negates the verb («لا يعمل»); before a noun or a pronoun it is an answer. */
function afterArabicNo(words: readonly Word[], opener: Unit, pause: boolean, asked: boolean): number {
  const next = words[opener.last + 1];
  if (!next) return 0.9;
  if (words[opener.last]?.pause === true || pause) return 0.92;
  const named = isKnownName(next.norm) || numberWord(next.norm) !== undefined || !next.arabic;
  if (named || arabicAfterNo.has(next.norm) || next.norm.startsWith('ال')) return 0.88;
  if (/^(?:اسم|رقم|ايميل|بريد|جوال|تلفون|قسم)/.test(next.norm)) return 0.88;
  if (/^[يتنا].{2,}/.test(next.norm)) return 0;
  return asked ? 0.7 : 0;
}
