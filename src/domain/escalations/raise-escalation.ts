import type { Queryable } from '../../db/client.ts';
import { selectEscalation, updateEscalation } from '../../db/queries/escalations.ts';
import { appendEvent } from '../events/events.ts';
import { notify } from '../notify/index.ts';

/**
 * A human is needed for something else by now, and more than before: whoever comes for the one comes for this too. The outside
 * is told of it as of a new one. Does nothing where there is no such escalation.
 */
export async function raiseEscalation(
  tx: Queryable,
  { id, reason, reasonCode, summary, ticketId }: Raised,
): Promise<void> {
  const row = await selectEscalation(tx, id);
  if (!row) return;
  const reasons = [row.reason, reason].join('\n');
  await updateEscalation(tx, id, {
    reason: reasons,
    reasonCode: reasonCode ?? row.reasonCode,
    summary,
    ticketId,
  });
  const { department, conversationId, customerId } = row;
  await appendEvent(tx, { type: 'escalation_changed', escalationId: id, ticketId, data: { department } });
  await notify(tx, {
    type: 'escalation',
    escalationId: id,
    department,
    conversationId,
    customerId,
    ticketId,
    reason: reasonCode ?? row.reasonCode,
    onCall: undefined,
  });
}

/** What a human is needed for besides. */
interface Raised {
  id: string;
  /** In the caller's words. */
  reason: string;
  /** As a word for programs; left out where it is as before. */
  reasonCode: string | undefined;
  summary: string;
  ticketId: string;
}
