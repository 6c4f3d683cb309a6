import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, DateValue, Span, Understood } from '../types.ts';
import { scanArabic } from './arabic.ts';
import { addMonths, dateOf, day, isoOf, knownZone, startOfDay, wallAt } from './clock.ts';
import type { Wall } from './clock.ts';
import type { Setting } from './en/days.ts';
import { scanTime } from './en/scan.ts';
import { scanEnglish } from './english.ts';
import { withoutRefusedDays } from './refused-days.ts';
import { dayNumberAt } from './ordinals.ts';
import { resolve } from './state.ts';
import type { Moment, Resolved } from './state.ts';
import { hourAt } from './time-ar.ts';
import { hijriMonths, months, weekdays } from './words-ar.ts';

/** Longest date, in words; longer texts are read up to here. */
const mostTokens = 120;

/**
 * The moment, day or stretch of time a text speaks of, seen from `ctx.now` in `ctx.zone`. Prayer times
 * and parts of the day are marked approximate; a half of the day that was not said is supposed
 * (waking hours) with less confidence.
 */
export function parseDate(text: string, ctx: Context = {}): Understood<DateValue> | undefined {
  const tokens = withoutRefusedDays(tokenise(text).slice(0, mostTokens));
  const zone = knownZone(ctx.zone);
  const now = wallAt(ctx.now ?? new Date(), zone);
  const arabic = tokens.some((token) => token.kind === 'arabic') ? arabicDate(tokens, now) : undefined;
  if (arabic === 'impossible') return undefined;
  const found =
    arabic ??
    (tokens.some((token) => token.kind !== 'arabic')
      ? englishDate(tokens, {
          now,
          region: ctx.region,
          zone,
          weekStart: weekStartOf(ctx.region),
          asked: ctx.asked === 'date',
        })
      : undefined);
  if (!found) return undefined;
  const { resolved, every, span, evidence } = found;
  const value: DateValue = {
    start: isoOf(resolved.start, zone),
    grain: resolved.grain,
    ...(resolved.end === undefined ? {} : { end: isoOf(resolved.end, zone) }),
    ...(every === undefined ? {} : { every }),
    ...(resolved.approximate ? { approximate: true } : {}),
  };
  const confidence =
    Math.min(0.95, 0.8 + evidence * 0.06) - (resolved.supposed ? 0.2 : 0) - (resolved.approximate ? 0.1 : 0);
  return { value, confidence, span };
}

interface Found {
  resolved: Resolved;
  every?: string;
  span: Span;
  evidence: number;
}

const until = /^(?:الي|لحد|حتي|لغايه|لين|لحتي|لعند|وحتي|لـ)$/;

function arabicDate(tokens: readonly Token[], now: Wall): Found | 'impossible' | undefined {
  const split = tokens.findIndex((token, i) => i > 0 && (until.test(token.norm) || betweenAnd(tokens, i)));
  const days = split > 0 ? daysOfMonth(tokens, split, now) : undefined;
  if (days) return days;
  const scanned =
    scanArabic(split > 0 ? tokens.slice(0, split) : tokens, now) ??
    (split > 0 ? scanArabic(tokens, now) : undefined);
  if (!scanned) return undefined;
  const { moment } = scanned;
  if (moment.impossible === true) return 'impossible';
  const resolved = resolve(moment, now);
  if (!resolved) return undefined;
  const last =
    split > 0
      ? endOf(tokens.slice(split + (until.test(tokens[split]?.norm ?? '') ? 1 : 0)), moment, resolved, now)
      : undefined;
  const end = last?.end ?? resolved.end;
  const spanEnd = last ? (tokens.at(-1)?.end ?? 0) : (tokens[scanned.last]?.end ?? 0);
  return {
    resolved: {
      ...resolved,
      ...(last?.start === undefined ? {} : { start: last.start }),
      ...(end === undefined ? {} : { end }),
    },
    ...(moment.every === undefined ? {} : { every: moment.every }),
    span: [tokens[scanned.first]?.start ?? 0, spanEnd],
    evidence: moment.evidence,
  };
}

/** «من ٩ ل ١١», «من الاثنين للخميس», «بين الاثنين والخميس». */
function betweenAnd(tokens: readonly Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  const said = (word: string): boolean => tokens.slice(0, i).some((token) => token.norm === word);
  if (norm === 'ل') return said('من');
  const named = /^(?:لل|وال|و)/.test(norm) && weekdays.has(norm.replace(/^(?:لل|وال)/, ''));
  return named && (norm.startsWith('لل') ? said('من') : said('بين'));
}

/** «من ٣ إلى ٥ ديسمبر»: both days are of the month that is said with the last; a later day is of the month before. */
function daysOfMonth(tokens: readonly Token[], split: number, now: Wall): Found | undefined {
  const from = tokens.slice(0, split).findLastIndex((token) => token.norm === 'من');
  const named = /^(?:يوم|تاريخ)$/.test(tokens[from + 1]?.norm ?? '') ? from + 2 : from + 1;
  const first = from < 0 ? undefined : dayNumberAt(tokens, named, 31);
  const last = first?.end === split ? scanArabic(tokens.slice(split + 1), now) : undefined;
  const end = last && resolve(last.moment, now);
  const inMonth = tokens
    .slice(split + 1)
    .some((token) => months.has(token.norm) || hijriMonths.has(token.norm));
  const until = dayNumberAt(
    tokens,
    /^(?:يوم|تاريخ)$/.test(tokens[split + 1]?.norm ?? '') ? split + 2 : split + 1,
    31,
  );
  if (!first || !last || !until || end?.grain !== 'day' || !inMonth) return undefined;
  const month = new Date(addMonths(end.start, -1));
  const before = dateOf(month.getUTCFullYear(), month.getUTCMonth() + 1, first.value);
  const start = first.value <= until.value ? end.start - (until.value - first.value) * day : before;
  if (start === undefined) return undefined;
  return {
    resolved: { ...end, start, end: end.start },
    span: [tokens[from]?.start ?? 0, tokens[split + 1 + last.last]?.end ?? 0],
    evidence: 2,
  };
}

/** The end of a range; it takes its day from the start, and lends it the half of the day. */
function endOf(
  tokens: readonly Token[],
  start: Moment,
  resolved: Resolved,
  now: Wall,
): { end: Wall; start?: Wall } | undefined {
  const bareHour = start.time ? hourAt(tokens, tokens[0]?.norm === 'الساعه' ? 1 : 0) : undefined;
  const scanned = scanArabic(tokens, now);
  const moment: Moment = scanned?.moment ?? { evidence: 0 };
  if (bareHour && !moment.time) moment.time = bareHour.time;
  if (moment.date === undefined) moment.date = startOfDay(resolved.start);
  const end = resolve(moment, now);
  // From Thursday to Monday: the Monday behind it.
  if (end && moment.weekday === true && end.start <= resolved.start) end.start += 7 * day;
  if (!end || end.start <= resolved.start - 12 * 3_600_000) return undefined;
  // «من ٩ إلى ١١ الصبح»: what was said with the end holds for the start.
  if (resolved.supposed && moment.part !== undefined && start.part === undefined) {
    const again = resolve({ ...start, part: moment.part, date: startOfDay(resolved.start) }, now);
    if (again && again.start < end.start) return { end: end.start, start: again.start };
  }
  return end.start > resolved.start ? { end: end.start } : undefined;
}

/** What follows needs as many words of a time as the grammar reads; chrono-node knows some more ways of writing. */
const fallbackEvidence = -4.5;

function englishDate(tokens: readonly Token[], setting: Setting): Found | undefined {
  const scanned = scanTime(tokens, setting);
  if (scanned === 'impossible') return undefined;
  if (!scanned) {
    const found = scanEnglish(tokens, setting.now);
    return found && { ...found, evidence: fallbackEvidence };
  }
  return {
    resolved: scanned.resolved,
    ...(scanned.every === undefined ? {} : { every: scanned.every }),
    span: [tokens[scanned.start]?.start ?? 0, tokens[scanned.end - 1]?.end ?? 0],
    evidence: scanned.unsure ? fallbackEvidence : 1,
  };
}

/** Countries whose weekend is not Saturday and Sunday, with the day behind it. */
const fridaySaturday = new Set('SA KW QA BH OM YE JO SY IQ EG LY SD DZ PS AF BD MV'.split(' '));

/** The week begins behind the weekend: on Sunday where that is Friday and Saturday, else on Monday. */
const weekStartOf = (region = 'SA'): number => (fridaySaturday.has(region.toUpperCase()) ? 0 : 1);
