import type { Centre } from '../../config/centre.ts';
import { addOpenTime, openTimeBetween } from '../routing/index.ts';
import type { NewTicket } from './types.ts';

/** Until when a ticket is to be taken up, and until when it is to be solved. */
export interface DueTimes {
  firstResponseDueAt: Date;
  resolutionDueAt: Date;
}

type Level = Centre['sla']['normal'];
/** How a promise stands: nothing promised, still time, past its time, kept, or kept too late. */
export type Promised = 'none' | 'pending' | 'overdue' | 'met' | 'missed';

const hourMs = 3_600_000;

/** When a ticket of a priority that came at `from` is due, in opening hours or around the clock as `sla` says. */
export function dueTimes(priority: NewTicket['priority'], from: Date, centre: Centre): DueTimes {
  const level = centre.sla[priority];
  return {
    firstResponseDueAt: later(from, level.firstResponseHours * hourMs, level, centre),
    resolutionDueAt: later(from, level.resolutionHours * hourMs, level, centre),
  };
}

/** A due time moved by as long as the ticket waited for its customer, as far as that time counted. */
export function afterWaiting(
  due: Date,
  waited: { from: Date; to: Date },
  priority: NewTicket['priority'],
  centre: Centre,
): Date {
  const level = centre.sla[priority];
  const { from, to } = waited;
  const ms =
    level.clock === 'always' ? Math.max(0, to.getTime() - from.getTime()) : openTimeBetween(from, to, centre);
  return later(due, ms, level, centre);
}

/** How the promises of a ticket stand. While it waits for its customer its solution cannot become overdue. */
export function promisesOf(
  ticket: {
    firstResponseDueAt: Date | null;
    resolutionDueAt: Date | null;
    firstRespondedAt: Date | null;
    waitingSince: Date | null;
    resolvedAt: Date | null;
  },
  at: Date,
): { firstResponse: Promised; resolution: Promised } {
  return {
    firstResponse: stateOf(ticket.firstResponseDueAt, ticket.firstRespondedAt, at),
    resolution: stateOf(ticket.resolutionDueAt, ticket.resolvedAt, ticket.waitingSince ?? at),
  };
}

function stateOf(due: Date | null, done: Date | null, at: Date): Promised {
  if (!due) return 'none';
  if (done) return done <= due ? 'met' : 'missed';
  return at <= due ? 'pending' : 'overdue';
}

function later(from: Date, ms: number, level: Level, centre: Centre): Date {
  return level.clock === 'always' ? new Date(from.getTime() + ms) : addOpenTime(from, ms, centre);
}
