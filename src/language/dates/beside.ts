import { tokenise } from '../text.ts';
import type { Context, DateValue, Understood } from '../types.ts';
import { parseDate } from './date.ts';
import { isoOf, knownZone, minute, startOfDay, wallAt } from './clock.ts';

/** How many words name a day at most: "the day after tomorrow". */
const dayWords = 4;
const ofDays: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);
/** Moments that are counted from now, or name a day and its part in one word. */
const fromNow =
  /(?:^|\s)(?:now|tonight|in (?:an?|half|\w+) (?:hours?|minutes?|hour)|الحين|الان|الليله|الليلة|بعد (?:ساع|نص|دقيق|شوي)\S*)(?=\s|$|[.,،!?؟])/iu;

/** A moment that is being talked about. `hour`: its time of day was said too, and holds for another day. */
export interface TalkedOf {
  at: Date;
  hour: boolean;
}

/**
 * The moment a text names while another is talked about: a time alone is of that day ("at five"), a day alone is at that
 * hour ("make it Thursday"), and whoever names both means what they say.
 */
export function parseDateBeside(
  text: string,
  beside: TalkedOf,
  ctx: Context,
): Understood<DateValue> | undefined {
  const found = parseDate(text, ctx) ?? bareHour(text, ctx);
  if (!found || found.value.every !== undefined) return found;
  const zone = knownZone(ctx.zone);
  const wall = wallAt(beside.at, zone);
  const [from, to] = found.span;
  const said = text.slice(from, to);
  const { grain, end } = found.value;
  if (grain === 'day' && end === undefined && beside.hour) {
    const start = startOfDay(wallAt(new Date(found.value.start), zone)) + (wall - startOfDay(wall));
    return { ...found, value: { start: isoOf(start, zone), grain: 'minute' } };
  }
  if ((grain !== 'minute' && grain !== 'hour') || fromNow.test(said) || namesDay(said, ctx)) return found;
  const today = startOfDay(wallAt(ctx.now ?? new Date(), zone));
  if (startOfDay(wall) === today) return found;
  // Seen from the beginning of that day, its hours are ahead.
  const now = new Date(isoOf(startOfDay(wall) + minute, zone));
  return parseDate(text, { ...ctx, now }) ?? bareHour(text, { ...ctx, now });
}

/** A number at the end of a few words, where a time is talked of: "make it two", «خليها ستة ونص». */
function bareHour(text: string, ctx: Context): Understood<DateValue> | undefined {
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'mark');
  if (tokens.length > hourWords) return undefined;
  for (const { start, kind, norm } of tokens.slice(-3)) {
    // "The first one" is no hour.
    if (tokens.length > 1 && pronouns.test(norm)) return undefined;
    const hourNamed = `${kind === 'arabic' ? 'الساعة' : 'at'} ${text.slice(start)}`;
    const found = parseDate(hourNamed, ctx);
    if (found?.span[1] === hourNamed.length && found.value.grain === 'minute')
      return { ...found, span: [start, text.length] };
  }
  return undefined;
}
const pronouns = /^(?:one|ones|واحد|واحده)$/u;
/** How many words a text has at most of which a number is an hour. */
const hourWords = 6;

/** Whether some words of a text name a day by themselves. */
function namesDay(text: string, ctx: Context): boolean {
  const tokens = tokenise(text);
  return tokens.some((first, at) =>
    tokens.slice(at, at + dayWords).some((last) => {
      const grain = parseDate(text.slice(first.start, last.end), ctx)?.value.grain;
      return grain !== undefined && ofDays.has(grain);
    }),
  );
}
