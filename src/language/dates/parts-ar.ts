import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { addMonths, day } from './clock.ts';
import type { Wall } from './clock.ts';
import { modifierAt } from './modifier-ar.ts';
import { countedPeriodAt } from './nth-ar.ts';
import { ordinalAt } from './ordinals.ts';
import { norm } from './reading.ts';
import type { Part, Reader, Setting } from './reading.ts';
import { seasons } from './seasons.ts';
import { firstAfter, floorTo, lastBefore, move } from './series.ts';
import { unitOf } from './units.ts';
import { seasonNames, thisWords } from './words-ar.ts';

/** Seasons, quarters, halves and some days, weeks or months together. */
export const stretchOfDaysAt: Reader = (tokens, start, setting) =>
  severalOfAt(tokens, start, setting) ??
  severalAt(tokens, start, setting) ??
  quarterAt(tokens, start, setting) ??
  halfAt(tokens, start, setting) ??
  seasonAt(tokens, start, setting);

/** Words beside which a season is no name and no month. */
const besideSeason = /^[ولب]?(?:في|خلال|فصل|موسم|من|بدايه|نهايه|اول|اخر|قبل|بعد|طول|طوال|لين|حتي|الي)$/;

/** «الصيف الجاي», «في الشتاء», «هالصيف», «فصل الربيع»; «ربيع الأول» is a month. */
function seasonAt(tokens: readonly Token[], start: number, { today }: Setting): Part | undefined {
  const before = thisWords.has(norm(tokens, start));
  const at = before ? start + 1 : start;
  const [, joined = '', name = ''] = /^([وبهل]?ال|لل)(.+)$/.exec(norm(tokens, at)) ?? [];
  const season = seasonNames.get(name);
  if (season === undefined) return undefined;
  const { shift, end } = modifierAt(tokens, at + 1);
  const after = thisWords.has(norm(tokens, at + 1));
  const led =
    before || after || shift !== undefined || joined.length > 2 || joined === 'لل' || tokens.length === 1;
  if (!led && !besideSeason.test(norm(tokens, at - 1))) return undefined;
  const series = seasons[season];
  const coming = firstAfter(series, today);
  const running = coming !== undefined && coming.start <= today;
  const found =
    shift === undefined
      ? coming
      : shift < 0
        ? lastBefore(series, today)
        : firstAfter(series, running ? coming.end : today);
  return (
    found && {
      found: { date: found.start, lastDay: found.end - day, grain: 'day' },
      end: after ? at + 2 : end,
    }
  );
}

const months = 3;

/** «الربع الأول», «الربع الأخير من السنة الجاية», «الربع الجاي», «ربع السنة الثالث». */
function quarterAt(tokens: readonly Token[], start: number, setting: Setting): Part | undefined {
  const before = thisWords.has(norm(tokens, start));
  const at = before ? start + 1 : start;
  const ofYear = /^[وبل]?ربع$/.test(norm(tokens, at)) && /^ال(?:سنه|عام)$/.test(norm(tokens, at + 1));
  if (!ofYear && !/^[وبهل]?الربع$/.test(norm(tokens, at))) return undefined;
  const noun = ofYear ? at + 2 : at + 1;
  const place = placeAt(tokens, noun, 4);
  const { today } = setting;
  if (!place) {
    const { shift, end } = modifierAt(tokens, noun);
    const now = before || thisWords.has(norm(tokens, noun));
    if (shift === undefined && !now) return undefined;
    const first = move(floorTo(today, 'quarter', 0), shift ?? 0, 'quarter');
    return quarterFrom(first, shift === undefined && !before ? noun + 1 : end);
  }
  const behind = /^(?:من|في|ل)$/.test(norm(tokens, place.end)) ? place.end + 1 : place.end;
  const period = countedPeriodAt(tokens, behind, setting);
  if (period?.unit === 'year')
    return quarterFrom(addMonths(period.first, (place.value - 1) * months), period.end);
  if (behind > place.end || period) return undefined;
  const year = new Date(today).getUTCFullYear();
  const first = Date.UTC(year, (place.value - 1) * months, 1);
  return quarterFrom(addMonths(first, months) > today ? first : addMonths(first, 12), place.end);
}

const quarterFrom = (first: Wall, end: number): Part => ({
  found: { date: first, lastDay: addMonths(first, months - 1), grain: 'month' },
  end,
});

/** «الأول», «الأخير»: the place among so many. */
function placeAt(
  tokens: readonly Token[],
  at: number,
  most: number,
): { value: number; end: number } | undefined {
  if (/^الاخيره?$/.test(norm(tokens, at))) return { value: most, end: at + 1 };
  const read = norm(tokens, at).startsWith('ال') ? ordinalAt(tokens, at) : undefined;
  return read && read.value <= most ? read : undefined;
}

/** Days of the first half of a month. */
const halfMonth = 15;

/** «النصف الأول من الشهر», «النص الثاني من السنة», «النصف الأخير من رمضان». */
function halfAt(tokens: readonly Token[], start: number, setting: Setting): Part | undefined {
  if (!/^[وبل]?ال(?:نصف|نص)$/.test(norm(tokens, start))) return undefined;
  const place = placeAt(tokens, start + 1, 2);
  const at = place && /^(?:من|في|ل)$/.test(norm(tokens, place.end)) ? place.end + 1 : place?.end;
  const period = at === undefined ? undefined : countedPeriodAt(tokens, at, setting);
  if (!place || !period) return undefined;
  const { first, last, unit, end } = period;
  if (unit === 'year') {
    const from = addMonths(first, place.value === 1 ? 0 : 6);
    return { found: { date: from, lastDay: addMonths(from, 5), grain: 'month' }, end };
  }
  const cut = first + halfMonth * day;
  const found = place.value === 1 ? { date: first, lastDay: cut - day } : { date: cut, lastDay: last };
  return { found: { ...found, grain: 'day' }, end };
}

type Unit = 'day' | 'week' | 'month' | 'year';
interface Several {
  count: number;
  unit: Unit;
  /** No number was said. */
  vague?: true;
  end: number;
}

/** Days that «الأيام الجاية» are. */
const few = 3;
const isUnit = (unit: string): unit is Unit => /^(?:day|week|month|year)$/.test(unit);
const bareWord = (word: string): string => word.replace(/^[وبل]?ال(?=.{2})/, '');

/** The unit at a token and how many of it the word itself says: «الأيام», «الأسبوعين», «شهور». */
function unitAt(tokens: readonly Token[], at: number): { unit: Unit; count: number } | undefined {
  const [unit, count] = unitOf(bareWord(norm(tokens, at))) ?? [];
  return unit !== undefined && isUnit(unit) && count !== undefined ? { unit, count } : undefined;
}

/** A whole number, with or without the article: «الثلاثة», «ال ٣», «عشرة», «كم», «كام». */
function countAt(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  if (/^(?:ال)?(?:كم|كام)$/.test(norm(tokens, start))) return { value: few, end: start + 1 };
  const article = norm(tokens, start) === 'ال';
  const at = article ? start + 1 : start;
  const token = tokens[at];
  if (!token) return undefined;
  const plain = token.kind === 'arabic' ? tokens.with(at, { ...token, norm: bareWord(token.norm) }) : tokens;
  const read = cardinalAt(plain, at);
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 999 ? read : undefined;
}

/** «الثلاثة أيام», «الأيام الثلاثة», «٣ أيام», «الأسبوعين», «الأيام». */
function someUnitsAt(tokens: readonly Token[], start: number): Several | undefined {
  const noun = unitAt(tokens, start);
  if (noun) {
    if (noun.count > 1) return { ...noun, end: start + 1 };
    // «يوم الأربعاء» is one day.
    const plural = /^[وبل]?ال(?:ايام|اسابيع|اشهر|شهور|سنين|سنوات|اعوام)$/.test(norm(tokens, start));
    const count = plural && norm(tokens, start + 1).startsWith('ال') ? countAt(tokens, start + 1) : undefined;
    if (count) return { unit: noun.unit, count: count.value, end: count.end };
    return plural ? { unit: noun.unit, count: few, vague: true, end: start + 1 } : undefined;
  }
  const count = countAt(tokens, start);
  // «ثلاثاء الأسبوع» is a day of that week.
  const single = count && /^ال(?:يوم|اسبوع|سبوع|شهر|سنه|عام)$/.test(norm(tokens, count.end));
  const unit = count && !single ? unitAt(tokens, count.end) : undefined;
  return unit?.count === 1
    ? { unit: unit.unit, count: count?.value ?? 1, end: (count?.end ?? start) + 1 }
    : undefined;
}

const lastWord = /^[بلو]?(?:ال)?(?:اخر)$/;

/** «الأيام الثلاثة القادمة», «الأسبوعين اللي فاتوا», «آخر شهرين»: they begin behind this day, week …, or end before it. */
function severalAt(tokens: readonly Token[], start: number, setting: Setting): Part | undefined {
  const from = /^(?:خلال|في|علي|طول|طوال|عبر|غضون)$/.test(norm(tokens, start)) ? start + 1 : start;
  const last = lastWord.test(norm(tokens, from));
  const some = someUnitsAt(tokens, last ? from + 1 : from);
  if (!some || (last && some.vague)) return undefined;
  const { shift, end } = modifierAt(tokens, some.end);
  const lately = norm(tokens, some.end) === 'الاخيره' || norm(tokens, some.end) === 'الاخيرين';
  const toward = last || lately ? -1 : Math.sign(shift ?? 0);
  if (toward === 0) return undefined;
  const { count, unit } = some;
  const current = floorTo(setting.today, unit, setting.weekStart);
  const first = move(current, toward > 0 ? 1 : -count, unit);
  const lastDay = move(first, count - 1, unit);
  return {
    found: {
      date: first,
      ...(lastDay > first ? { lastDay } : {}),
      grain: unit,
      ...(some.vague ? { approximate: true } : {}),
    },
    end: lately ? some.end + 1 : end,
  };
}

/** «آخر ثلاثة أيام من الشهر», «أول أسبوعين من رمضان», «العشر الأواخر من رمضان». */
function severalOfAt(tokens: readonly Token[], start: number, setting: Setting): Part | undefined {
  const last = lastWord.test(norm(tokens, start));
  const ten =
    /^[وبل]?العشر$/.test(norm(tokens, start)) && /^(?:الاواخر|الاخيره)$/.test(norm(tokens, start + 1));
  if (!last && !ten && !/^[بلو]?اول$/.test(norm(tokens, start))) return undefined;
  const some: Several | undefined = ten
    ? { unit: 'day', count: 10, end: start + 2 }
    : someUnitsAt(tokens, start + 1);
  if (!some || !/^(?:من|في|ب)$/.test(norm(tokens, some.end))) return undefined;
  const period = countedPeriodAt(tokens, some.end + 1, setting);
  if (!period) return undefined;
  const behind = period.last + day;
  const back = last || ten;
  const date = back ? move(behind, -some.count, some.unit) : period.first;
  const until = (back ? behind : move(date, some.count, some.unit)) - day;
  if (date < period.first || until > period.last) return undefined;
  const grain = some.unit === 'month' ? 'month' : 'day';
  return {
    found: { date, lastDay: grain === 'month' ? addMonths(date, some.count - 1) : until, grain },
    end: period.end,
  };
}
