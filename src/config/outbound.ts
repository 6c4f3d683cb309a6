import { z } from 'zod';
import { countrySchema } from './country.ts';
import { hoursSchema } from './hours.ts';
import { dialledSchema } from './number-forms.ts';
import { key } from './texts.ts';

const daily = [{ open: '09:00', close: '20:00' }];

const growing = z
  .array(z.int().min(5).max(10_080))
  .min(1)
  .superRefine((pauses, context) => {
    for (const [index, pause] of pauses.entries())
      if (pause < (pauses[index - 1] ?? 0))
        context.addIssue({ code: 'custom', path: [index], message: 'expected pauses that grow' });
  });

/** How promised call backs are placed. */
const callBacksSchema = z.strictObject({
  /** When people may be called, by the clock of where they are. */
  hours: hoursSchema.prefault({
    sun: daily,
    mon: daily,
    tue: daily,
    wed: daily,
    thu: daily,
    fri: [{ open: '16:00', close: '20:00' }],
    sat: daily,
  }),
  /** How often somebody is tried at most. */
  attempts: z.int().min(1).max(10).default(4),
  /** After each attempt in vain, in minutes; the last stands for all that follow. */
  pausesMinutes: growing.default([20, 120, 960]),
  /** How long a telephone rings. */
  ringSeconds: z.int().min(10).max(120).default(40),
  /** Countries that may be called; the centre's `region` alone where none is named. */
  countries: z.array(countrySchema).default([]),
  /** Minutes of all calls out of a day, by the centre's clock: then nobody is called before the next. */
  minutesADay: z.int().min(1).max(100_000).default(120),
  /** Calls out at the same time. */
  atOnce: z.int().min(1).max(100).default(2),
  /** How long a call out may last, in minutes: the telephone service ends it then. */
  longestMinutes: z.int().min(1).max(240).default(20),
  /** What an answering machine is told. */
  voicemail: z.enum(['message', 'nothing']).default('message'),
});
export type CallBacks = z.infer<typeof callBacksSchema>;

/** How calls go out: by which trunk, under which number, and whom the centre calls by itself. Null: nobody. */
export const outboundSchema = z.strictObject({
  trunk: key,
  callerId: dialledSchema,
  callBacks: callBacksSchema.nullable().prefault({}),
});
