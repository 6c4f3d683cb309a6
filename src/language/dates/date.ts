import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, DateValue, Understood } from '../types.ts';
import { day, isoOf, knownZone, startOfDay, wallAt } from './clock.ts';
import type { Setting } from './en/setting.ts';
import { scanTime } from './en/scan.ts';
import { scanEnglish } from './english.ts';
import { arabicTime } from './range-ar.ts';
import type { Found } from './range-ar.ts';
import type { Resolved } from './state.ts';
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
  const others = ctx.asked === 'date' && first?.settled !== true ? (ctx.nbest ?? []) : [];
  const whole = others
    .slice(0, mostReadings)
    .map((reading) => readDate(reading, ctx))
    .filter((read) => read?.settled === true);
  const agreed = whole.find((read, i) =>
    whole.some((other, k) => k > i && other?.value.start === read?.value.start),
  );
  if (agreed) return { value: agreed.value, confidence: secondHand, span: [0, text.length] };
  if (!first) return undefined;
  // Somebody heard a whole date, and not the same one twice.
  const confidence = whole.length > 0 ? Math.min(first.confidence, secondHand) : first.confidence;
  return { value: first.value, confidence, span: first.span };
}

/** A date with what is known of the words that said it. */
interface ReadDate extends Understood<DateValue> {
  /** Nothing is left to suppose but an hour: day, month and year are known, or the day from now. */
  settled: boolean;
}

function readDate(text: string, ctx: Context): ReadDate | undefined {
  const tokens = withoutRefusedDays(tokenise(text).slice(0, mostTokens));
  const zone = knownZone(ctx.zone);
  const now = wallAt(ctx.now ?? new Date(), zone);
  const arabic = isArabic(tokens)
    ? arabicTime(tokens, { now, today: startOfDay(now), weekStart: weekStartOf(ctx.region), zone })
    : undefined;
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
  const sure =
    Math.min(0.95, 0.8 + evidence * 0.06) - (resolved.supposed ? 0.2 : 0) - (resolved.approximate ? 0.1 : 0);
  const confidence = resolved.unsure === true ? Math.min(sure, 0.55) : sure;
  return { value, confidence, span, settled: found.settled === true };
}

/** Arabic words, Arabic figures, or figures of a Hijri date alone. */
function isArabic(tokens: readonly Token[]): boolean {
  if (tokens.some(({ kind, raw }) => kind === 'arabic' || /[٠-٩۰-۹]/.test(raw))) return true;
  return !tokens.some(({ kind }) => kind === 'latin') && tokens.some(({ norm }) => /^1[345]\d\d$/.test(norm));
}

/** What follows needs as many words of a time as the grammar reads; chrono-node knows some more ways of writing. */
const fallbackEvidence = -4.5;

function englishDate(tokens: readonly Token[], setting: Setting): Found | undefined {
  const scanned = scanTime(tokens, setting);
  if (scanned === 'impossible' || (scanned && isHalfSaid(scanned.resolved, setting))) return undefined;
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

/** A month or a year long gone is no answer where a date is asked for: its day was not heard. */
const longGone = 365 * day;
const isHalfSaid = ({ grain, start, end }: Resolved, { asked, now }: Setting): boolean =>
  asked && end === undefined && (grain === 'month' || grain === 'year') && start < now - longGone;
