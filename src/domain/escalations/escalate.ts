import type { Queryable } from '../../db/client.ts';
import { insertEscalation } from '../../db/queries/escalations.ts';
import type { Department } from '../../shared/call-events.ts';
import { appendEvent } from '../events/events.ts';

interface NewEscalation {
  /** Where it was promised under an id already. */
  id?: string | undefined;
  callId: string;
  customerId?: string | null | undefined;
  department: Department;
  reason: string;
  summary: string;
  /** Where the human should start reading: the id of the call, or `<id>#<place in its journal>`. */
  transcriptPointer: string | null;
  ticketId?: string | undefined;
  /** Until when we promised to call back. */
  callbackBy: Date | null;
}

/** Writes down that a human is needed, why, and with what context, in the queue of a department. */
export async function escalate(tx: Queryable, escalation: NewEscalation): Promise<{ id: string }> {
  const { id, department, callId, customerId, ticketId } = await insertEscalation(tx, escalation);
  await appendEvent(tx, {
    type: 'escalation_created',
    escalationId: id,
    callId: callId ?? undefined,
    customerId: customerId ?? undefined,
    ticketId: ticketId ?? undefined,
    data: { department },
  });
  return { id };
}
