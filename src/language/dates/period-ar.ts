import type { Token } from '../text.ts';
import { addMonths, day, lastOfMonth, startOfDay, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { modifierAt } from './modifier-ar.ts';
import { monthAt, spanOf } from './month-ar.ts';
import { bare, norm } from './reading.ts';
import type { Part, Reader, Setting } from './reading.ts';
import { thisWords } from './words-ar.ts';

type Edge = 'start' | 'early' | 'middle' | 'late' | 'end';

const edges: [RegExp, Edge][] = [
  [/^[بلو]?(?:اواخر|نهايات)$/, 'late'],
  [/^[بلو]?(?:نهايه|اخر|ختام)$/, 'end'],
  [/^[بلو]?(?:اوايل|بدايات)$/, 'early'],
  [/^[بلو]?(?:بدايه|اول|مطلع|راس)$/, 'start'],
  [/^[بلو]?(?:نص|نصف|منتصف|وسط|اواسط)$/, 'middle'],
];

/** «نهاية», «أول», «نص»: the side of a period. */
export const edgeOf = (word: string): Edge | undefined => edges.find(([pattern]) => pattern.test(word))?.[1];

/** «الأسبوع الجاي», «نهاية الشهر», «أول السنة الجاية», «الويكند», «نص آذار», «أواخر رمضان». */
export const periodAt: Reader = (tokens, start, setting) => {
  const { today } = setting;
  if (/^[بول]?(?:ال)?(?:ويكند|ويك|ويكاند|ويكاند)$/.test(norm(tokens, start)))
    return shiftedWeekend(tokens, start + 1, setting);
  const edge = edgeOf(norm(tokens, start));
  const named = edge === undefined ? undefined : edgeOfMonth(tokens, start + 1, edge, today);
  if (named) return named;
  let at = edge === undefined ? start : start + 1;
  const before = thisWords.has(norm(tokens, at));
  if (before) at += 1;
  const word = norm(tokens, at);
  const unit = bare(word);
  const joined = /^(?:ه|ب)ال/.test(word);
  const { shift, end } = modifierAt(tokens, at + 1);
  const now = before || joined || thisWords.has(norm(tokens, at + 1));
  const after = thisWords.has(norm(tokens, at + 1)) ? at + 2 : end;
  if (edge === undefined && shift === undefined && !now) return undefined;
  if (edge === undefined && !/^(?:ال|هال|بال|لل|اسبوع|سيمانه|شهر|سنه|عام)/.test(word)) return undefined;
  if (/^(?:اسبوع|سبوع|سيمانه|ويك)$/.test(unit)) return week(setting, shift ?? 0, edge, after);
  if (unit === 'شهر') return month(today, shift ?? 0, edge, after);
  if (/^(?:سنه|عام)$/.test(unit)) return year(today, shift ?? 0, edge, after);
  return undefined;
};

function edgeOfMonth(tokens: readonly Token[], start: number, edge: Edge, today: Wall): Part | undefined {
  const at = norm(tokens, start) === 'من' ? start + 1 : start;
  const named = monthAt(tokens, at);
  const span = named && spanOf(named, today);
  return span && { found: edgeDays(span.first, span.last, edge), end: named.end };
}

/** The days that a side of a month is: its first, its last, its fifteenth, or some ten of them. */
function edgeDays(first: Wall, last: Wall, edge: Edge): Part['found'] {
  switch (edge) {
    case 'start':
      return { date: first, grain: 'day' };
    case 'early':
      return { date: first, lastDay: first + 9 * day, grain: 'day', approximate: true };
    case 'middle':
      return { date: first + 14 * day, grain: 'day' };
    case 'late':
      return { date: first + 20 * day, lastDay: last, grain: 'day', approximate: true };
    case 'end':
      return { date: last, grain: 'day' };
  }
}

/** The first day of the week that a day lies in. */
const startOfWeek = ({ today, weekStart }: Setting): Wall =>
  today - ((weekdayOf(today) - weekStart + 7) % 7) * day;

function week(setting: Setting, shift: number, edge: Edge | undefined, end: number): Part {
  const { today } = setting;
  const first = startOfWeek(setting) + shift * 7 * day;
  if (edge === 'end' || edge === 'late') return weekend(shift === 0 ? today : first, setting.weekStart, end);
  if (edge === 'middle') return { found: { date: first + 2 * day, grain: 'day', approximate: true }, end };
  if (edge === 'start' || edge === 'early')
    return { found: { date: first <= today ? first + 7 * day : first, grain: 'day' }, end };
  return { found: { date: first, grain: 'week' }, end };
}

/** The weekend that begins on a day or after it: the two days before the week begins. */
function weekend(from: Wall, weekStart: number, end: number): Part {
  const first = from + ((weekStart + 5 - weekdayOf(from) + 7) % 7) * day;
  return { found: { date: first, lastDay: first + day, grain: 'day' }, end };
}

/** «الويكند», «الويكند الجاي», «الويكند اللي فات»; said on a day of the weekend, the next one is another one. */
function shiftedWeekend(tokens: readonly Token[], at: number, { today, weekStart }: Setting): Part {
  const { shift, end } = modifierAt(tokens, at);
  const coming = weekend(today, weekStart, end);
  const { date = today, lastDay = today } = coming.found;
  const running = date === today && shift !== undefined && shift > 0 ? 1 : 0;
  const weeks = shift === undefined ? 0 : shift > 0 ? shift - 1 + running : shift;
  return {
    found: { ...coming.found, date: date + weeks * 7 * day, lastDay: lastDay + weeks * 7 * day },
    end,
  };
}

function month(today: Wall, shift: number, edge: Edge | undefined, end: number): Part {
  const first = startOfMonth(addMonths(startOfMonth(today), shift));
  if (edge === undefined) return { found: { date: first, grain: 'month' }, end };
  const days = edgeDays(first, lastOfMonth(first), edge);
  if (shift !== 0 || (days.lastDay ?? days.date ?? today) >= today) return { found: days, end };
  const next = addMonths(first, 1);
  return { found: edgeDays(next, lastOfMonth(next), edge), end };
}

function year(today: Wall, shift: number, edge: Edge | undefined, end: number): Part {
  const current = new Date(today).getUTCFullYear() + shift;
  if (edge === 'end' || edge === 'late')
    return { found: { date: Date.UTC(current, 11, 31), grain: 'day' }, end };
  if (edge === 'middle') return { found: { date: Date.UTC(current, 6, 1), grain: 'month' }, end };
  if (edge !== undefined)
    return { found: { date: Date.UTC(shift === 0 ? current + 1 : current, 0, 1), grain: 'day' }, end };
  return { found: { date: Date.UTC(current, 0, 1), grain: 'year' }, end };
}

/** The first day of the month that a moment lies in. */
export const startOfMonth = (wall: Wall): Wall => startOfDay(wall) - (new Date(wall).getUTCDate() - 1) * day;
