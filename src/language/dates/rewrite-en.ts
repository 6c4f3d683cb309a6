import { cardinalAt } from '../numbers/cardinal.ts';
import { isPronounOne } from '../numbers/pronoun.ts';
import type { Token } from '../text.ts';
import { calendarDayAt, exists, isOpen, isSign, monthName } from './calendar-en.ts';
import type { CalendarDay } from './calendar-en.ts';
import { ordinalAt } from './ordinals-en.ts';

/** English with its numbers as digits, and where each piece came from. */
export interface Rewritten {
  text: string;
  /** For each piece of the new text: where it begins there, and its range in the old one. */
  pieces: { at: number; start: number; end: number }[];
  /** Whether a day was named that no calendar has, such as the 31st of November. */
  impossible: boolean;
}

/** "Open 24/7", which chrono takes for the 24th of July. */
const isAlways = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.norm === '24' && tokens[i + 1]?.norm === '/' && tokens[i + 2]?.norm === '7';
const replaced: Record<string, string> = {
  oclock: ':00',
  arvo: 'afternoon',
  fortnight: '2 weeks',
  midday: 'noon',
  fortnights: '2 weeks',
};

/**
 * Writes number words as digits, days of the calendar in the one way that leaves nothing open ("14 december
 * 2026"), and the times chrono does not know ("half past three", "quarter to five", "in two and a half hours") as
 * ones it does. Whether "3/12" is in March or in December is decided by the region.
 */
export function rewriteEnglish(tokens: readonly Token[], region?: string): Rewritten {
  const pieces: Rewritten['pieces'] = [];
  let text = '';
  let impossible = false;
  const put = (piece: string, first: number, end: number): void => {
    const glue =
      text === '' ||
      (tokens[first]?.kind === 'mark' && tokens[first].glued) ||
      piece.startsWith(':') ||
      (tokens[first]?.glued === true && /[:/.-]$/.test(text));
    if (
      !glue ||
      (tokens[first]?.glued === false &&
        tokens[first]?.kind !== 'mark' &&
        !piece.startsWith(':') &&
        text !== '')
    )
      text += ' ';
    pieces.push({ at: text.length, start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 });
    text += piece;
  };
  for (let i = 0; i < tokens.length;) {
    if (isAlways(tokens, i) && !isSign(tokens, i + 3)) {
      i += 3;
      continue;
    }
    const part = partOfHourAt(tokens, i);
    const date = part ? undefined : calendarDayAt(tokens, i, region);
    if (date && (!exists(date) || isOpen(tokens, date))) impossible = true;
    const read =
      part ??
      partOfDayAt(tokens, i, region) ??
      (date && { piece: dateText(date), end: date.end }) ??
      afterTomorrowAt(tokens, i) ??
      pastAt(tokens, i) ??
      stretchedAt(tokens, i) ??
      loneOrdinalAt(tokens, i) ??
      spokenTimeAt(tokens, i) ??
      numberAt(tokens, i);
    if (read) {
      put(read.piece, i, read.end);
      i = read.end;
      // "The 13th of May, 19th of July": chrono would take "May, 19th" for a day.
      if (date && tokens[i]?.norm === ',' && calendarDayAt(tokens, i + 1, region)) i += 1;
    } else {
      const token = tokens[i];
      // Chrono loses the weekday's date behind an article: "Thursday, the 19th".
      const article = token?.norm === 'the' && loneOrdinalAt(tokens, i + 1) !== undefined;
      if (token && !article)
        put(joinsDays(tokens, i) ? 'to' : (replaced[token.norm] ?? token.norm), i, i + 1);
      i += 1;
    }
  }
  return { text, pieces, impossible };
}

/** "Between Monday and Thursday": chrono knows it as "to". */
function joinsDays(tokens: readonly Token[], i: number): boolean {
  const between = tokens.slice(Math.max(0, i - 4), i).some((token) => token.norm === 'between');
  return (
    between && tokens[i]?.norm === 'and' && /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(tokens[i + 1]?.norm ?? '')
  );
}

interface Piece {
  piece: string;
  end: number;
}

/** "14th december 2026", "3rd to 5th december", "december 2026": ordinals, which are no hours. */
function dateText({ day, lastDay, month, year }: CalendarDay): string {
  const days = [day, lastDay].filter((n) => n !== undefined).map(ordinal);
  return [days.join(' to '), monthName(month), year]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** "The morning of the 3rd of December", which chrono takes for today's: the day goes before its part. */
function partOfDayAt(tokens: readonly Token[], start: number, region: string | undefined): Piece | undefined {
  const part = tokens[start]?.norm ?? '';
  if (!/^(?:morning|afternoon|evening|night)$/.test(part)) return undefined;
  const at = /^(?:of|on)$/.test(tokens[start + 1]?.norm ?? '') ? start + 2 : start + 1;
  const date = calendarDayAt(tokens, at, region);
  return date && exists(date) ? { piece: `${dateText(date)} ${part}`, end: date.end } : undefined;
}

/** "1/2 hour", "3/4 of an hour". */
function partOfHourAt(tokens: readonly Token[], start: number): Piece | undefined {
  if (tokens[start + 1]?.norm !== '/') return undefined;
  const [part, whole] = [Number(tokens[start]?.norm), Number(tokens[start + 2]?.norm)];
  let at = start + 3;
  while (/^(?:of|an|a)$/.test(tokens[at]?.norm ?? '')) at += 1;
  if (!/^hours?$/.test(tokens[at]?.norm ?? '') || !(part > 0 && part < whole && whole <= 4)) return undefined;
  return { piece: `${String(Math.round((60 * part) / whole))} minutes`, end: at + 1 };
}

/** Chrono knows "the day after tomorrow" only with its article. */
function afterTomorrowAt(tokens: readonly Token[], start: number): Piece | undefined {
  const first = tokens[start]?.norm === 'the' ? start + 1 : start;
  const words = [0, 1, 2].map((k) => tokens[first + k]?.norm).join(' ');
  return words === 'day after tomorrow' ? { piece: 'the day after tomorrow', end: first + 3 } : undefined;
}

/** "Half past three", "quarter to five", "ten to six", "twenty past four". */
function pastAt(tokens: readonly Token[], start: number): Piece | undefined {
  const skip = tokens[start]?.norm === 'a' ? start + 1 : start;
  const word = tokens[skip]?.norm ?? '';
  const named = word === 'half' ? 30 : word === 'quarter' ? 15 : undefined;
  const count = named === undefined ? cardinalAt(tokens, skip) : { value: named, end: skip + 1 };
  if (!count || count.value >= 60 || !Number.isInteger(count.value)) return undefined;
  const at = tokens[count.end]?.norm === 'minutes' ? count.end + 1 : count.end;
  const relation = tokens[at]?.norm ?? '';
  const past = /^(?:past|after)$/.test(relation);
  if (!past && !/^(?:to|til|till|before)$/.test(relation)) return undefined;
  if (named === undefined && count.value % 5 !== 0) return undefined;
  const hour = /^(?:noon|midday)$/.test(tokens[at + 1]?.norm ?? '')
    ? { value: 12, end: at + 2 }
    : cardinalAt(tokens, at + 1);
  if (!hour || hour.value > 12 || hour.value < 1 || !Number.isInteger(hour.value)) return undefined;
  if (
    named === undefined &&
    !past &&
    relation === 'to' &&
    !/^(?:in|this|am|pm|at|tomorrow|today|on|p|a)?$/.test(tokens[hour.end]?.norm ?? '')
  )
    return undefined;
  const hours = past ? hour.value : hour.value === 1 ? 12 : hour.value - 1;
  const minutes = past ? count.value : 60 - count.value;
  return { piece: clock(hours, minutes, tokens, hour.end), end: hour.end };
}

/** Chrono is told the half of the day outright: what was said, else waking hours. */
function clock(hours: number, minutes: number, tokens: readonly Token[], end: number): string {
  const after = tokens.slice(end, end + 4).map((token) => token.norm);
  const written = `${String(hours)}:${String(minutes).padStart(2, '0')}`;
  if (tokens.some((token) => token.norm === 'tonight')) return written;
  if (after[0] === 'am' || after[0] === 'pm' || /^[ap]$/.test(after[0] ?? '')) return written;
  const morning = after.includes('morning');
  const late = after.some((word) => /^(?:afternoon|evening|night)$/.test(word));
  if (morning) return `${written} am`;
  return `${written} ${late || hours < 7 || hours === 12 ? 'pm' : 'am'}`;
}

/** "Two and a half hours", "half an hour", "an hour and a half". */
function stretchedAt(tokens: readonly Token[], start: number): Piece | undefined {
  const read = cardinalAt(tokens, start);
  if (read) {
    let at = read.end;
    while (/^(?:an|a|of)$/.test(tokens[at]?.norm ?? '')) at += 1;
    const unit = /^(hour|day|week|month)s?$/.exec(tokens[at]?.norm ?? '')?.[1];
    if (unit === undefined) return undefined;
    const half = [1, 2, 3].map((k) => tokens[at + k]?.norm).join(' ') === 'and a half';
    const value = read.value + (half ? 0.5 : 0);
    const end = at + (half ? 4 : 1);
    if (Number.isInteger(value)) return half ? undefined : { piece: `${String(value)} ${unit}s`, end };
    if (unit === 'hour') return { piece: `${String(Math.round(value * 60))} minutes`, end };
    return {
      piece: unit === 'day' ? `${String(value * 24)} hours` : `${String(Math.round(value * 7))} days`,
      end,
    };
  }
  const article = /^(?:a|an)$/.test(tokens[start]?.norm ?? '') && tokens[start + 1]?.norm === 'hour';
  const rest = [2, 3, 4].map((k) => tokens[start + k]?.norm).join(' ');
  return article && rest === 'and a half' ? { piece: '90 minutes', end: start + 5 } : undefined;
}

/** "Fifth", "twenty first", "8th" as 5th, 21st, 8th; "second" as a unit of time is left alone. */
function loneOrdinalAt(tokens: readonly Token[], start: number): Piece | undefined {
  const read = ordinalAt(tokens, start);
  if (!read) return undefined;
  const sure = tokens[start]?.kind === 'digits' || read.end > start + 1;
  const near = [tokens[start - 1], tokens[start + 1], tokens[start + 2]].some((token) =>
    /^(?:the|of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(token?.norm ?? ''),
  );
  return sure || near ? { piece: ordinal(read.value), end: read.end } : undefined;
}

function ordinal(n: number): string {
  const suffix = n > 10 && n < 20 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${String(n)}${suffix}`;
}

/** "Four thirty pm", "ten fifteen": two numbers that are an hour and minutes. */
function spokenTimeAt(tokens: readonly Token[], start: number): Piece | undefined {
  const token = tokens[start];
  if (token?.kind !== 'latin') return undefined;
  const hour = cardinalAt(tokens, start);
  if (!hour || hour.end !== start + 1 || hour.value < 1 || hour.value > 12 || !Number.isInteger(hour.value))
    return undefined;
  const oh = /^(?:oh|o)$/.test(tokens[hour.end]?.norm ?? '') ? 1 : 0;
  const minutes = tokens[hour.end + oh]?.kind === 'latin' ? cardinalAt(tokens, hour.end + oh) : undefined;
  const fits =
    minutes &&
    Number.isInteger(minutes.value) &&
    minutes.value < 60 &&
    (oh === 1 ? minutes.value < 10 : minutes.value >= 10);
  const at = tokens[start - 1]?.norm === 'at';
  const after = tokens[(minutes ?? hour).end]?.norm ?? '';
  if (!fits || (!at && !/^(?:am|pm|a|p|in|this|tomorrow|today|tonight|on)$/.test(after))) return undefined;
  const meridiem = meridiemAt(tokens, minutes.end);
  const written = `${String(hour.value)}:${String(minutes.value).padStart(2, '0')}`;
  if (meridiem) return { piece: `${written} ${meridiem.piece}`, end: meridiem.end };
  return { piece: clock(hour.value, minutes.value, tokens, minutes.end), end: minutes.end };
}

/** "Am", "p m". */
function meridiemAt(tokens: readonly Token[], i: number): Piece | undefined {
  const word = tokens[i]?.norm ?? '';
  if (word === 'am' || word === 'pm') return { piece: word, end: i + 1 };
  const dotted = tokens[i + 1]?.norm === '.' ? 2 : 1;
  const joined = word + (tokens[i + dotted]?.norm ?? '');
  return joined === 'am' || joined === 'pm' ? { piece: joined, end: i + dotted + 1 } : undefined;
}

function numberAt(tokens: readonly Token[], start: number): Piece | undefined {
  const token = tokens[start];
  if (!token || token.kind === 'mark' || token.kind === 'arabic' || isPronounOne(tokens, start))
    return undefined;
  const read = cardinalAt(tokens, start);
  if (!read) return undefined;
  const meridiem = meridiemAt(tokens, read.end);
  if (meridiem) return { piece: `${String(read.value)} ${meridiem.piece}`, end: meridiem.end };
  const oclock = tokens[read.end]?.norm === 'oclock' && Number.isInteger(read.value) && read.value <= 12;
  if (oclock) return { piece: clock(read.value, 0, tokens, read.end + 1), end: read.end + 1 };
  const half = saidHalf(tokens, read.end, read.value);
  const twelve = read.value === 12 && /^(?:midnight|noon|midday)$/.test(tokens[read.end]?.norm ?? '');
  if (twelve)
    return { piece: tokens[read.end]?.norm === 'midnight' ? 'midnight' : 'noon', end: read.end + 1 };
  const hour = read.value >= 1 && read.value <= 12;
  if (half !== undefined && hour) return { piece: `${String(read.value)} ${half}`, end: read.end };
  // Figures stay as they were written: "2026-12-15" is more than numbers.
  return token.kind === 'digits' ? undefined : { piece: String(read.value), end: read.end };
}

/** The half of the day that "in the evening" or "at night" says of the hour before it. */
function saidHalf(tokens: readonly Token[], end: number, hour: number): 'am' | 'pm' | undefined {
  const words = [0, 1, 2].map((k) => tokens[end + k]?.norm).join(' ');
  if (words === 'in the morning') return 'am';
  if (words.startsWith('at night') && hour % 12 < 5) return 'am';
  return /^(?:in the (?:afternoon|evening)|at night)/.test(words) ? 'pm' : undefined;
}

/** Maps a range of the rewritten text back to the text that was given. */
export function originalSpan({ pieces }: Rewritten, start: number, end: number): [number, number] {
  const inside = pieces.filter(
    (piece, index) => (pieces[index + 1]?.at ?? Infinity) > start && piece.at < end,
  );
  return [inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0];
}
