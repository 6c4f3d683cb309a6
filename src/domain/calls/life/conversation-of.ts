import type { Queryable } from '../../../db/client.ts';
import { selectCall } from '../../../db/queries/calls.ts';
import { HatifError } from '../../../errors.ts';

/** The id of the conversation that a call holds. Throws `call_unknown`. */
export async function conversationOf(db: Queryable, callId: string): Promise<string> {
  const call = await selectCall(db, callId);
  if (call) return call.conversationId;
  throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
}
