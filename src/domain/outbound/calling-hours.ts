import type { Centre } from '../../config/centre.ts';
import type { CallBacks } from '../../config/outbound.ts';
import { openingAt } from '../routing/index.ts';

/** The time zones of a country (ISO code), as the runtime's calendar knows them; none: nobody knows what time it is there. */
function zonesOf(country: string): readonly string[] {
  // Of a newer ECMAScript than the compiler's library.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.() ?? [];
}

/** More turns from one zone's hours to another's than days of a year would need. */
const mostTurns = 800;

/**
 * The first moment from `at` on at which somebody of a country may be called, by every clock of that country: nobody says in
 * which zone of it a telephone is. Null where there is none.
 */
export function firstCallable(at: Date, country: string, { hours }: CallBacks, centre: Centre): Date | null {
  const zones = zonesOf(country);
  if (zones.length === 0) return null;
  const calendars = zones.map((timeZone): Centre => ({
    ...centre,
    hours,
    specialHours: [],
    holidays: [],
    timeZone,
  }));
  let moment = at;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const closed = calendars.map((calendar) => openingAt(moment, calendar)).filter(({ open }) => !open);
    if (closed.length === 0) return moment;
    const opens = closed.map(({ opensAt }) => opensAt);
    if (opens.includes(null)) return null;
    moment = new Date(Math.max(...opens.map((open) => open?.getTime() ?? 0)));
  }
  return null;
}
