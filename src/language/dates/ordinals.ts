import { cardinalAt } from '../numbers/cardinal.ts';
import { numberToken } from '../numbers/lexicon.ts';
import { arabicOrdinals } from '../numbers/ordinals.ts';
import type { Token } from '../text.ts';

/** A day or an hour read from tokens. */
interface Read {
  value: number;
  end: number;
}

/** «التاسع عشر», «الحادي والعشرين», «الثالثة»: an ordinal up to thirty-one. */
export function ordinalAt(tokens: readonly Token[], start: number): Read | undefined {
  const token = tokens[start];
  const unit = token && unitOf(token.norm);
  if (!token || unit === undefined) return roundOrdinal(token, start);
  const next = tokens[start + 1];
  if (/^عشره?$/.test(next?.norm ?? '')) return { value: unit + 10, end: start + 2 };
  const ten = next && numberToken(next);
  const joined = next && ten && ten.word.role === 'tens' && (ten.and || next.norm.startsWith('و'));
  if (joined && ten.word.value <= 30) return { value: unit + ten.word.value, end: start + 2 };
  return { value: unit, end: start + 1 };
}

/** «الثالثة», and the hour «الواحدة»; «ثانية» is a second. */
function unitOf(norm: string): number | undefined {
  if (/^(?:ال)?واحده$/.test(norm)) return 1;
  return norm.startsWith('ال') || !norm.endsWith('ه') ? arabicOrdinals.get(norm) : undefined;
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
