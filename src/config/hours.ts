import { z } from 'zod';
import { departmentSchema } from '../shared/vocabulary.ts';
import { textSchema, uniqueList } from './texts.ts';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day such as 09:00, in quotes if need be');

const openingSchema = z
  .strictObject({ open: clockTime, close: clockTime })
  .refine(
    ({ open, close }) => open < close,
    'expected `close` later than `open`; an opening over midnight is two: up to 24:00, and from 00:00 of the next day',
  );

/** The openings of a day, in their order. */
const openings = z.array(openingSchema).superRefine((day, context) => {
  for (const [index, { open }] of day.entries()) {
    if (index > 0 && open < (day[index - 1]?.close ?? ''))
      context.addIssue({
        code: 'custom',
        path: [index],
        message: 'expected an opening after the one before has closed',
      });
  }
});

/** Monday first, as ISO 8601 counts the days of a week. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const hoursSchema = z.strictObject({
  sun: openings,
  mon: openings,
  tue: openings,
  wed: openings,
  thu: openings,
  fri: openings,
  sat: openings,
});

const isoDate = z.iso.date('expected a date such as 2026-09-23');
/** Days on which a feast or a season was seen to begin, one a year, where they are not those that were computed. */
const confirmed = z.array(isoDate).default([]);

/** Names of the feasts that the Hijri calendar fixes. */
const feastNames = {
  islamic_new_year: { ar: 'رَأْسُ السَّنَةِ الْهِجْرِيَّةِ', en: 'Islamic New Year' },
  ashura: { ar: 'عَاشُورَاءُ', en: 'Ashura' },
  mawlid: { ar: 'الْمَوْلِدُ النَّبَوِيُّ', en: "The Prophet's Birthday" },
  isra_and_miraj: { ar: 'الْإِسْرَاءُ وَالْمِعْرَاجُ', en: 'Isra and Miraj' },
  eid_al_fitr: { ar: 'عِيدُ الْفِطْرِ', en: 'Eid al-Fitr' },
  arafat: { ar: 'يَوْمُ عَرَفَةَ', en: 'Arafat Day' },
  eid_al_adha: { ar: 'عِيدُ الْأَضْحَى', en: 'Eid al-Adha' },
} as const;
export type Feast = keyof typeof feastNames;
const feastKeys = Object.keys(feastNames) as [Feast, ...Feast[]];

const holidaySchema = z
  .strictObject({
    date: isoDate.optional(),
    /** In place of a date: a feast, found by the Umm al-Qura calendar each year. */
    hijri: z.enum(feastKeys).optional(),
    /** How many days it lasts. */
    days: z.int().min(1).max(30).default(1),
    confirmed,
    name: textSchema.optional(),
  })
  .superRefine(({ date, hijri, name }, context) => {
    if ((date === undefined) === (hijri === undefined))
      context.addIssue({ code: 'custom', message: 'expected a `date`, or a feast under `hijri`' });
    if (hijri === undefined && name === undefined)
      context.addIssue({ code: 'custom', path: ['name'], message: 'expected a name in both languages' });
  })
  .transform(({ name, ...holiday }) => ({
    ...holiday,
    name: name ?? (holiday.hijri === undefined ? { ar: '', en: '' } : feastNames[holiday.hijri]),
  }));

/** Days on which the centre is closed. */
export const holidaysSchema = uniqueList(
  holidaySchema,
  'date',
  (holiday) => holiday.date ?? holiday.hijri ?? '',
).default([]);

const seasonSchema = z
  .strictObject({
    name: textSchema,
    from: isoDate.optional(),
    to: isoDate.optional(),
    /** In place of `from` and `to`: a month of the Umm al-Qura calendar, each year. */
    hijri: z.enum(['ramadan']).optional(),
    confirmed,
    /** Those of `every` day, save of days that are listed too. */
    hours: hoursSchema.partial().extend({ every: openings.optional() }),
  })
  .superRefine(({ from, to, hijri }, context) => {
    if (hijri === undefined ? from === undefined : (from ?? to) !== undefined)
      context.addIssue({ code: 'custom', message: 'expected `from` and `to`, or `hijri: ramadan`' });
    if (from !== undefined && to !== undefined && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'expected a day not before `from`' });
  });

/** Days and seasons whose opening hours are others than usual; the first that holds a day counts. `to` is its last day. */
export const specialHoursSchema = z.array(seasonSchema);

const clocks = ['opening_hours', 'always'] as const;
const level = z.strictObject({
  firstResponseHours: z.number().positive().max(8_760),
  resolutionHours: z.number().positive().max(8_760),
  /** Whether these hours pass only while the centre is open, or always. */
  clock: z.enum(clocks).default('opening_hours'),
});

/** How long a ticket of each priority may wait. */
export const slaSchema = z
  .strictObject({
    urgent: level.prefault({ firstResponseHours: 1, resolutionHours: 8, clock: 'always' }),
    high: level.prefault({ firstResponseHours: 4, resolutionHours: 14 }),
    normal: level.prefault({ firstResponseHours: 14, resolutionHours: 42 }),
    low: level.prefault({ firstResponseHours: 28, resolutionHours: 84 }),
  })
  .prefault({});

/** When and how many appointments are given. */
export const appointmentsSchema = z
  .strictObject({
    slotMinutes: z.int().min(5).max(480).default(30),
    /** How far ahead one may be booked, and how shortly before. */
    daysAhead: z.int().min(1).max(365).default(60),
    noticeMinutes: z.int().min(0).max(10_080).default(60),
    /** How many at the same time in each department, 1 where it is not listed; 0: none are given there. */
    capacity: z.record(departmentSchema, z.int().min(0).max(100)).prefault({}),
  })
  .prefault({});
