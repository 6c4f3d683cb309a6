import type { Token } from '../text.ts';
import { norm } from './reading.ts';
import { nextWords, pastWords, thisWords } from './words-ar.ts';

/** «الجاي», «اللي فات», «بعد القادم»: the next (1), the one after it (2), the last (-1), behind a noun of the calendar. */
export function modifierAt(
  tokens: readonly Token[],
  start: number,
): { shift: number | undefined; end: number } {
  const word = norm(tokens, start);
  if (/^(?:اللي|الي|لي|الذي|التي)$/.test(word)) {
    const which = norm(tokens, start + 1);
    if (/^(?:بعده|بعدها|بعد|عقبه|عقبها|عقب)$/.test(which)) {
      const behind = norm(tokens, start + 2);
      return { shift: 2, end: start + 2 + (nextWords.has(behind) || thisWords.has(behind) ? 1 : 0) };
    }
    if (/^(?:قبله|قبلها)$/.test(which)) return { shift: -2, end: start + 2 };
    if (/^(?:جاي|جايه|جايين|جايات|ياي|يايه|يايين|بيجي|بييجي|بتيجي|بيجوا|يجي|تجي|يجوا|ماجي)$/.test(which))
      return { shift: 1, end: start + 2 };
    if (/^(?:فات|فاتت|فاتوا|راح|راحت|راحوا|مضي|مضت|مضوا|طاف|طافت|عدي|عدت|عدوا|داز|دازت)$/.test(which))
      return { shift: -1, end: start + 2 };
  }
  if (word === 'بعد' && nextWords.has(norm(tokens, start + 1))) return { shift: 2, end: start + 2 };
  if (word === 'قبل' && pastWords.has(norm(tokens, start + 1))) return { shift: -2, end: start + 2 };
  if (nextWords.has(word)) {
    // «الجاي بعد الظهر» is the next one, in the afternoon.
    const behind = norm(tokens, start + 2);
    const further =
      norm(tokens, start + 1) === 'بعده' ||
      (norm(tokens, start + 1) === 'بعد' && (behind === '' || !/^(?:ال|صلاه|اذان|ما|ساع)/.test(behind)));
    return { shift: further ? 2 : 1, end: start + (further ? 2 : 1) };
  }
  // A final yeh is dropped in writing: «الماض».
  if (pastWords.has(word) || pastWords.has(`${word}ي`)) return { shift: -1, end: start + 1 };
  return { shift: undefined, end: start };
}
