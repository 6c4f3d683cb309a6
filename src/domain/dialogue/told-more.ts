import { kindOf } from '../../config/departments.ts';
import {
  appointmentWish,
  complains,
  grumbles,
  inArabicScript,
  isOfOurs,
  isOfOwnThing,
  namesAnother,
  speaksOf,
  toldTogether,
  wantsSomething,
  wishIn,
  wordsTelling,
} from '../../language/index.ts';
import { categoryIn, isAnotherMatter } from './another-matter.ts';
import { captureService, isDescription, tellsOfMatter } from './listen.ts';
import { sinceIn } from './matters/complaint-slots.ts';
import { keepBeside, keepWaiting, toldForNobody } from './several-matters.ts';
import { hasNotSaidWhat } from './state.ts';
import type { Waiting } from './state.types.ts';
import { noteRequest, shortRequest, type Turn } from './turn.ts';

/** What a caller told first in their own words, and the department that it is for where anybody can say. */
interface First {
  text: string | null;
  department: string | null;
}

/** What the caller told first; undefined where they have told nothing yet. */
export function toldFirst(turn: Turn): First | undefined {
  const { service } = turn.state;
  return service && !hasNotSaidWhat(turn.state)
    ? { text: service.value, department: service.department }
    : toldForNobody(turn);
}

/**
 * Takes what is told once a matter was told: another one waits for its turn, and what is more of the first is added to it. The
 * first stays what the call is about. False where nothing is told that anybody could see to.
 */
export function takeMore(turn: Turn, told: Waiting): boolean {
  const first = toldFirst(turn);
  const { text } = told;
  if (!first || grumbles(text) || first.text === text) return false;
  if (isAnother(turn, told, first)) {
    keepWaiting(turn, [told]);
    return true;
  }
  if (!isMore(turn, told)) return false;
  addTo(turn, told, first);
  return true;
}

/** Keeps what is told while something else was asked, though nobody can say whom it is for: the first is asked about in the end. */
export function keepTold(turn: Turn, text: string): boolean {
  if (grumbles(text)) return false;
  if (toldFirst(turn)) return takeMore(turn, { text, department: null });
  const told = inArabicScript(text);
  const tells =
    wantsSomething(told) ||
    isOfOwnThing(told) ||
    isOfOurs(told) ||
    categoryIn(told, turn.centre) !== undefined;
  return tells && isDescription(text) && keepBeside(turn, text);
}

function addTo(turn: Turn, { text, department }: Waiting, first: First): void {
  const { state } = turn;
  const together = toldTogether(first.text, text);
  const waiting = toldForNobody(turn);
  const ofManner = isOfManner(turn, { text, department });
  if (state.service) {
    // How somebody was treated is for the history: since when and what is wanted is not to be read out of it.
    if (!ofManner || department === state.service.department) state.service.value = together;
    noteRequest(turn, text);
  } else if (waiting && department !== null && !ofManner) {
    state.waiting = state.waiting.filter((one) => one !== waiting);
    captureService(turn, together, department, 'caller');
  } else if (waiting) waiting.text = shortRequest(together);
}

/** Whether words tell enough to be more of a matter: at length, or since when it is so. */
function isMore(turn: Turn, { text, department }: Waiting): boolean {
  if (beginning.test(text) && sinceIn(turn, text, false) !== undefined) return true;
  return (isDescription(text) || department !== null) && tellsOfMatter(turn, text);
}
const beginning =
  /^\s*(?:(?:it(?:'s| is| was|s been|'s been| has been)?\s+)?(?:since|for)|و?(?:من|منذ|صار\s?لي|صار له|بقالي|بقاله))\s/iu;

/** Whether words tell of another matter than the first: a wish of its own, or a thing of another kind. */
function isAnother(turn: Turn, told: Waiting, first: First): boolean {
  const { text, department } = told;
  if (namesAnother(text)) return true;
  if (department !== null && department === first.department) return isAnotherMatter(turn, text, first.text);
  if (wishesMore(text)) return true;
  if (department === null || isOfManner(turn, told)) return complains(text);
  const category = categoryIn(text, turn.centre);
  return category === undefined
    ? first.text === null
    : category !== categoryIn(first.text ?? '', turn.centre);
}

/** How many words say what is wished, beside that it is. */
const WISH_WORDS = 2;

/** A wish that is neither how the first matter is made good nor about it: "I also want a new router". */
function wishesMore(text: string): boolean {
  if (speaksOf('order', text) || appointmentWish(text) !== undefined) return true;
  return (
    wantsSomething(text) &&
    !hoping.test(text) &&
    wishIn(text, { asked: false }) === undefined &&
    !pointing.test(text) &&
    wordsTelling(text) >= WISH_WORDS
  );
}
const hoping =
  /^\s*(?:and |but |so )*(?:i|we) (?:do |just |only |really )*(?:hope|wish)\b|(?<!\p{L})(?:اتمنى|أتمنى|نتمنى|ارجو|أرجو|ان شاء الله|إن شاء الله)(?!\p{L})/iu;
const pointing =
  /\b(?:this|that|it|him|her|them)\b|(?<!\p{L})(?:هذا|هذي|هاد|هيدا|ده|دي|الموضوع|المشكل[هة]|هالشي)(?!\p{L})/iu;

/** How somebody was treated or waited belongs to whatever it was about, and decides no department by itself. */
function isOfManner({ centre }: Turn, { text, department }: Waiting): boolean {
  if (department === null || kindOf(centre, department) !== 'complaints') return false;
  const category = categoryIn(text, centre);
  return category === undefined || category === centre.departments[department]?.category;
}
