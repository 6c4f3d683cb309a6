import type { Token } from '../text.ts';
import { cardinalAt } from './cardinal.ts';
import { round } from './figures.ts';
import { denominatorAt } from './fractions.ts';
import { numberToken } from './lexicon.ts';
import type { Cardinal } from './number-word.ts';

/** A number with the parts of a whole that it may count. */
export interface Quantity extends Cardinal {
  /** Its words are more often something else: "a third time", «خمس». */
  doubtful?: boolean;
}

const overs = new Set(['over', 'علي', '÷']);
const outOf = new Set(['in', 'من', 'في']);
const parts = /^(?:جز|جزو|جزا|اجزا)$/;
/** «خمس» and its like are five, seven, nine, ten and so on unless a whole follows them. */
const alsoUnits = new Set(['ثلث', 'خمس', 'سبع', 'ثمن', 'تسع', 'عشر']);

/**
 * The number that starts at a token, fractions of every shape among them: "three fifths", "one over three", "2 1/4",
 * "¾", «ثلاثة أرباع المليون», «واحد على مئة», «عشرون وثلاثة أخماس».
 */
export function quantityAt(tokens: readonly Token[], start: number, region?: string): Quantity | undefined {
  const sign = vulgarAt(tokens, start);
  if (sign) return sign;
  const fraction = fractionAt(tokens, start);
  if (fraction) return fraction;
  const read = cardinalAt(tokens, start, region);
  if (!read) return undefined;
  return (
    slashAt(tokens, start, read) ??
    quotientAt(tokens, start, read, region) ??
    countedAt(tokens, start, read) ??
    mixedAt(tokens, read) ??
    read
  );
}

/** "¾", which folds to its figures around a fraction slash. */
function vulgarAt(tokens: readonly Token[], at: number): Cardinal | undefined {
  const [, above, below] = /^(\d+)⁄(\d+)$/.exec(tokens[at]?.norm ?? '') ?? [];
  return above === undefined ? undefined : { value: Number(above) / Number(below), end: at + 1 };
}

/** "77/100" and "2 1/4"; figures with two slashes are a date. */
function slashAt(tokens: readonly Token[], start: number, read: Cardinal): Quantity | undefined {
  const plain = (k: number): string | undefined =>
    tokens[k]?.kind === 'digits' ? tokens[k]?.norm : undefined;
  const ratio = (k: number): number | undefined => {
    const [above, below] = [plain(k), plain(k + 2)];
    const slashed =
      tokens[k + 1]?.norm === '/' && tokens[k + 1]?.glued === true && tokens[k + 2]?.glued === true;
    const dated = tokens[k + 3]?.norm === '/' || tokens[k - 1]?.norm === '/';
    if (above === undefined || below === undefined || !slashed || dated || above.startsWith('0'))
      return undefined;
    return Number(below) === 0 ? undefined : Number(above) / Number(below);
  };
  if (read.end !== start + 1) return undefined;
  const simple = ratio(start);
  if (simple !== undefined)
    return { value: simple, end: start + 3, ...(simple < 1 ? {} : { doubtful: true }) };
  const part = tokens[start + 1]?.glued === false ? ratio(start + 1) : undefined;
  return part !== undefined && part < 1 ? { value: read.value + part, end: start + 4 } : undefined;
}

/** "one over three", "three out of ten", «مئة على خمسة», "one in five", «جزء من مئة». */
function quotientAt(
  tokens: readonly Token[],
  start: number,
  above: Cardinal,
  region: string | undefined,
): Quantity | undefined {
  const word = tokens[above.end]?.norm ?? '';
  const part = parts.test(word) && tokens[above.end + 1]?.norm === 'من';
  const over = overs.has(word);
  const one = above.value === 1 && outOf.has(word) && above.end === start + 1;
  const far = word === 'out' && tokens[above.end + 1]?.norm === 'of';
  if (!part && !over && !one && !far) return undefined;
  const below = cardinalAt(tokens, above.end + (part || far ? 2 : 1), region);
  if (!below || below.value < 2 || !Number.isInteger(below.value)) return undefined;
  return { value: above.value / below.value, end: below.end, ...(one ? { doubtful: true } : {}) };
}

/** "three fifths", «مئة وثلاثة أرباع»: a denominator counted by the number before it, or by its last unit. */
function countedAt(tokens: readonly Token[], start: number, read: Cardinal): Quantity | undefined {
  const denominator = denominatorAt(tokens, read.end);
  if (!denominator || !Number.isInteger(read.value) || read.value < 1) return undefined;
  const last = tokens[read.end - 1];
  const word = last && numberToken(last);
  const one = word?.word.role === 'unit' && word.word.value === 1 && last?.kind === 'latin';
  if (!denominator.plural && !one) return undefined;
  const bound = word?.and === true || /^(?:and|و)$/.test(tokens[read.end - 2]?.norm ?? '');
  if (word?.word.role === 'unit' && bound && read.end - 1 > start) {
    const whole = read.value - word.word.value;
    const at = word.and ? read.end - 2 : read.end - 3;
    const value = whole + (word.word.value / denominator.value) * scaleBefore(tokens, at);
    if (whole >= 20) return { value, end: denominator.end };
  }
  if (!denominator.plural && read.value > 1) return undefined;
  // "A hundred thirty fifths" may be a hundred of thirty-fifths.
  const doubtful = read.value > 20 ? { doubtful: true } : {};
  return ofScale(tokens, { value: read.value / denominator.value, end: denominator.end, ...doubtful });
}

/** "one and a fourth", "forty two and two thirds", «عشرون وثلاثة أخماس», "5 ¾". */
function mixedAt(tokens: readonly Token[], read: Cardinal): Cardinal | undefined {
  if (!Number.isInteger(read.value)) return undefined;
  const sign = vulgarAt(tokens, read.end);
  if (sign) return { value: read.value + sign.value, end: sign.end };
  const and = /^(?:and|و)$/.test(tokens[read.end]?.norm ?? '');
  const fused = tokens[read.end];
  if (!and && (fused?.kind !== 'arabic' || !fused.norm.startsWith('و'))) return undefined;
  const from = and ? read.end + 1 : read.end;
  const article = /^an?$/.test(tokens[from]?.norm ?? '');
  const above = article ? { value: 1, end: from + 1 } : cardinalAt(tokens, from);
  const below = above && denominatorAt(tokens, above.end);
  if (!above || !below || above.value >= below.value || below.plural !== above.value > 1) return undefined;
  const unit = scaleBefore(tokens, read.end - 1);
  const value = read.value + (above.value / below.value) * unit;
  return unit === 1 ? ofScale(tokens, { value, end: below.end }) : { value, end: below.end };
}

/** A fraction without a number before it: "a fifth", "a twenty-first", «ثلث», «خمس الراتب», «جزء من مئة». */
function fractionAt(tokens: readonly Token[], start: number): Quantity | undefined {
  const token = tokens[start];
  if (token?.kind === 'arabic') {
    if (parts.test(token.norm) && tokens[start + 1]?.norm === 'من')
      return quotientAt(tokens, start, { value: 1, end: start }, undefined);
    return arabicPartAt(tokens, start, token);
  }
  if (token?.norm !== 'a' && token?.norm !== 'an') return undefined;
  const below = denominatorAt(tokens, start + 1);
  if (!below || below.plural || below.value === 2) return undefined;
  const next = tokens[below.end];
  const ends = !next || next.kind === 'mark' || /^(?:of|and|or|off|less|more)$/.test(next.norm);
  return ofScale(tokens, { value: 1 / below.value, end: below.end, ...(ends ? {} : { doubtful: true }) });
}

function arabicPartAt(tokens: readonly Token[], start: number, token: Token): Quantity | undefined {
  const below = denominatorAt(tokens, start);
  if (!below || below.plural) return undefined;
  const next = tokens[start + 1];
  const whole = next?.kind === 'arabic' && /^ال../.test(next.norm);
  const value = 1 / below.value;
  if (whole) return ofScale(tokens, { value, end: below.end, doubtful: numberToken(next) !== undefined });
  // «ثلث» and «ثمن» alone are parts; five and seven are said «خمس» and «سبع» too.
  const alone = next === undefined || next.kind === 'mark';
  if (alone && /^(?:ثلث|ثمن)$/.test(token.norm)) return { value, end: below.end };
  return alsoUnits.has(token.norm) ? undefined : cardinalAt(tokens, start);
}

/** "… million", "… of a million", «… المليون»: a part of a round number. */
function ofScale(tokens: readonly Token[], read: Quantity): Quantity {
  let at = read.end;
  if (tokens[at]?.norm === 'of') at += /^an?$/.test(tokens[at + 1]?.norm ?? '') ? 2 : 1;
  const token = tokens[at];
  const word = token && numberToken(token);
  const whole = token && (token.kind === 'latin' || token.norm.startsWith('ال')) && word?.and === false;
  if (!whole || word?.word.role !== 'scale') return read;
  return { value: round(read.value * word.word.value), end: at + 1 };
}

/** The scale that a fraction after it counts: "six million and two thirds". */
function scaleBefore(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const word = token && numberToken(token)?.word;
  return word?.role === 'scale' && word.value >= 1000 ? word.value : 1;
}
