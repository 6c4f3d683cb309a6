import { cardinalAt } from '../numbers/cardinal.ts';
import { numberToken } from '../numbers/lexicon.ts';
import type { Token } from '../text.ts';
import { ordinals } from './words-ar.ts';

/** A day or an hour read from tokens. */
interface Read {
  value: number;
  end: number;
}

/** «التاسع عشر», «الحادي والعشرين», «الثالثة»: an ordinal up to thirty-one. */
export function ordinalAt(tokens: readonly Token[], start: number): Read | undefined {
  const token = tokens[start];
  const unit = token && ordinals.get(token.norm);
  if (!token || unit === undefined) return roundOrdinal(token, start);
  const next = tokens[start + 1];
  if (/^عشره?$/.test(next?.norm ?? '')) return { value: unit + 10, end: start + 2 };
  const ten = next && numberToken(next);
  const joined = next && ten && ten.word.role === 'tens' && (ten.and || next.norm.startsWith('و'));
  if (joined && ten.word.value <= 30) return { value: unit + ten.word.value, end: start + 2 };
  return { value: unit, end: start + 1 };
}

/** «العشرين», «الثلاثين»: tens as ordinals carry the article. */
function roundOrdinal(token: Token | undefined, start: number): Read | undefined {
  const round = token?.norm.startsWith('ال') === true ? numberToken(token) : undefined;
  return round?.word.role === 'tens' && round.word.value <= 30
    ? { value: round.word.value, end: start + 1 }
    : undefined;
}

/** A whole number from 1 to `most`, as cardinal, ordinal or digits. */
export function dayNumberAt(tokens: readonly Token[], start: number, most: number): Read | undefined {
  const ordinal = ordinalAt(tokens, start);
  if (ordinal && ordinal.value <= most) return ordinal;
  const read = cardinalAt(tokens, start);
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= most ? read : undefined;
}
