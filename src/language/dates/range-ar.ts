import type { Token } from '../text.ts';
import type { Span } from '../types.ts';
import { scanArabic } from './arabic.ts';
import type { Scanned } from './arabic.ts';
import { addMonths, dateOf, day, isoOf, startOfDay, wallAt } from './clock.ts';
import type { Wall } from './clock.ts';
import { dayNumberAt } from './ordinals.ts';
import { monthAt } from './month-ar.ts';
import { norm, withoutHead } from './reading.ts';
import type { Setting } from './reading.ts';
import { resolve } from './state.ts';
import type { Moment, Resolved } from './state.ts';
import { hourAt } from './time-ar.ts';

/** A time that Arabic words say, and where they stand. */
export interface Found {
  /** Nothing is left to suppose but an hour. */
  settled?: boolean;
  resolved: Resolved;
  every?: string;
  span: Span;
  /** How many parts were said. */
  evidence: number;
}

/** Both sides of a stretch: the words before and behind "to". */
interface Sides {
  before: readonly Token[];
  behind: readonly Token[];
  /** The words between which the stretch begins, «من» or «بين», stand at this place; -1 without them. */
  led: number;
}

const until = /^(?:الي|لحد|حتي|لغايه|لين|لحتي|لعند|وحتي|لـ|لما)$/;

/** The moment, day or stretch that Arabic tokens speak of; "impossible" where no calendar has the day. */
export function arabicTime(tokens: readonly Token[], setting: Setting): Found | 'impossible' | undefined {
  const sides = sidesOf(tokens, setting);
  const found = sides && (moved(sides, setting) ?? daysOfMonth(sides, setting) ?? stretch(sides, setting));
  return found ?? single(tokens, setting);
}

function single(tokens: readonly Token[], setting: Setting): Found | 'impossible' | undefined {
  const scanned = scanArabic(tokens, setting);
  if (!scanned) return undefined;
  if (scanned.moment.impossible === true) return 'impossible';
  const resolved = resolve(scanned.moment, setting.now);
  return resolved && foundOf(scanned, zoned(resolved, scanned.moment, setting), tokens);
}

function foundOf({ moment, first, last }: Scanned, resolved: Resolved, tokens: readonly Token[]): Found {
  return {
    resolved,
    ...(moment.every === undefined ? {} : { every: moment.every }),
    span: [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0],
    evidence: moment.evidence,
  };
}

/** A time of another clock, on ours. */
function zoned(resolved: Resolved, { zone }: Moment, setting: Setting): Resolved {
  if (zone === undefined) return resolved;
  const here = (wall: Wall): Wall => wallAt(new Date(isoOf(wall, zone)), setting.zone);
  const { start, end } = resolved;
  return { ...resolved, start: here(start), ...(end === undefined ? {} : { end: here(end) }) };
}

/** «من ٩ ل ١١», «من الاثنين للخميس», «بين ثلاثة ونص وخمسة», «الأحد - الخميس», «1-8». */
function sidesOf(tokens: readonly Token[], setting: Setting): Sides | undefined {
  let led = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    const word = norm(tokens, i);
    if (/^[ول]?(?:من|بين)$/.test(word) && i + 1 < tokens.length) {
      led = i;
      continue;
    }
    if (i === 0) continue;
    const said = led < 0 ? '' : norm(tokens, led).replace(/^[ول](?=من|بين)/, '');
    const at = (from: number): Sides => ({ before: tokens.slice(0, i), behind: tokens.slice(from), led });
    const dash = /^[-–]$/.test(word) && beginsTime(tokens, i + 1, setting) && endsNumberOrDay(tokens, i);
    if (until.test(word) || dash || (word === 'ل' && said === 'من') || (word === 'و' && said === 'بين'))
      return at(i + 1);
    const head = said === 'من' ? 'ل' : said === 'بين' ? 'و' : '';
    const opened = head === '' || i <= led + 1 ? undefined : withoutHead(tokens, i, head);
    if (opened && beginsTime(opened, i, setting)) return { ...at(i), behind: opened.slice(i) };
  }
  return undefined;
}

const beginsTime = (tokens: readonly Token[], i: number, setting: Setting): boolean =>
  hourAt(tokens, i) !== undefined || scanArabic(tokens.slice(i, i + 6), setting)?.first === 0;

/** A dash parts two days or two numbers of days and hours, and no others. */
const endsNumberOrDay = (tokens: readonly Token[], i: number): boolean =>
  (tokens[i - 1]?.kind === 'digits' && norm(tokens, i - 2) !== '-' && norm(tokens, i + 2) !== '-') ||
  /^(?:[بلو]?ال.{3,}|[صم])$/.test(norm(tokens, i - 1));

const moves =
  /^[وف]?(?:[اتين]|ن)?(?:نقل|غير|بدل|حول|اجل|اخر|قدم|رحل|عدل|شيل)(?:وا|وه|وها|ولي|و|ي|يه|ه|ها|لي|لنا|نا)?$|^(?:ال)?(?:تغيير|تاجيل|نقل|تبديل|تحويل|تقديم|ترحيل|تعديل)$/;

/** «انقل موعدي من الاثنين إلى الأربعاء»: the day that it goes to. */
function moved({ before, behind, led }: Sides, setting: Setting): Found | undefined {
  if (led < 1 || norm(before, led) !== 'من') return undefined;
  const verb = before.slice(Math.max(0, led - 6), led);
  if (!verb.some(({ norm: word }) => moves.test(word))) return undefined;
  const from = scanArabic(before.slice(led + 1), setting);
  const to = scanArabic(behind, setting);
  if (!from || to?.first !== 0) return undefined;
  const moment = { ...to.moment };
  // «من الساعة ٣ إلى الساعة ٥ يوم الأحد»; the day of the first holds for the other hour.
  if (moment.date === undefined && from.moment.date !== undefined) moment.date = from.moment.date;
  const resolved = resolve(moment, setting.now);
  return resolved && foundOf({ ...to, moment }, zoned(resolved, moment, setting), behind);
}

/** «من ٣ إلى ٥ ديسمبر»: both days are of the month that is said with the last; a later day is of the month before. */
function daysOfMonth({ before, behind, led }: Sides, setting: Setting): Found | undefined {
  const lead = led >= 0 ? led + 1 : before.length - 1;
  const named = /^(?:يوم|تاريخ|ال)$/.test(norm(before, lead)) ? lead + 1 : lead;
  const first = dayNumberAt(before, named, 31);
  const at = /^(?:يوم|تاريخ|ال)$/.test(norm(behind, 0)) ? 1 : 0;
  const last = first?.end === before.length ? dayNumberAt(behind, at, 31) : undefined;
  if (!first || !last) return undefined;
  const from = /^(?:من|ب|في)$/.test(norm(behind, last.end)) ? last.end + 1 : last.end;
  const scanned =
    (monthAt(behind, from) ?? /شهر/.test(norm(behind, from))) ? scanArabic(behind, setting) : undefined;
  const end = scanned && resolve(scanned.moment, setting.now);
  if (!scanned || end?.grain !== 'day') return undefined;
  const month = new Date(addMonths(end.start, -1));
  const over = dateOf(month.getUTCFullYear(), month.getUTCMonth() + 1, first.value);
  const start = first.value <= last.value ? end.start - (last.value - first.value) * day : over;
  if (start === undefined) return undefined;
  return {
    resolved: { ...end, start, end: end.start },
    span: [before[led >= 0 ? led : lead]?.start ?? 0, behind[scanned.last]?.end ?? 0],
    evidence: 2,
  };
}

/** A stretch of time: its end takes its day from the start, and lends it the half of the day. */
function stretch({ before, behind, led }: Sides, setting: Setting): Found | undefined {
  const scanned = startOf(before, led, setting);
  if (!scanned || scanned.moment.impossible === true) return undefined;
  const { moment } = scanned;
  const resolved = resolve(moment, setting.now);
  if (!resolved) return undefined;
  const bareHour = moment.time
    ? hourAt(behind, /^(?:الساعه|ساعه)$/.test(norm(behind, 0)) ? 1 : 0)
    : undefined;
  const other = scanArabic(behind, setting);
  if (!bareHour && other?.first !== 0) return undefined;
  const said: Moment = { ...(other?.moment ?? { evidence: 0 }) };
  if (bareHour && !said.time) said.time = bareHour.time;
  const last = endOf(said, moment, resolved, setting.now);
  if (!last) return undefined;
  const whole = zoned(
    { ...resolved, start: last.start ?? resolved.start, end: last.end },
    { ...moment, ...said },
    setting,
  );
  const end = Math.max(other?.last ?? 0, (bareHour?.end ?? 1) - 1);
  return {
    resolved: whole,
    ...(moment.every === undefined ? {} : { every: moment.every }),
    span: [before[scanned.first]?.start ?? 0, behind[end]?.end ?? 0],
    evidence: moment.evidence + said.evidence,
  };
}

/** The words before "to"; behind «من» and «بين» a bare number is an hour. */
function startOf(before: readonly Token[], led: number, setting: Setting): Scanned | undefined {
  const hour = led < 0 ? undefined : hourAt(before, led + 1);
  const scanned = scanArabic(before, setting);
  // «الاثنين» is a day and no hour.
  if (hour?.end !== before.length || scanned?.moment.time || scanned?.first === led + 1) return scanned;
  return {
    moment: {
      ...(scanned?.moment ?? { evidence: 0 }),
      time: hour.time,
      evidence: (scanned?.moment.evidence ?? 0) + 1,
    },
    first: scanned?.first ?? led,
    last: hour.end - 1,
  };
}

function endOf(
  said: Moment,
  start: Moment,
  resolved: Resolved,
  now: Wall,
): { end: Wall; start?: Wall } | undefined {
  const moment = { ...said };
  if (moment.date === undefined && moment.exact === undefined) moment.date = startOfDay(resolved.start);
  const first = lent(start, said, resolved, now) ?? resolved.start;
  const end = resolve(moment, now);
  if (!end) return undefined;
  let last = end.end ?? end.start;
  // From Thursday to Monday: the Monday behind it.
  if (moment.weekday === true && last <= first) last += 7 * day;
  // From ten in the evening to two: in the night behind it.
  if (moment.time && said.date === undefined && last <= first) last += moment.time.open ? day / 2 : day;
  if (last <= first || (moment.time && last - first > day && said.date === undefined)) return undefined;
  return { end: last, start: first };
}

/** «من ٩ إلى ١١ الصبح», «من ٣ إلى ٥ يوم الأحد»: the part of the day and the day that were said with the end hold for the start. */
function lent(start: Moment, said: Moment, resolved: Resolved, now: Wall): Wall | undefined {
  const date = start.date ?? said.date;
  const part = start.part ?? said.part;
  if (start.time === undefined || (date === start.date && part === start.part)) return undefined;
  const taken = resolve(
    { ...start, ...(date === undefined ? {} : { date }), ...(part === undefined ? {} : { part }) },
    now,
  );
  return taken && (part === start.part || resolved.supposed) ? taken.start : undefined;
}
