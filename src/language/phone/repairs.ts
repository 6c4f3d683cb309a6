import type { Run } from '../numbers/runs.ts';
import type { Token } from '../text.ts';

const repair =
  /^(?:no|nope|sorry|actually|mean|correction|rather|wait|oops|scratch|wrong|لا|لاء|لالا|عفوا|اسف|اسفه|قصدي|اقصد|غلط|معليش|سوري|خطا)$/;

/** Pairs of runs with words of repair between them ("no sorry", «لا قصدي»). */
export function splitRepairs(tokens: readonly Token[], runs: readonly Run[]): { before: Run; after: Run }[] {
  return runs.slice(1).flatMap((after, index) => {
    const before = runs[index];
    if (!before) return [];
    const gap = tokens.slice(before.last + 1, after.first);
    const mends = gap.length <= 6 && gap.some((token) => repair.test(token.norm));
    return mends ? [{ before, after }] : [];
  });
}

/**
 * Numbers that a caller may have meant by `head`, a repair, then `tail`: the repair starts with the digits
 * that change, so it replaces as many of the last ones; fewer or more when that fits no number.
 */
export function afterRepair(head: string, tail: string): string[] {
  const found: string[] = [];
  const anchor = tail.length >= 2 ? head.lastIndexOf(tail.slice(0, tail.length >= 4 ? 2 : 1)) : -1;
  if (anchor >= 0) found.push(head.slice(0, anchor) + tail);
  for (let drop = 1; drop <= head.length; drop += 1) found.push(head.slice(0, head.length - drop) + tail);
  return found;
}
