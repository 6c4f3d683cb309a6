import { normaliseArabic } from '../text.ts';
import { isQuestion } from './questions.ts';

/** Parts looked at: nobody tells more in one breath. */
const mostParts = 6;
/** Characters looked at for borders; what is behind them belongs to the last part. */
const mostLooked = 2_000;

/** Words that begin something new, whatever goes before. */
const anew =
  '(?:also|and also|oh and|another thing|another question|one more thing|one more question|besides|by the way|second(?:ly)?|third(?:ly)?|and then there is|on top of that|in addition|كمان|وكمان|ايضا|وايضا|برضو|وبرضو|برضه|وبرضه|وبعد|وبعدين|شي ثاني|وشي ثاني|حاجه تانيه|وحاجه تانيه|بالمناسبه|وبالمناسبه|غير كذا|وغير كذا|ثانيا|وثانيا|ثالثا)';
/** Words that begin a question or a wish of its own, behind a pause or "and". */
const opening =
  '(?:what|when|where|how|which|who|why|do you|does|did you|is there|is (?:that|this|it) an?|are you|am i|are there|can i|can you|could you|could i|i want to (?:buy|order|know|ask|book|cancel|complain|change)|i would like|i d like|i need|i also|my (?:order|bill|internet|phone|router|parcel|package|account)|tell me|كم|بكم|بكام|متي|امتي|وين|فين|كيف|ازاي|شلون|هل|ايش|وش|شو|ايه|ليش|ليه|قديش|في(?:ها|ه)|علي(?:ها|ه)|ينفع|لازم|عندكم|ابي|ابغي|ابغا|اريد|بدي|عايز|عايزه|عاوز|عندي|ممكن|انت|حضرتك)';

const border = new RegExp(
  `(?<=[.!?؟;؛\\n])\\s+|(?:[,،]\\s*|\\s+)(?=${anew}(?=\\s|$))|(?:[,،]\\s*|[,،]?\\s+)(?=(?:and|plus)\\s+${opening}(?=\\s|$))|[,،]\\s*(?=${opening}(?=\\s|$))|\\s+(?=و${opening}(?=\\s|$))`,
  'giu',
);

/**
 * The parts of an utterance that may each tell a thing of its own ("my bill is wrong, and what time do you close?"), in their
 * order and as they were said. One part where nothing begins anew.
 */
export function partsOf(text: string): string[] {
  // Folding keeps every character in its place.
  const folded = foldedInPlace(text.slice(0, mostLooked));
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: gap } of folded.matchAll(border)) {
    if (parts.length === mostParts - 1) break;
    const part = text.slice(start, index).trim();
    // A word alone ("hello.", "and") belongs to the one behind it.
    if (!part.includes(' ')) continue;
    parts.push(part);
    start = index + gap.length;
  }
  const rest = text.slice(start).trim();
  return rest === '' ? parts : [...parts, rest];
}

/**
 * The questions that an utterance asks one after the other, each with what is told before it; what is told behind the last goes
 * with that. One where at most one is asked.
 */
export function questionsOf(text: string): [string, ...string[]] {
  const questions: string[] = [];
  let told = '';
  for (const part of partsOf(text)) {
    told = told === '' ? part : `${told} ${part}`;
    if (!isQuestion(part)) continue;
    questions.push(questions.length > 0 ? withoutJoiner(withoutAnd(told)) : told);
    told = '';
  }
  const [first, ...others] = questions;
  if (first === undefined || others.length === 0) return [text];
  return told === '' ? [first, ...others] : [first, ...others.slice(0, -1), `${others.at(-1)} ${told}`];
}

/** Ties a matter to the one before it; nothing when the matter stands alone. */
const joiner = /^(?:(?:and|also|plus|then|وايضا|وأيضا|وكمان|كمان)\s+)+/i;

/** A part of an utterance, as {@link partsOf} gives it, without the words that tie it to the one before. */
export function withoutJoiner(part: string): string {
  return part.replace(joiner, '');
}

/** «و» that is written with the word behind it, which begins a question. */
const joinedAnd = new RegExp(`^و(?=${opening}(?=\\s|$))`, 'u');

function withoutAnd(part: string): string {
  return joinedAnd.test(foldedInPlace(part)) ? part.slice(1) : part;
}

/** The text folded letter by letter, so that places in it are places in the text. */
function foldedInPlace(text: string): string {
  let folded = '';
  for (const letter of text) {
    const one = normaliseArabic(letter);
    folded += one.length === letter.length ? one : letter;
  }
  return folded;
}
