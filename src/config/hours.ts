import { z } from 'zod';
import { departmentSchema } from '../shared/vocabulary.ts';
import { textSchema, uniqueList } from './texts.ts';

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time of day such as 09:00, in quotes if need be');

const openingSchema = z
  .strictObject({ open: clockTime, close: clockTime })
  .refine(({ open, close }) => open < close, 'expected `close` later than `open`');

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

export const holidaysSchema = uniqueList(
  z.strictObject({ date: z.iso.date('expected a date such as 2026-09-23'), name: textSchema }),
  'date',
  (holiday) => holiday.date,
).default([]);

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
