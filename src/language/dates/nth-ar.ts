import type { Token } from '../text.ts';
import { addMonths, day, lastOfMonth, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { dayIn, monthAt, spanOf, yearAt } from './month-ar.ts';
import { ordinalAt } from './ordinals.ts';
import { periodAt, startOfMonth } from './period-ar.ts';
import { bare, impossible, norm } from './reading.ts';
import type { Part, Reader, Setting } from './reading.ts';
import { weekdays } from './words-ar.ts';

/** Days of one name, days or weeks of a period are counted: 0 Sunday … 6 Saturday. */
type Counted = number | 'day' | 'week';

/** A month or a year, from its first day to its last. */
export interface Period {
  first: Wall;
  last: Wall;
  unit: 'month' | 'year';
  /** It is the one that runs, and nothing said which: the next one, when that day of it is over. */
  open: boolean;
  end: number;
}

const lastWord = /^[بلو]?(?:اخر|الاخير|الاخيره)$/;

/** «أول ثلاثاء من شهر عشرة», «الثلاثاء الثالث من أيلول», «آخر يوم في رمضان», «الأسبوع الأول من الشهر الجاي». */
export const nthAt: Reader = (tokens, start, setting) => {
  const said = countedAt(tokens, start);
  if (!said) return undefined;
  let at = said.end;
  while (/^(?:من|في|ب|ل|علي)$/.test(norm(tokens, at))) at += 1;
  const period = countedPeriodAt(tokens, at, setting);
  if (!period) return undefined;
  const dated =
    said.behind && typeof said.of === 'number' ? dateBehind(tokens, said, at, setting) : undefined;
  if (dated) return dated;
  let wall = pick(said, period, setting.weekStart);
  if (period.open && wall !== undefined && wall < setting.today) {
    const months = period.unit === 'year' ? 12 : 1;
    const first = addMonths(period.first, months);
    const last = addMonths(first, months) - day;
    wall = pick(said, { ...period, first, last }, setting.weekStart);
  }
  if (wall === undefined) return impossible(period.end);
  return { found: { date: wall, grain: said.of === 'week' ? 'week' : 'day' }, end: period.end };
};

interface Said {
  /** First (1), second … or last (-1). */
  count: number;
  of: Counted;
  /** The number stands behind its noun. */
  behind: boolean;
  end: number;
}

function countedAt(tokens: readonly Token[], start: number): Said | undefined {
  const before = countAt(tokens, start);
  const counted = before && nounOf(norm(tokens, before.end));
  if (before && counted !== undefined) {
    const named = counted === 'day' ? weekdays.get(bare(norm(tokens, before.end + 1))) : undefined;
    const weekday = named !== undefined && norm(tokens, before.end) === 'يوم';
    return {
      count: before.count,
      of: weekday ? named : counted,
      behind: false,
      end: before.end + (weekday ? 2 : 1),
    };
  }
  const named = /^[بلو]?يوم$/.test(norm(tokens, start)) ? start + 1 : start;
  const word = norm(tokens, named);
  const noun = /^(?:و|ب|ع|ل|ه)?ال|^لل/.test(word) ? nounOf(bare(word)) : undefined;
  const after = noun === undefined ? undefined : countAt(tokens, named + 1);
  return noun === undefined || !after
    ? undefined
    : { count: after.count, of: noun, behind: true, end: after.end };
}

function countAt(tokens: readonly Token[], at: number): { count: number; end: number } | undefined {
  if (lastWord.test(norm(tokens, at))) return { count: -1, end: at + 1 };
  const bareOrdinal = ordinalAt(tokens, at);
  return bareOrdinal && { count: bareOrdinal.value, end: bareOrdinal.end };
}

function nounOf(word: string): Counted | undefined {
  if (word === 'يوم') return 'day';
  if (/^(?:اسبوع|سبوع)$/.test(word)) return 'week';
  return weekdays.get(word);
}

/** A month or a year that is named, the next, the last or this one. */
export function countedPeriodAt(tokens: readonly Token[], at: number, setting: Setting): Period | undefined {
  const month = monthAt(tokens, at);
  const span = month && spanOf(month, setting.today);
  if (month && span) return { ...span, unit: 'month', open: false, end: month.end };
  const period = periodAt(tokens, at, setting);
  const { date: first, grain } = period?.found ?? {};
  if (period && first !== undefined && grain === 'month')
    return { first, last: lastOfMonth(first), unit: 'month', open: false, end: period.end };
  if (period && first !== undefined && grain === 'year') return yearFrom(first, false, period.end);
  const word = norm(tokens, at);
  if (/^(?:ال|بال|هال)شهر$/.test(word)) {
    const running = startOfMonth(setting.today);
    return { first: running, last: lastOfMonth(running), unit: 'month', open: true, end: at + 1 };
  }
  const year = yearAt(tokens, at);
  const named = year && !/^(?:من|في)$/.test(word) && year.year >= 1600 ? year : undefined;
  if (named) return yearFrom(Date.UTC(named.year, 0, 1), false, named.end);
  return /^(?:ال|بال|هال)(?:سنه|عام)$/.test(word)
    ? yearFrom(Date.UTC(new Date(setting.today).getUTCFullYear(), 0, 1), true, at + 1)
    : undefined;
}

const yearFrom = (first: Wall, open: boolean, end: number): Period => ({
  first,
  last: addMonths(first, 12) - day,
  unit: 'year',
  open,
  end,
});

/** «الخميس الثالث من ديسمبر» where the third is a Thursday: that day, and not the third Thursday. */
function dateBehind(tokens: readonly Token[], said: Said, at: number, { today }: Setting): Part | undefined {
  const month = monthAt(tokens, at);
  const found = month && said.count > 0 ? dayIn(month, said.count, today) : undefined;
  return month && found && weekdayOf(found.wall) === said.of
    ? { found: { date: found.wall, grain: 'day' }, end: month.end }
    : undefined;
}

/** That day or week of a period; undefined where it has none. A week that the period cuts is not its own. */
function pick({ count, of }: Said, { first, last }: Period, weekStart: number): Wall | undefined {
  if (of === 'day') {
    const wall = count > 0 ? first + (count - 1) * day : last;
    return wall > last ? undefined : wall;
  }
  const weekday = of === 'week' ? weekStart : of;
  const until = of === 'week' ? last - 6 * day : last;
  const wall =
    count > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) * day + (count - 1) * 7 * day
      : until - ((weekdayOf(until) - weekday + 7) % 7) * day;
  return wall > until ? undefined : wall;
}
