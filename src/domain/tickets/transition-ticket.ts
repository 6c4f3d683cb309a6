import { withHoursOf } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { setActor } from '../../db/queries/actor.ts';
import { updateTicket, type TicketRow } from '../../db/queries/tickets.ts';
import { transact } from '../../db/transact.ts';
import { appendEvent } from '../events/index.ts';
import { ownTicket } from './own-ticket.ts';
import { afterWaiting } from './sla.ts';
import { checkTransition } from './transitions.ts';
import type { Desk, TicketStatus } from './types.ts';

/**
 * Changes the status of a ticket, with what belongs to it: when it was first taken up, since when it waits for its
 * customer (that time does not count), when it was solved. `actor` is noted in the history. The status it has
 * already changes nothing. Throws `ticket_transition` and `ticket_unknown`.
 */
export async function transitionTicket(
  db: Queryable,
  change: { number: string; to: TicketStatus; actor?: string | undefined },
  desk: Desk,
): Promise<{ id: string; number: string; status: TicketStatus }> {
  const { to, actor } = change;
  return transact(db, async (tx) => {
    const ticket = await ownTicket(tx, change.number);
    const { id, number } = ticket;
    if (ticket.status === to) return { id, number, status: to };
    checkTransition(ticket.status, to);
    if (actor !== undefined) await setActor(tx, actor);
    await updateTicket(tx, id, { status: to, ...timesOf(ticket, to, desk) });
    await appendEvent(tx, { type: 'ticket_changed', ticketId: id, data: { number, status: to } });
    return { id, number, status: to };
  });
}

function timesOf(ticket: TicketRow, to: TicketStatus, { at, centre }: Desk): Partial<TicketRow> {
  const over = to === 'resolved' || to === 'closed';
  const { waitingSince, resolutionDueAt, priority } = ticket;
  const waited = waitingSince && { from: waitingSince, to: at };
  return {
    firstRespondedAt: ticket.firstRespondedAt ?? at,
    waitingSince: to === 'waiting_customer' ? at : null,
    resolvedAt: over ? (ticket.resolvedAt ?? at) : null,
    ...(waited && resolutionDueAt
      ? {
          resolutionDueAt: afterWaiting(
            resolutionDueAt,
            waited,
            priority,
            withHoursOf(centre, ticket.department),
          ),
        }
      : {}),
  };
}
