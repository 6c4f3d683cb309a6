import { Temporal } from 'temporal-polyfill';
import type { Centre } from '../../config/centre.ts';
import { weekdays, type Feast } from '../../config/hours.ts';
import { fromHijri } from '../../language/index.ts';

type Opening = Centre['hours']['mon'][number];
type Holiday = Centre['holidays'][number];
type Season = Centre['specialHours'][number];

const dayMs = 86_400_000;
/** So many days a confirmed beginning may differ from the one that was computed. */
const mostOff = 3;
/** So many days before a feast its missing confirmation is worth a word. */
const noticeDays = 60;

/** Month and day of the Hijri calendar on which a feast or a season begins. */
const begins: Record<Feast | 'ramadan', readonly [month: number, day: number]> = {
  islamic_new_year: [1, 1],
  ashura: [1, 10],
  mawlid: [3, 12],
  isra_and_miraj: [7, 27],
  ramadan: [9, 1],
  eid_al_fitr: [10, 1],
  arafat: [12, 9],
  eid_al_adha: [12, 10],
};

/** The openings of a day of the calendar: none on holidays, those of a season where it has others than usual. */
export function openingsOn(day: Temporal.PlainDate, centre: Centre): readonly Opening[] {
  const date = day.toString();
  if (centre.holidays.some((holiday) => isOn(date, holiday))) return [];
  const weekday = weekdays[day.dayOfWeek - 1] ?? 'mon';
  const season = centre.specialHours.find((one) => isIn(date, one, centre));
  return season?.hours[weekday] ?? season?.hours.every ?? centre.hours[weekday];
}

/** A feast or a season whose day is computed and was not confirmed. */
export interface Unconfirmed {
  name: Holiday['name'];
  /** ISO date on which it begins by the Umm al-Qura calendar. */
  date: string;
}

/** The date that the calendar of the centre shows. */
export function dateOf(at: Date, { timeZone }: Pick<Centre, 'timeZone'>): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Feasts and seasons of the coming two months whose first day nobody has confirmed, the next one first. */
export function unconfirmedDays(at: Date, centre: Centre): Unconfirmed[] {
  const today = dateOf(at, centre);
  const last = today.add({ days: noticeDays }).toString();
  return [...centre.holidays, ...centre.specialHours]
    .flatMap(({ hijri, confirmed, name }) =>
      hijri === undefined
        ? []
        : computed(hijri, today.year)
            .filter((date) => date >= today.toString() && date <= last && !confirmation(date, confirmed))
            .map((date) => ({ name, date })),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function isOn(date: string, { date: from, hijri, days, confirmed }: Holiday): boolean {
  const first = from === undefined ? startsOf(hijri, confirmed, date) : [from];
  return first.some((start) => start <= date && date < moved(start, days));
}

function isIn(date: string, { from, to, hijri, confirmed }: Season, centre: Centre): boolean {
  if (hijri === undefined) return from !== undefined && from <= date && date <= (to ?? from);
  const ends = startsOf(
    'eid_al_fitr',
    centre.holidays.flatMap((holiday) => (holiday.hijri === 'eid_al_fitr' ? holiday.confirmed : [])),
    date,
  );
  return startsOf(hijri, confirmed, date).some((start) => {
    const end = ends.find((eid) => eid > start);
    return start <= date && end !== undefined && date < end;
  });
}

/** The days on which a feast begins around a date, in order: as it was confirmed, else as it was computed. */
function startsOf(
  feast: Feast | 'ramadan' | undefined,
  confirmed: readonly string[],
  date: string,
): string[] {
  if (feast === undefined) return [];
  return computed(feast, Number(date.slice(0, 4))).map((start) => confirmation(start, confirmed) ?? start);
}

const confirmation = (start: string, confirmed: readonly string[]): string | undefined =>
  confirmed.find((date) => Math.abs(Date.parse(date) - Date.parse(start)) <= mostOff * dayMs);

const known = new Map<string, string[]>();

/** The days on which a feast begins in a year of our era and beside it, by the Umm al-Qura calendar. */
function computed(feast: Feast | 'ramadan', year: number): string[] {
  const key = `${feast} ${String(year)}`;
  const found = known.get(key);
  if (found) return found;
  const [month, date] = begins[feast];
  // A Hijri year is eleven days shorter than one of ours.
  const around = Math.floor(((year - 622) * 33) / 32);
  const starts = [-1, 0, 1, 2].flatMap((shift) => {
    const wall = fromHijri(around + shift, month, date);
    return wall === undefined ? [] : [new Date(wall).toISOString().slice(0, 10)];
  });
  known.set(key, starts);
  return starts;
}

const moved = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
