import { en } from 'chrono-node';
import type { ParsedComponents } from 'chrono-node';
import { day, hour, minute, startOfDay } from './clock.ts';
import type { Wall } from './clock.ts';
import type { Resolved } from './state.ts';

/** Words without which an English text speaks of no time; chrono is not asked about such texts. */
const timeWords =
  /\b(?:today|tonight|tomorrow|tmrw|tmr|yesterday|now|noon|midnight|midday|morning|afternoon|evening|night|mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|weekend|fortnight|next|last|ago|[ap]\.?m|oclock|\d{1,2}[:/.-]\d{1,2})\b|\d(?:[ap]m|h|st|nd|rd|th)\b/;

const chrono = en.casual;

/** A moment found by chrono, with the range of the rewritten text it used. */
export interface EnglishMoment {
  resolved: Resolved;
  start: number;
  end: number;
}

/**
 * Moment that chrono-node reads in an English text whose number words were written as digits before. `timed`: it is
 * known to speak of a time, so that "at 10" is one.
 */
export function scanEnglish(text: string, now: Wall, timed = false): EnglishMoment | undefined {
  if (!timed && !timeWords.test(text)) return undefined;
  const reference = { instant: new Date(now), timezone: 0 };
  const [found] = chrono.parse(text, reference, { forwardDate: true });
  if (!found) return undefined;
  const dated =
    found.start.isCertain('weekday') || found.start.isCertain('day') || found.start.isCertain('month');
  if (
    !dated &&
    !found.start.isCertain('hour') &&
    !found.start.isCertain('minute') &&
    !found.start.isCertain('year') &&
    found.text.length < 4
  )
    return undefined;
  const night = nightIn(text);
  const start = wallOf(found.start, found.text);
  if (night && found.start.isCertain('hour')) {
    const base = dated ? startOfDay(start.wall) : startOfDay(now);
    start.wall = atNight(base, found.start, now);
  }
  const end = found.end ? wallOf(found.end, found.text) : undefined;
  // A weekday said on that very day means the one in a week.
  const sameDay =
    found.start.isCertain('weekday') &&
    !found.start.isCertain('day') &&
    startOfDay(start.wall) === startOfDay(now);
  if (sameDay && !/this|today|last/.test(found.text)) start.wall += 7 * day;
  const resolved: Resolved = {
    start: start.wall,
    grain: start.grain,
    approximate: start.approximate,
    supposed: start.supposed,
    ...(end && end.wall > start.wall ? { end: end.wall } : {}),
  };
  return { resolved, start: found.index, end: found.index + found.text.length };
}

/** "Tonight at one", "tomorrow night", "at twelve at night": hours that belong to the night that begins on the day. */
const nightIn = (text: string): boolean =>
  /\btonight\b|\b(?:last|tomorrow|yesterday|day) night\b|\bat night\b/.test(text);

/** Twelve and what follows it are on the next day, unless that night has already come to them. */
function atNight(base: Wall, parsed: ParsedComponents, now: Wall): Wall {
  const said = parsed.get('hour') ?? 0;
  const minutes = (parsed.get('minute') ?? 0) * minute;
  const after = said % 12 < 5;
  const running = base === startOfDay(now) && now - base < 5 * hour;
  const hours = (said % 12) + (after ? (running ? 0 : 24) : 12);
  return base + hours * hour + minutes;
}

function wallOf(parsed: ParsedComponents, text: string): Omit<Resolved, 'end'> & { wall: Wall } {
  const get = (part: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => parsed.get(part) ?? 0;
  const midnight = Date.UTC(get('year'), get('month') - 1, get('day'));
  const timed = parsed.isCertain('hour') || parsed.isCertain('minute');
  const about = !timed && /morning|afternoon|evening|night|noon|midnight|now/.test(text);
  let hours = get('hour');
  const open =
    timed &&
    !parsed.isCertain('meridiem') &&
    hours > 0 &&
    hours <= 12 &&
    !/:|morning|night|now|noon|hour|minute/.test(text);
  if (open && hours < 7) hours += 12;
  const wall = timed || about ? midnight + (hours * 60 + get('minute')) * minute : midnight;
  const grain = timed ? 'minute' : about ? 'hour' : grainOf(parsed, text);
  return { wall, start: wall, grain, approximate: about, supposed: open };
}

function grainOf(parsed: ParsedComponents, text: string): Resolved['grain'] {
  if (parsed.isCertain('day') || parsed.isCertain('weekday') || /today|day|tomorrow|yesterday/.test(text))
    return 'day';
  if (/week/.test(text)) return 'week';
  if (parsed.isCertain('month')) return 'month';
  return parsed.isCertain('year') ? 'year' : 'day';
}
