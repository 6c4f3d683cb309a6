import { z } from 'zod';
import type { WrapUp } from '../../../shared/api/desk-case.ts';
import { deskTicketSchema, type CustomerCard } from '../../../shared/api/desk-customer.ts';
import { moodWord, moodWords, type MoodWord } from '../../../shared/mood.ts';
import { ticketTransitions, type TicketStatus } from '../../../shared/ticket-status.ts';
import { callOutcomeSchema } from '../../../shared/vocabulary.ts';
import type { Draft } from '../live/drafts.ts';

/** What each word for how a caller was stands for. */
const moodValues = { angry: -0.8, unhappy: -0.4, calm: 0, pleased: 0.7 } as const satisfies Record<
  MoodWord,
  number
>;

/** What a human has changed of what was proposed; what they have not still follows the proposal. */
const editsSchema = z
  .object({
    summary: z.string(),
    outcome: callOutcomeSchema,
    category: z.string(),
    mood: z.enum(moodWords),
    followUp: z.enum(['yes', 'no']),
    /** The number; empty: none is changed. */
    ticket: z.string(),
    status: deskTicketSchema.shape.status,
    note: z.string(),
  })
  .partial();
export type Edits = z.infer<typeof editsSchema>;

/** The changes in a draft; of one that is none any more, nothing. */
export function editsOf(draft: Draft): Edits {
  return editsSchema.safeParse(draft).data ?? {};
}

type Tickets = CustomerCard['tickets'];

/** How a case is to be closed: as it was proposed, but for what a human has changed. */
export function wrapUpOf(proposed: WrapUp, edits: Edits, tickets: Tickets): WrapUp {
  const { summary, outcome, category, mood, followUp } = edits;
  return {
    summary: (summary ?? proposed.summary).trim(),
    outcome: outcome ?? proposed.outcome,
    category: category ?? proposed.category,
    // Not touched, it is told as finely as it was measured.
    sentiment:
      mood === undefined || mood === moodWord(proposed.sentiment) ? proposed.sentiment : moodValues[mood],
    followUp: followUp === undefined ? proposed.followUp : followUp === 'yes',
    ticket: ticketOf(proposed, edits, tickets),
  };
}

function ticketOf(proposed: WrapUp, { ticket, status, note }: Edits, tickets: Tickets): WrapUp['ticket'] {
  const number = ticket ?? proposed.ticket?.number ?? '';
  if (number === '') return null;
  const own = proposed.ticket?.number === number ? proposed.ticket : null;
  const now = statusNow(number, tickets);
  return {
    number,
    status: status ?? own?.status ?? now ?? 'in_progress',
    note: (note ?? own?.note ?? '').trim(),
  };
}

/** What a ticket may become: what it is included. */
export function statusesFor(number: string, tickets: Tickets): TicketStatus[] {
  const now = statusNow(number, tickets);
  return now === undefined ? [...deskTicketSchema.shape.status.options] : [now, ...ticketTransitions[now]];
}

function statusNow(number: string, tickets: Tickets): TicketStatus | undefined {
  return tickets.find((ticket) => ticket.number === number)?.status;
}
