import { dateOf, day, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { fromHijri, hijriDaySeries, hijriYears } from './hijri.ts';
import { gregorianYears, reshaped, yearly } from './series.ts';
import type { Series } from './series.ts';

/** A feast or a day of remembrance in every year, with all the days that it is kept. */
type Feast = Series;

const inYear = (make: (year: number) => Wall | undefined): Series =>
  yearly(gregorianYears, 'day', (year) => {
    const start = make(year);
    return start === undefined ? [] : [{ start, end: start + day }];
  });
const on = (month: number, date: number): Feast => inYear((year) => dateOf(year, month, date));
const hijri = (month: number, date: number): Feast => hijriDaySeries(month, date);
/** A weekday counted in a month, and days behind it. */
const counted = (month: number, weekday: number, count: number, behind = 0): Feast =>
  inYear((year) => {
    const first = Date.UTC(year, month - 1, 1);
    return first + (((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7 + behind) * day;
  });

/** Sunday of Easter, by the Gregorian calendar. */
function easter(year: number): Wall {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}

/** Sunday of Easter as the Eastern churches keep it: by the Julian calendar, on its Gregorian day. */
function easternEaster(year: number): Wall {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const n = d + e + 114;
  const century = Math.floor(year / 100);
  const lag = century - Math.floor(century / 4) - 2;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) + lag * day;
}

/** A day so many days behind Easter. */
const behind = (of: (year: number) => Wall, days: number): Feast => inYear((year) => of(year) + days * day);
/** Countries where the Eastern churches are the larger ones. */
const easternCountries = new Set(['EG', 'JO', 'PS', 'SY', 'SD']);
const easterIn = (region: string): ((year: number) => Wall) =>
  easternCountries.has(region) ? easternEaster : easter;

const nationalDays: Record<string, Feast> = {
  SA: on(9, 23),
  AE: on(12, 2),
  QA: on(12, 18),
  KW: on(2, 25),
  BH: on(12, 16),
  OM: on(11, 20),
};
const independenceDays: Record<string, Feast> = {
  JO: on(5, 25),
  LB: on(11, 22),
  MA: on(11, 18),
  TN: on(3, 20),
  DZ: on(7, 5),
  US: on(7, 4),
};

/** The feasts with more days than one, by the month and day of their first. */
const fitr = [10, 1, 3] as const;
const adha = [12, 10, 4] as const;
const eidOf = (...feasts: (readonly [month: number, date: number, days: number])[]): Feast =>
  yearly(hijriYears, 'day', (year) =>
    feasts.flatMap(([month, date, days]) => {
      const start = fromHijri(year, month, date);
      return start === undefined ? [] : [{ start, end: start + days * day }];
    }),
  );

/** A feast, by the country of who speaks where countries differ. */
type Known = Feast | ((region: string) => Feast | undefined);

/** Feasts with their names, folded; hyphens and articles inside an English name are blanks. */
const known: [Known, en: string, ar: string][] = [
  // "Eid" alone is the one that comes first.
  [eidOf(fitr, adha), 'eid', 'العيد'],
  [
    eidOf(fitr),
    'eid al fitr|eid ul fitr|eid el fitr|eid fitr|al fitr|small eid|lesser eid|ramadan eid',
    'عيد الفطر|عيد الفطر المبارك|العيد الصغير|عيد رمضان',
  ],
  [
    eidOf(adha),
    'eid al adha|eid ul adha|eid el adha|eid adha|al adha|big eid|greater eid|sacrifice feast',
    'عيد الاضحي|عيد الاضحي المبارك|العيد الكبير|عيد الضحيه|عيد اللحم',
  ],
  [hijri(12, 9), 'arafat day|arafah day|day of arafah|day of arafat', 'يوم عرفه|وقفه عرفه|وقفه عرفات'],
  [
    hijri(1, 1),
    'hijri new year|islamic new year',
    'راس السنه الهجريه|السنه الهجريه الجديده|راس السنه الهجري',
  ],
  [hijri(1, 10), 'ashura|ashoura', 'عاشورا|يوم عاشورا'],
  [hijri(3, 12), 'mawlid|mawlid al nabi|prophets birthday', 'المولد النبوي|المولد النبوي الشريف|مولد النبي'],
  [on(1, 1), 'new years day|new year', 'راس السنه|راس السنه الميلاديه|راس العام'],
  [on(12, 31), 'new years eve', 'ليله راس السنه|ليله راس السنه الميلاديه'],
  [on(2, 14), 'valentines day|valentines', 'عيد الحب|الفالنتاين|فالنتاين'],
  [on(3, 17), 'saint patricks day|st patricks day|saint patrick|st patrick', ''],
  [on(3, 21), 'arab mothers day', 'عيد الام'],
  [on(5, 1), 'may day|international workers day', 'عيد العمال|يوم العمال|عيد الشغل'],
  [on(10, 31), 'halloween', 'الهالوين|هالوين'],
  [counted(11, 4, 4), 'thanksgiving|thanksgiving day', ''],
  [counted(11, 4, 4, 1), 'black friday|white friday', 'الجمعه البيضا|الجمعه السودا|البلاك فرايدي|بلاك فرايدي'],
  [on(12, 24), 'christmas eve', 'ليله الميلاد|ليله عيد الميلاد|ليله الكريسماس'],
  [
    on(12, 25),
    'christmas day|christmas|xmas',
    'عيد الميلاد|عيد الميلاد المجيد|الكريسماس|كريسماس|الكرسمس|كرسمس',
  ],
  [on(12, 26), 'boxing day', ''],
  [
    (region) => behind(easterIn(region), 0),
    'easter|easter day|easter sunday',
    'عيد القيامه|عيد الفصح|الفصح|عيد القيامه المجيد',
  ],
  [(region) => behind(easterIn(region), -2), 'good friday', 'الجمعه العظيمه'],
  [behind(easternEaster, 1), 'sham el nessim|sham ennessim', 'شم النسيم'],
  [(region) => nationalDays[region], 'national day', 'اليوم الوطني|العيد الوطني|يوم الوطني'],
  [on(9, 23), 'saudi national day', 'اليوم الوطني السعودي'],
  [on(12, 2), 'uae national day|emirati national day', 'اليوم الوطني الاماراتي|عيد الاتحاد|يوم الاتحاد'],
  [on(2, 22), 'founding day|saudi founding day', 'يوم التاسيس'],
  [(region) => independenceDays[region], 'independence day', 'عيد الاستقلال|يوم الاستقلال'],
];

/** Words of the longest name. */
export const longestFeast = 4;
/** Days of the longest feast. */
export const mostFeastDays = 4;

const names = new Map<string, Known>();
for (const [feast, ...lists] of known)
  for (const name of lists.flatMap((list) => list.split('|'))) if (name !== '') names.set(name, feast);

/** All days of the feast that a folded name is of, as the people of a country keep it. */
export function feastNamed(name: string, region = 'SA'): Feast | undefined {
  const found = names.get(name);
  return typeof found === 'function' ? found(region.toUpperCase()) : found;
}

/** A day of a feast, its first (1), second …: the one behind its last, where it is `behind`. */
export function dayOfFeast(feast: Feast, which: number | 'behind'): Feast {
  return reshaped(feast, 'day', ({ start, end }) => {
    const from = which === 'behind' ? end : start + (which - 1) * day;
    return { start: from, end: from + day };
  });
}
