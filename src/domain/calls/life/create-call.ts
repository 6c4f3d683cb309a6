import type { Queryable } from '../../../db/client.ts';
import { insertCall } from '../../../db/queries/calls.ts';
import { transact } from '../../../db/transact.ts';
import { HatifError } from '../../../errors.ts';
import { appendEvent } from '../../events/events.ts';
import type { NewCall } from '../types.ts';

/** Makes the row of a call that is about to begin. Throws `room_taken` when its room has a call already. */
export async function createCall(db: Queryable, call: NewCall): Promise<{ id: string }> {
  return transact(db, async (tx) => {
    const row = await insertCall(tx, call);
    if (!row) throw new HatifError('room_taken', 'This room belongs to another call.', { status: 409 });
    await appendEvent(tx, { type: 'call_created', callId: row.id, data: { source: row.source } });
    return { id: row.id };
  });
}
