import { englishOrdinals } from '../numbers/ordinals.ts';
import type { Token } from '../text.ts';

const units = new Map(englishOrdinals.map((word, place) => [word, place + 1]));
const tens: Record<string, number> = { twenty: 20, thirty: 30 };
const roundTens: Record<string, number> = { twentieth: 20, thirtieth: 30 };

/** An English ordinal from first to ninety-ninth: "fifth", "twenty first", "twenty-first", "14th", "14 th". */
export function ordinalAt(
  tokens: readonly Token[],
  start: number,
): { value: number; end: number } | undefined {
  const token = tokens[start];
  const next = tokens[start + 1];
  if (token?.kind === 'digits') {
    const ending = token.norm.length <= 2 && /^(?:st|nd|rd|th)$/.test(next?.norm ?? '');
    return ending ? { value: Number(token.norm), end: start + 2 } : undefined;
  }
  const word = token?.norm ?? '';
  const ten = tens[word];
  const hyphen = next?.norm === '-' ? 1 : 0;
  const unit = ten === undefined ? undefined : units.get(tokens[start + 1 + hyphen]?.norm ?? '');
  if (ten !== undefined && unit !== undefined && unit < 10)
    return { value: ten + unit, end: start + 2 + hyphen };
  const value = units.get(word) ?? roundTens[word];
  return value === undefined ? undefined : { value, end: start + 1 };
}
