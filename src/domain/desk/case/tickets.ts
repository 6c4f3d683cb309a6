import type { Centre } from '../../../config/centre.ts';
import { frontDesk } from '../../../config/departments.ts';
import { selectTicketNumber, selectTicketOfNote, selectTicketsOf } from '../../../db/queries/tickets.ts';
import { HatifError } from '../../../errors.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { factsOf } from '../../dialogue/index.ts';
import { decide } from '../../routing/index.ts';
import { addTicketNote, openTicket, type NewTicket } from '../../tickets/index.ts';
import { readCall } from '../call-view.ts';
import type { OwnCall } from './own-call.ts';
import { idOfForm } from './sent-once.ts';

/** A note of a human's; `key` is of the form that it was typed into. */
export interface NewNote {
  text: string;
  key?: string | undefined;
}

/** Adds a note to the newest ticket of the call. Throws `no_ticket` (409) where it has none. */
export async function noteOnCall(own: OwnCall, note: NewNote): Promise<string> {
  const number = (await selectTicketsOf(own.tx, own.call.conversationId)).at(-1)?.number;
  if (number !== undefined) return noteOnTicket(own, number, note);
  throw new HatifError('no_ticket', 'This call has no ticket yet: open one.', { status: 409 });
}

/** Adds a note to a ticket of the caller's. Throws `ticket_unknown`, also for one that is none of theirs. */
export async function noteOnTicket(
  { tx, call, agentId }: OwnCall,
  number: string,
  { text, key }: NewNote,
): Promise<string> {
  const { conversationId } = call;
  const id = key === undefined ? undefined : idOfForm('note', call.id, key);
  await addTicketNote(tx, { id, number, author: 'agent', text, agentId, conversationId });
  return number;
}

/** A ticket as a human opens it in a call. */
export interface TicketForm {
  subject: string;
  description: string;
  category?: string | undefined;
  priority?: NewTicket['priority'] | undefined;
  department?: Department | undefined;
  key?: string | undefined;
}

/**
 * Opens a ticket for the caller, or adds to an open one of the same matter. What the human leaves out the centre's rules decide
 * by the words. Throws `category_unknown` and `department_unknown` (400 each).
 */
export async function ticketInCall(
  { tx, call, agentId, at }: OwnCall,
  form: TicketForm,
  centre: Centre,
): Promise<{ ticket: string; appended: boolean }> {
  const { conversationId, customerId } = call;
  const id = form.key === undefined ? undefined : idOfForm('ticket', call.id, form.key);
  const made = id === undefined ? null : await selectTicketNumber(tx, id);
  if (made !== null) return { ticket: made, appended: false };
  const noted = id === undefined ? null : await selectTicketOfNote(tx, id);
  if (noted !== null) return { ticket: noted, appended: true };
  const department = form.department ?? call.department ?? frontDesk(centre);
  if (!Object.hasOwn(centre.departments, department))
    throw new HatifError('department_unknown', `There is no department ${department}.`, { status: 400 });
  const { state } = await readCall(tx, { callId: call.id, centre, at });
  const text = `${form.subject}\n${form.description}`;
  const decided = decide(factsOf({ state, centre }, at, { text, department }), centre);
  const category = form.category ?? decided.category ?? 'other';
  if (!centre.categories.some(({ key }) => key === category))
    throw new HatifError('category_unknown', `There is no category ${category}.`, { status: 400 });
  const { number, appended } = await openTicket(
    tx,
    {
      id,
      conversationId,
      customerId,
      agentId,
      department,
      category,
      subject: form.subject,
      description: form.description,
      severity: decided.severity ?? 'medium',
      priority: form.priority ?? decided.priority ?? 'normal',
      source: 'staff',
      toldUnproven: !state.verified,
    },
    { centre, at },
  );
  return { ticket: number, appended };
}
