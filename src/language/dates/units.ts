import { cardinalAt } from '../numbers/cardinal.ts';
import { fractionOf } from '../numbers/fractions.ts';
import type { Token } from '../text.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'second';

/** A stretch of time: calendar months apart from what the clock measures. */
export interface Stretch {
  months: number;
  minutes: number;
  /** The smallest unit that was named. */
  unit: Unit;
  end: number;
}

const units: Record<string, [Unit, count: number]> = {};
const name = (unit: Unit, count: number, words: string): void => {
  for (const word of words.split(' ')) units[word] = [unit, count];
};
name('second', 1, 'second seconds sec secs ثانيه ثواني ثانيتين');
name('minute', 1, 'minute minutes min mins دقيقه دقايق دقيقة دقيقات دقائق دقيقا دقايقه دئيئه');
name('minute', 2, 'دقيقتين دقيقتان');
name('hour', 1, 'hour hours hr hrs ساعه ساعات');
name('hour', 2, 'ساعتين ساعتان');
name('day', 1, 'day days يوم ايام يوما تيام ليله ليالي');
name('day', 2, 'يومين يومان ليلتين');
name('week', 1, 'week weeks اسبوع اسابيع اسبوعا سبوع جمع سيمانه سيمانات');
name('week', 2, 'fortnight جمعتين اسبوعين اسبوعان سبوعين');
name('month', 1, 'month months شهر اشهر شهور شهرا تشهر');
name('month', 2, 'شهرين شهران');
name('year', 1, 'year years سنه سنين سنوات عام اعوام عاما سنة');
name('year', 2, 'سنتين سنتان عامين عامان');

const inMinutes: Record<Unit, number> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 0,
  year: 0,
};

/** The time unit that a folded word is. */
export function unitOf(norm: string): [Unit, count: number] | undefined {
  return units[norm];
}

/**
 * The stretch of time that starts at a token: "two and a half hours", «ساعتين ونص», «نص ساعة»,
 * «تلات ساعات إلا ربع», "an hour and twenty minutes".
 */
export function stretchAt(tokens: readonly Token[], start: number): Stretch | undefined {
  let total: Stretch | undefined;
  let at = start;
  while (at < tokens.length) {
    const from = total ? afterAnd(tokens, at) : at;
    const part = from === undefined ? undefined : partAt(tokens, from);
    if (!part) break;
    if (total && part.minutes >= total.minutes && part.months === 0 && total.months === 0) break;
    total = total
      ? {
          months: total.months + part.months,
          minutes: total.minutes + part.minutes,
          unit: part.unit,
          end: part.end,
        }
      : part;
    at = total.end;
  }
  return total;
}

function afterAnd(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.norm === 'and' || token.norm === 'و' || token.norm === ',') return at + 1;
  if (token.kind === 'arabic' && token.norm.startsWith('و')) return at;
  return tokens[at]?.kind === 'digits' || token.glued ? at : undefined;
}

function partAt(tokens: readonly Token[], start: number): Stretch | undefined {
  const token = tokens[start];
  if (!token) return undefined;
  const bare = unitAt(token);
  if (bare) return withRest(tokens, bare[0], bare[1], start + 1);
  if ((token.norm === 'a' || token.norm === 'an') && tokens[start + 1]) {
    const unit = unitAt(tokens[start + 1] as Token);
    if (unit) return withRest(tokens, unit[0], unit[1], start + 2);
  }
  const count = cardinalAt(stripAnd(tokens, start), start);
  if (!count || count.value < 0 || count.value > 1_000_000) return undefined;
  let at = count.end;
  while (/^(?:of|an|a|the|من)$/.test(tokens[at]?.norm ?? '')) at += 1;
  const unit = tokens[at] && unitAt(tokens[at] as Token);
  const short = unit ? undefined : shortUnit(tokens[at]);
  if (unit) return withRest(tokens, unit[0], count.value * unit[1], at + 1);
  return short && withRest(tokens, short, count.value, at + 1);
}

/** «وربع ساعة»: the و of a further part is no "and a quarter" of its own number. */
function stripAnd(tokens: readonly Token[], start: number): readonly Token[] {
  const token = tokens[start];
  if (token?.kind !== 'arabic' || !/^و./.test(token.norm) || token.norm.startsWith('واحد')) return tokens;
  return tokens.with(start, { ...token, norm: token.norm.slice(1) });
}

function unitAt(token: Token): [Unit, number] | undefined {
  const plain = units[token.norm];
  if (plain) return plain;
  return token.kind === 'arabic' && token.norm.startsWith('و') ? units[token.norm.slice(1)] : undefined;
}

function shortUnit(token: Token | undefined): Unit | undefined {
  if (token?.glued !== true) return undefined;
  return ({ h: 'hour', m: 'minute', s: 'second', d: 'day', w: 'week' } as const)[token.norm];
}

/** Adds "and a half", «ونص», «إلا ربع» after the unit. */
function withRest(tokens: readonly Token[], unit: Unit, count: number, end: number): Stretch {
  let value = count;
  let at = end;
  const less = tokens[at]?.norm === 'الا';
  const next = tokens[less || tokens[at]?.norm === 'and' || tokens[at]?.norm === 'و' ? at + 1 : at];
  const article = next?.norm === 'a' || next?.norm === 'an' ? 1 : 0;
  const index = next ? tokens.indexOf(next) + article : -1;
  const word = tokens[index];
  const fraction =
    word && (less || index > at || word.norm.startsWith('و')) ? fractionOf(word.norm) : undefined;
  // «وربع ساعة» names its own unit and is a part of its own.
  const own = tokens[index + 1] !== undefined && unitAt(tokens[index + 1] as Token) !== undefined;
  if (fraction !== undefined && !own) {
    value += less ? -fraction : fraction;
    at = index + 1;
  }
  const months = unit === 'month' ? value : unit === 'year' ? value * 12 : 0;
  return { months, minutes: value * inMinutes[unit], unit, end: at };
}
