import type { Word } from '../phrases.ts';
import { conditions, speakers, wanting } from './lexicon.ts';

/** Conditions that are only courtesy: "if possible", «لو سمحت». */
const courtesy =
  /^(?:possible|not|so|available|any|anyone|someone|somebody|you please|you can|you could|you would|you may|you dont|you wouldnt|i (?:may|can|could|might)|سمح.*|تكرم.*|ممكن|امكن|في مجال|فيه مجال|تقدر.*|بتقدر.*|تسمح.*|ما عليك.*|ما عندك.*)(?: |$)/;

/** The words that stand under a condition, by their places. */
export function supposedIn(words: readonly Word[], clauses: readonly number[]): Set<number> {
  const supposed = new Set<number>();
  for (const [i, { norm }] of words.entries()) {
    if ((!conditions.has(norm) || isThat(words, i)) && !isCase(words, i)) continue;
    const next = `${words[i + 1]?.norm ?? ''} ${words[i + 2]?.norm ?? ''}`;
    if (courtesy.test(next)) continue;
    for (let k = i + 1; k < words.length && clauses[k] === clauses[i]; k += 1) {
      // The wish that follows from it, without a pause: "if that fails I want a human".
      if (k > i + 2 && ownWish(words, k)) break;
      supposed.add(k);
    }
  }
  return supposed;
}

/** Words behind which «ان» may still be "if". */
const beginsAnew = /^(?:و|ف|بس|لكن|طيب|اوكي|يعني|حتي|الا|لا|نعم|و?الله)$/;

/** «أريد أن أكلم موظفا»: behind a word that it hangs on, «ان» is "that" or "to", and no condition. */
function isThat(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  return words[i]?.norm === 'ان' && before !== undefined && !before.pause && !beginsAnew.test(before.norm);
}

/** "In case …", «في حال …». */
function isCase(words: readonly Word[], i: number): boolean {
  const [before, norm] = [words[i - 1]?.norm, words[i]?.norm];
  return (before === 'in' && norm === 'case') || (before === 'في' && (norm === 'حال' || norm === 'حاله'));
}

/** Whether somebody begins to say what they want themselves: "I want", «ابغى». */
export function ownWish(words: readonly Word[], i: number): boolean {
  const { norm } = words[i] ?? { norm: '' };
  if (/^[\u0600-\u06ff]/.test(norm)) return wanting.has(norm);
  return speakers.has(norm) && (norm === 'id' || wanting.has(words[i + 1]?.norm ?? ''));
}
