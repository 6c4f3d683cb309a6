import { normaliseArabic } from '../text.ts';

/** Parts looked at: nobody tells more in one breath. */
const mostParts = 6;
/** Characters looked at for borders; what is behind them belongs to the last part. */
const mostLooked = 2_000;

/** Words that begin something new, whatever goes before. */
const anew =
  '(?:also|and also|oh and|another thing|another question|one more thing|one more question|besides|by the way|second(?:ly)?|third(?:ly)?|and then there is|on top of that|in addition|كمان|وكمان|ايضا|وايضا|برضو|وبرضو|برضه|وبرضه|وبعد|وبعدين|شي ثاني|وشي ثاني|حاجه تانيه|وحاجه تانيه|بالمناسبه|وبالمناسبه|غير كذا|وغير كذا|ثانيا|وثانيا|ثالثا)';
/** Words that begin a question or a wish of its own, behind a pause or "and". */
const opening =
  '(?:what|when|where|how|which|who|why|do you|does|did you|is there|are you|are there|can i|can you|could you|could i|i want to (?:buy|order|know|ask|book|cancel|complain|change)|i would like|i d like|i need|i also|my (?:order|bill|internet|phone|router|parcel|package|account)|tell me|كم|بكم|بكام|متي|امتي|وين|فين|كيف|ازاي|شلون|هل|ايش|وش|شو|ايه|ليش|ليه|قديش|ابي|ابغي|ابغا|اريد|بدي|عايز|عايزه|عاوز|عندي|ممكن)';

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

/** Ties a matter to the one before it; nothing when the matter stands alone. */
const joiner = /^(?:(?:and|also|plus|then|وايضا|وأيضا|وكمان|كمان)\s+)+/i;

/** A part of an utterance, as {@link partsOf} gives it, without the words that tie it to the one before. */
export function withoutJoiner(part: string): string {
  return part.replace(joiner, '');
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
