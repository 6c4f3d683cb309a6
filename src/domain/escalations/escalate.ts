import type { Queryable } from '../../db/client.ts';
import { countCallersWaiting, insertEscalation } from '../../db/queries/escalations.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/events.ts';
import { notify } from '../notify/index.ts';

interface NewEscalation {
  /** Where it was promised under an id already. */
  id?: string | undefined;
  conversationId: string;
  customerId?: string | null | undefined;
  department: Department;
  /** In the caller's words, for the human. */
  reason: string;
  /** As a word for programs, what the rule that decided it says; without one the caller asked for a human. */
  reasonCode?: string | undefined;
  summary: string;
  /** Where the human should start reading: the id of the call, or `<id>#<place in its journal>`. */
  transcriptPointer: string | null;
  ticketId?: string | undefined;
  /** Until when we promised to call back. */
  callbackBy: Date | null;
  /** The number (E.164) of the colleague on call, who is to be rung now. */
  onCall?: string | undefined;
}

/**
 * Writes down that a human is needed, why, and with what context, in the queue of a department; the outside is
 * told of it, and of the call back when one was promised.
 */
export async function escalate(tx: Queryable, escalation: NewEscalation): Promise<{ id: string }> {
  const row = await insertEscalation(tx, escalation);
  const { id, department, conversationId, customerId, ticketId, reasonCode: reason, callbackBy } = row;
  await appendEvent(tx, {
    type: 'escalation_created',
    escalationId: id,
    conversationId: conversationId ?? undefined,
    customerId: customerId ?? undefined,
    ticketId: ticketId ?? undefined,
    data: { department },
  });
  const facts = { escalationId: id, department, conversationId, customerId, ticketId, reason };
  await notify(tx, { type: 'escalation', ...facts, onCall: escalation.onCall });
  if (callbackBy) await notify(tx, { type: 'callback', ...facts, callbackBy });
  return { id };
}

/** How many callers are on the line and wait for a human of a department. */
export async function waitingFor(db: Queryable, department: Department): Promise<number> {
  return countCallersWaiting(db, department);
}
