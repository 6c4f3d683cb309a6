import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, DateValue, Span, Understood } from '../types.ts';
import { isoOf, knownZone, startOfDay, wallAt } from './clock.ts';
import type { Setting } from './en/setting.ts';
import { withWholeYears } from './en/dictated.ts';
import { scanTime } from './en/scan.ts';
import { scanEnglish } from './english.ts';
import { arabicTime } from './range-ar.ts';
import type { Found } from './range-ar.ts';
import { withoutRefusedDays } from './refused-days.ts';
import { weekStartOf } from './week.ts';

/** Longest date, in words; longer texts are read up to here. */
const mostTokens = 120;
/** Further readings of the same sound that are looked at. */
const mostReadings = 10;
/** Confidence in what only such readings say: it is read back. */
const secondHand = 0.55;

/**
 * The moment, day or stretch of time a text speaks of, seen from `ctx.now` in `ctx.zone`. Prayer times
 * and parts of the day are marked approximate; a half of the day that was not said is supposed
 * (waking hours) with less confidence. Where a date was asked for and the text names none whole, one that
 * two of `ctx.nbest` name is taken.
 */
export function parseDate(text: string, ctx: Context = {}): Understood<DateValue> | undefined {
  const first = readDate(text, ctx);
  const others = ctx.asked === 'date' ? (ctx.nbest ?? []) : [];
  const whole = others
    .slice(0, mostReadings)
    .map((reading) => readDate(reading, ctx))
    .filter((read) => read?.settled === true);
  // Of readings those count that are a date and nothing else: in "plenty 3 06 1988" a word is a figure.
  const clear = whole.filter((read) => read !== undefined && !read.unread);
  if (first?.settled === true) {
    const clearer = first.unread ? clear[0] : undefined;
    if (clearer && clearer.value.start !== first.value.start)
      return { value: clearer.value, confidence: secondHand, span: [0, text.length] };
    // Somebody heard another whole date in the same sound.
    const disputed = whole.some((other) => other?.value.start !== first.value.start);
    return understood(first, disputed ? secondHand : 1);
  }
  const agreed = clear.find(
    (read, i) =>
      clear.some((other, k) => k > i && other?.value.start === read?.value.start) ||
      (first && read && isYearOf(read.value, first.value)),
  );
  if (agreed) return { value: agreed.value, confidence: secondHand, span: [0, text.length] };
  return first && understood(first, whole.length > 0 ? secondHand : 1);
}

/** Whether a date is the day and month of another with the year that was not heard in it. */
const isYearOf = (whole: DateValue, part: DateValue): boolean =>
  part.grain === 'day' && whole.grain === 'day' && whole.start.slice(4, 10) === part.start.slice(4, 10);

const understood = ({ value, confidence, span }: ReadDate, most: number): Understood<DateValue> => ({
  value,
  confidence: Math.min(confidence, most),
  span,
});

/** A date with what is known of the words that said it. */
interface ReadDate extends Understood<DateValue> {
  /** Nothing is left to suppose but an hour: day, month and year are known, or the day from now. */
  settled: boolean;
  /** A word stands before it that no sentence puts there, and that may be a part of it. */
  unread: boolean;
}

/** Words that lead to a date which was asked for. */
const leading = new Set(
  (
    'the a an it its is was be my i im me your yes yeah yep ok okay so well right sure and um uh uhm er oh hi hello ' +
    'date birth birthday dob day born on in at for that thats this would will please can could make say said think sorry no not to ' +
    'about around from by want need book have like got'
  ).split(' '),
);

function isUnread(tokens: readonly Token[], [from]: Span): boolean {
  const before = tokens.filter(({ kind, end }) => kind !== 'mark' && end <= from);
  const last = before.at(-1);
  if (last?.norm === 'of') return !/^(?:date|day|birth|month|year)$/.test(before.at(-2)?.norm ?? '');
  return last !== undefined && last.kind !== 'arabic' && !leading.has(last.norm);
}

function readDate(text: string, ctx: Context): ReadDate | undefined {
  const tokens = withoutRefusedDays(tokenise(text).slice(0, mostTokens));
  const zone = knownZone(ctx.zone);
  const now = wallAt(ctx.now ?? new Date(), zone);
  const weekStart = weekStartOf(ctx.region, zone);
  const arabic = isArabic(tokens)
    ? arabicTime(tokens, {
        now,
        today: startOfDay(now),
        weekStart,
        zone,
        region: ctx.region,
        asked: ctx.asked === 'date',
      })
    : undefined;
  if (arabic === 'impossible') return undefined;
  const found =
    arabic ??
    (tokens.some((token) => token.kind !== 'arabic')
      ? englishDate(tokens, {
          now,
          region: ctx.region,
          zone,
          weekStart,
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
  const sure =
    Math.min(0.95, 0.8 + evidence * 0.06) - (resolved.supposed ? 0.2 : 0) - (resolved.approximate ? 0.1 : 0);
  const confidence = resolved.unsure === true ? Math.min(sure, 0.55) : sure;
  return { value, confidence, span, settled: found.settled === true, unread: isUnread(tokens, span) };
}

/** Arabic words, Arabic figures, or figures of a Hijri date alone. */
function isArabic(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind, raw }) => kind === 'arabic' || /[٠-٩۰-۹]/.test(raw))) return true;
  return !tokens.some(({ kind }) => kind === 'latin') && tokens.some(({ norm }) => /^1[345]\d\d$/.test(norm));
}

/** What follows needs as many words of a time as the grammar reads; chrono-node knows some more ways of writing. */
const fallbackEvidence = -4.5;

function englishDate(said: readonly Token[], setting: Setting): Found | undefined {
  const tokens = setting.asked ? withWholeYears(said) : said;
  const scanned = scanTime(tokens, setting);
  if (scanned === 'impossible' || scanned?.halfHeard === true) return undefined;
  if (!scanned) {
    const found = scanEnglish(tokens, setting.now);
    return found && { ...found, evidence: fallbackEvidence };
  }
  return {
    resolved: scanned.resolved,
    ...(scanned.every === undefined ? {} : { every: scanned.every }),
    span: [tokens[scanned.start]?.start ?? 0, tokens[scanned.end - 1]?.end ?? 0],
    settled: scanned.settled,
    evidence: scanned.unsure ? fallbackEvidence : 1,
  };
}
