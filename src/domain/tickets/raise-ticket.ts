import { withHoursOf } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { updateTicket, type TicketRow } from '../../db/queries/tickets.ts';
import { priorityKeys, severityKeys } from '../../config/rules.ts';
import { appendEvent } from '../events/index.ts';
import { ownTicket } from './own-ticket.ts';
import { dueTimes } from './sla.ts';
import { tellIfHigh } from './tell-if-high.ts';
import type { Desk, NewTicket } from './types.ts';

/**
 * Makes a ticket urgent enough for a human at once: its priority becomes `high`, unless it is more, and it is due
 * accordingly. Throws `ticket_unknown`.
 */
export async function raiseTicket(
  tx: Queryable,
  number: string,
  desk: Desk,
): Promise<{ id: string; number: string }> {
  const ticket = await ownTicket(tx, number);
  await raiseTo(tx, ticket, { priority: 'high', severity: ticket.severity }, desk);
  return { id: ticket.id, number };
}

/** Raises a ticket's priority and severity to at least these, as if it had come with them. */
export async function raiseTo(
  tx: Queryable,
  ticket: TicketRow,
  least: Pick<NewTicket, 'priority' | 'severity'>,
  desk: Desk,
): Promise<void> {
  const severity = highest(severityKeys, ticket.severity, least.severity);
  const priority = highest(priorityKeys, ticket.priority, least.priority);
  if (severity === ticket.severity && priority === ticket.priority) return;
  const raised = priority !== ticket.priority;
  const due = raised
    ? soonest(ticket, dueTimes(priority, desk.at, withHoursOf(desk.centre, ticket.department)))
    : {};
  await updateTicket(tx, ticket.id, { severity, priority, ...due });
  await appendEvent(tx, {
    type: 'ticket_changed',
    ticketId: ticket.id,
    data: { number: ticket.number, priority, severity },
  });
  const wasHigh = ticket.priority === 'high' || ticket.priority === 'urgent';
  if (raised && !wasHigh) await tellIfHigh(tx, ticket, priority);
}

// What was promised is never put off.
function soonest(ticket: TicketRow, due: ReturnType<typeof dueTimes>): ReturnType<typeof dueTimes> {
  const earlier = (a: Date | null, b: Date) => (a && a < b ? a : b);
  return {
    firstResponseDueAt: earlier(ticket.firstResponseDueAt, due.firstResponseDueAt),
    resolutionDueAt: earlier(ticket.resolutionDueAt, due.resolutionDueAt),
  };
}

function highest<T extends string>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
