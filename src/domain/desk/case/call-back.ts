import { frontDesk } from '../../../config/departments.ts';
import type { Centre } from '../../../config/centre.ts';
import { selectEscalations, reopenEscalation } from '../../../db/queries/escalations.ts';
import { selectTicketsOf } from '../../../db/queries/tickets.ts';
import { callbackTerms, escalate } from '../../escalations/index.ts';
import { appendEvent } from '../../events/index.ts';
import { notify } from '../../notify/index.ts';
import type { OwnCall } from './own-call.ts';

/**
 * Writes down that the caller of a call is to be called back: the wish for a human that they had stands again, and is that of
 * the human who had them. Asked for twice it is as it is.
 */
export async function callBack(
  { tx, call, agentId, at }: OwnCall,
  centre: Centre,
): Promise<{ escalationId: string; callbackBy: Date }> {
  const { conversationId, customerId } = call;
  const had = (await selectEscalations(tx, conversationId)).at(-1);
  if (had?.status === 'callback' && had.callbackBy)
    return { escalationId: had.id, callbackBy: had.callbackBy };
  const department = had?.department ?? call.department ?? frontDesk(centre);
  const reason = had?.reasonCode ?? 'call_dropped';
  const { callbackBy } = callbackTerms({ department, reason }, { centre, at });
  const ticketId = had?.ticketId ?? (await selectTicketsOf(tx, conversationId)).at(-1)?.id;
  const escalationId = had?.id ?? (await wanted()).id;
  await reopenEscalation(tx, escalationId, { status: 'callback', agentId, callbackBy });
  await appendEvent(tx, {
    type: 'escalation_changed',
    escalationId,
    conversationId,
    data: { status: 'callback', department },
  });
  const facts = { escalationId, department, conversationId, customerId, ticketId, reason };
  await notify(tx, { type: 'callback', ...facts, callbackBy });
  return { escalationId, callbackBy };

  async function wanted(): Promise<{ id: string }> {
    return escalate(tx, {
      conversationId,
      customerId,
      ticketId,
      department,
      reason: 'call dropped',
      reasonCode: 'call_dropped',
      summary: 'The call broke off while a human talked with the caller.',
      transcriptPointer: call.id,
      callbackBy: null,
    });
  }
}
