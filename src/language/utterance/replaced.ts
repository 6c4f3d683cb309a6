import { parseDate } from '../dates/date.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { foldWords, type Word } from '../phrases.ts';
import { wordSet } from '../text.ts';

/** One thing that somebody puts right in what they told: what they said, and what it is. */
export interface Replaced {
  wrong: string;
  right: string;
}

const denials = wordSet('not مو مش موب مب ليس مهو ماهو ماهي');
/** Words that lead from what is wrong to what is right, or to either. */
const leads = wordSet(
  'no but its it is was rather actually sorry i said mean meant wait oh بل لا هو هي كان كانت ولكن لكن قصدي اقصد عفوا اسف قلت انما',
);
/** How many words a thing has that is put right. */
const mostWords = 3;

/**
 * What somebody puts right of what they told before: "not 345, 600", "Tuesday, not Monday", «مو اللابتوب، الجوال». Both are
 * of a kind: numbers, times, or things with their article; "not working, dead" puts nothing right.
 */
export function replacementIn(text: string): Replaced | undefined {
  const words = foldWords(text);
  const at = words.findIndex(({ norm }) => denials.has(norm));
  if (at < 0) return undefined;
  const before = trimmed(words.slice(0, at));
  const behind = words.slice(at + 1);
  const [wrong, right] = parted(behind) ?? [trimmed(behind), before];
  const fits = (part: readonly Word[]): boolean => part.length > 0 && part.length <= mostWords;
  if (!fits(wrong) || !fits(right) || (before.length > 0 && right !== before)) return undefined;
  const found = { wrong: said(text, wrong), right: said(text, right) };
  return areOfAKind(found) ? found : undefined;
}

/** What is told with what was wrong in it put right; undefined where that is not in it. */
export function putRight(told: string, { wrong, right }: Replaced): string | undefined {
  const span = numberSpan(told, wrong) ?? wordsSpan(told, wrong);
  return span && `${told.slice(0, span[0])}${right}${told.slice(span[1])}`;
}

/** What stands before a pause or a word that leads on, and what behind it; of two numbers side by side each. */
function parted(words: readonly Word[]): [Word[], Word[]] | undefined {
  const border = words.findIndex(
    ({ pause }, n) => n < words.length - 1 && (pause || (n > 0 && leads.has(words[n + 1]?.norm ?? ''))),
  );
  if (border >= 0) return [words.slice(0, border + 1), trimmed(words.slice(border + 1))];
  const [first, second] = words;
  return words.length === 2 && first?.digits && second?.digits ? [[first], [second]] : undefined;
}

function trimmed(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ norm }) => !leads.has(norm));
  const to = words.findLastIndex(({ norm }) => !leads.has(norm));
  return from < 0 ? [] : words.slice(from, to + 1);
}

function said(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

const withArticle = /^(?:the|my|a|an)\s|^(?:ال|لل)/iu;

function areOfAKind({ wrong, right }: Replaced): boolean {
  const both = (is: (text: string) => boolean): boolean => is(wrong) && is(right);
  return (
    both((text) => findNumbers(text).length === 1) ||
    both((text) => parseDate(text) !== undefined) ||
    both((text) => withArticle.test(text))
  );
}

function numberSpan(told: string, wrong: string): [number, number] | undefined {
  const [number] = findNumbers(wrong);
  const found = number && findNumbers(told).find(({ value }) => value === number.value);
  if (!found) return undefined;
  // The figure alone, without the coin that it counts.
  const [from, to] = found.span;
  const ends = foldWords(told.slice(from, to)).map(({ end }) => from + end);
  const end = ends.find((one) => findNumbers(told.slice(from, one))[0]?.value === number.value);
  return [from, end ?? to];
}

function wordsSpan(told: string, wrong: string): [number, number] | undefined {
  const words = foldWords(told);
  const wanted = foldWords(wrong).map(({ norm }) => norm);
  const at = words.findIndex((_, n) => wanted.every((norm, k) => words[n + k]?.norm === norm));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  return first && last && [first.start, last.end];
}
