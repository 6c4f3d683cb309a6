import type { Queryable } from '../../db/client.ts';
import { updateCallbackNumber } from '../../db/queries/escalations.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/events.ts';

/** The number (E.164) on which the caller of an escalation wants to be called back. Throws `escalation_unknown`. */
export async function setCallbackNumber(
  tx: Queryable,
  { id, phone }: { id: string; phone: string },
): Promise<void> {
  const changed = await updateCallbackNumber(tx, id, phone);
  if (!changed)
    throw new HatifError('escalation_unknown', 'There is no such escalation.', {
      status: 404,
      details: { id },
    });
  await appendEvent(tx, { type: 'escalation_changed', escalationId: id, data: changed });
}
