import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Centre } from '../../config/centre.ts';
import { servingDepartments, withHoursOf } from '../../config/departments.ts';
import { servedBy } from '../../domain/dialogue/index.ts';
import { dateOf, openingAt, openStretches } from '../../domain/routing/index.ts';
import { departmentSchema } from '../../shared/vocabulary.ts';
import type { Call } from '../conversation.ts';
import { spokenMoment } from './appointment-moment.ts';
import { tool } from './tool.ts';

/** How many days ahead hours are told: beyond a year seasons and holidays are not known. */
const farthestDays = 365;

/** Tells when a department is open on a day, by the hours, seasons and holidays of the centre. */
export const openingHours = tool({
  name: 'openingHours',
  description:
    'Tells when people are there on a day, holidays and seasons counted, and when they are back where it is closed. Say times only as given.',
  parameters: z.object({
    day: z.iso.date().nullable().describe('an ISO 8601 date such as 2026-12-04; null: today'),
    department: departmentSchema.nullable().describe('the key of a department; null: this one'),
  }),
  kinds: 'all',
  mostUses: 10,
  objection: ({ day, department }, { centre, now }) => {
    if (department !== null && !Object.hasOwn(servingDepartments(centre), department))
      return {
        rule: 'no_such_department',
        tell: 'There is no such department. Use the key of one, or null.',
      };
    if (day === null) return null;
    const ahead = dateOf(now, centre).until(day).days;
    return ahead >= 0 && ahead <= farthestDays
      ? null
      : {
          rule: 'day_out_of_range',
          tell: 'Hours are told from today on, up to a year ahead. Ask which day.',
        };
  },
  run: (call, { day, department }) => {
    const centre = withHoursOf(call.centre, department ?? servedBy(call));
    const now = call.context.clock();
    const wanted = day === null ? dateOf(now, centre) : Temporal.PlainDate.from(day);
    return Promise.resolve({ tell: { now: momentary(call, centre, now), ...hoursOf(call, centre, wanted) } });
  },
});

/** Open or closed now, and when it opens next. */
function momentary(call: Call, centre: Centre, now: Date): object {
  const { open, opensAt } = openingAt(now, centre);
  if (open) return { open };
  return { open, opensNext: opensAt && spokenMoment(call, opensAt.toISOString()).say };
}

/** The openings that begin on a day; one that goes on over midnight ends on the next. */
function hoursOf(call: Call, centre: Centre, wanted: Temporal.PlainDate): object {
  const date = wanted.toString();
  const begins = wanted.toZonedDateTime(centre.timeZone);
  const day = new Date(begins.epochMilliseconds);
  const twoDays = begins.add({ days: 2 }).epochMilliseconds;
  const openings = openStretches(day, 2, centre).filter(({ from }) => dateOf(from, centre).equals(wanted));
  if (openings.some(({ from, to }) => from.getTime() <= day.getTime() && to.getTime() >= twoDays))
    return { date, hours: 'all day' };
  if (openings.length > 0)
    return {
      date,
      hours: openings.map(({ from, to }) => ({
        opens: spokenMoment(call, from.toISOString()).say,
        closes: spokenMoment(call, to.toISOString()).say,
      })),
    };
  const { opensAt } = openingAt(day, centre);
  return { date, hours: 'closed', opensNext: opensAt && spokenMoment(call, opensAt.toISOString()).say };
}
