import { Temporal } from 'temporal-polyfill';
import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import { countCallsDuring, countWorkDuring, type Counted } from '../../db/queries/overview.ts';
import type { Stretch } from '../../db/queries/stretch.ts';
import type { CallOutcome, Department } from '../../shared/vocabulary.ts';
import { unansweredQuestions } from './unanswered.ts';

/** What came in on one day, in numbers. */
export interface DayNumbers {
  /** ISO date, as the calendar of the centre has it. */
  day: string;
  calls: {
    total: number;
    /** `open`: under way, or nobody came to it. */
    byOutcome: Partial<Record<CallOutcome | 'open', number>>;
    /** `none`: the caller left before a department served them. */
    byDepartment: Partial<Record<Department, number>>;
    medianSeconds: number | null;
  };
  /** Conversations in writing. */
  written: number;
  tickets: { total: number; byPriority: Partial<Record<string, number>> };
  leads: number;
  appointments: number;
  /** Times that a human was asked for or needed. */
  escalations: number;
  /** Questions that nothing answered. */
  unanswered: number;
}

/** The stretch of a day (ISO date) and of the `before` days before it, by the clock of the centre. */
export function stretchOf(day: string, { timeZone }: Pick<Centre, 'timeZone'>, before = 0): Stretch {
  const date = Temporal.PlainDate.from(day);
  const begins = (of: Temporal.PlainDate): Date => new Date(of.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: begins(date.subtract({ days: before })), to: begins(date.add({ days: 1 })) };
}

/** Counts what came in on a day. */
export async function dayNumbers(db: Queryable, day: string, centre: Centre): Promise<DayNumbers> {
  const stretch = stretchOf(day, centre);
  const { byOutcome, byDepartment, medianSeconds } = await countCallsDuring(db, stretch);
  const { written, ticketsByPriority, leads, appointments, escalations } = await countWorkDuring(db, stretch);
  const questions = await unansweredQuestions(db, stretch);
  return {
    day,
    calls: {
      total: sum(byOutcome),
      byOutcome: named(byOutcome, 'open'),
      byDepartment: named(byDepartment, 'none'),
      medianSeconds,
    },
    written,
    tickets: { total: sum(ticketsByPriority), byPriority: named(ticketsByPriority, 'none') },
    leads,
    appointments,
    escalations,
    unanswered: questions.reduce((all, { times }) => all + times, 0),
  };
}

function sum(rows: readonly Counted<unknown>[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}

/** Counts by name, the most first. */
function named(rows: readonly Counted<string | null>[], none: string): Partial<Record<string, number>> {
  const sorted = rows.toSorted((a, b) => b.count - a.count);
  return Object.fromEntries(sorted.map(({ key, count }) => [key ?? none, count]));
}
