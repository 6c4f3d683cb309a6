import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import { selectEscalation, updateEscalation } from '../../db/queries/escalations.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/events.ts';
import { notify } from '../notify/index.ts';
import { callbackTerms, type CallbackTerms } from './callback-terms.ts';

/**
 * Promises a call back to somebody who asked for a human and does not wait for one any more, as if they asked now; the outside is
 * told of it. Throws `escalation_unknown`.
 */
export async function promiseCallback(
  tx: Queryable,
  id: string,
  { centre, at }: { centre: Centre; at: Date },
): Promise<CallbackTerms['told']> {
  const row = await selectEscalation(tx, id);
  if (!row)
    throw new HatifError('escalation_unknown', 'There is no such escalation.', {
      status: 404,
      details: { id },
    });
  const { department, conversationId, customerId, ticketId, reasonCode: reason } = row;
  const { callbackBy, told } = callbackTerms({ department, reason }, { centre, at });
  await updateEscalation(tx, id, { callbackBy });
  await appendEvent(tx, { type: 'escalation_changed', escalationId: id, data: { department } });
  const facts = { escalationId: id, department, conversationId, customerId, ticketId, reason };
  await notify(tx, { type: 'callback', ...facts, callbackBy });
  return told;
}
