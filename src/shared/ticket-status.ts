import { z } from 'zod';

/** What a ticket may be. */
export const ticketStatusSchema = z.enum(['open', 'in_progress', 'waiting_customer', 'resolved', 'closed']);
export type TicketStatus = z.infer<typeof ticketStatusSchema>;

/** Where a ticket may go from each status; the trigger `keep_ticket_transitions` holds the same. */
export const ticketTransitions: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  open: ['in_progress', 'waiting_customer', 'resolved', 'closed'],
  in_progress: ['open', 'waiting_customer', 'resolved', 'closed'],
  waiting_customer: ['in_progress', 'resolved', 'closed'],
  resolved: ['in_progress', 'closed'],
  closed: [],
};
