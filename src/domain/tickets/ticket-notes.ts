import type { Queryable } from '../../db/client.ts';
import { selectAgent } from '../../db/queries/agents.ts';
import { setActor } from '../../db/queries/actor.ts';
import { insertTicketNote, selectTicketOfNote, updateTicket } from '../../db/queries/tickets.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/index.ts';
import { ownTicket } from './own-ticket.ts';

interface NewNote {
  /** Made at random where it is not given; a note that is there already is not added again. */
  id?: string | undefined;
  number: string;
  author: 'caller' | 'agent' | 'system';
  text: string;
  agentId?: string | undefined;
  conversationId?: string | undefined;
}

/** Adds a note to a ticket, for good. Throws `ticket_unknown`, `agent_unknown` and `note_empty`. */
export async function addTicketNote(db: Queryable, note: NewNote): Promise<{ id: string }> {
  const { number, author, agentId, conversationId, id: given } = note;
  const text = note.text.trim();
  if (text === '') throw new HatifError('note_empty', 'A note needs some text.', { status: 400 });
  return transact(db, async (tx) => {
    const ticket = await ownTicket(tx, number);
    if (given !== undefined && (await selectTicketOfNote(tx, given)) !== null) return { id: given };
    if (agentId !== undefined) await checkAgent(tx, agentId);
    const { id } = await insertTicketNote(tx, {
      id: given,
      ticketId: ticket.id,
      author,
      agentId,
      conversationId,
      text,
    });
    await appendEvent(tx, {
      type: 'ticket_changed',
      ticketId: ticket.id,
      conversationId,
      data: { number: ticket.number, noted: true },
    });
    return { id };
  });
}

/** Gives a ticket to a human agent, or to nobody. Throws `ticket_unknown` and `agent_unknown`. */
export async function assignTicket(
  db: Queryable,
  { number, agentId, actor }: { number: string; agentId: string | null; actor?: string | undefined },
): Promise<{ id: string; number: string }> {
  return transact(db, async (tx) => {
    const ticket = await ownTicket(tx, number);
    if (agentId !== null) await checkAgent(tx, agentId);
    if (ticket.agentId !== agentId) {
      if (actor !== undefined) await setActor(tx, actor);
      await updateTicket(tx, ticket.id, { agentId });
      await appendEvent(tx, {
        type: 'ticket_changed',
        ticketId: ticket.id,
        data: { number: ticket.number, agentId },
      });
    }
    return { id: ticket.id, number: ticket.number };
  });
}

async function checkAgent(tx: Queryable, agentId: string): Promise<void> {
  if (!(await selectAgent(tx, agentId)))
    throw new HatifError('agent_unknown', 'There is no such agent.', { status: 404 });
}
