import type { Queryable } from '../../../db/client.ts';
import { insertCall, lockCall, updateCall, type CallRow } from '../../../db/queries/calls.ts';
import { updateConversation } from '../../../db/queries/conversations.ts';
import { transact } from '../../../db/transact.ts';
import { HatifError } from '../../../errors.ts';
import { appendEvent } from '../../events/events.ts';
import type { JsonValue, NewCall, OpenedCall } from '../types.ts';

/**
 * The call that a job was sent for; `at` is when, by the job's clock. With `epoch`, the call must still be as a job
 * of that epoch left it. `workerId` is whose beat stands for the job, which `jobId` names.
 */
export type WantedCall = NewCall & {
  callId?: string | undefined;
  at?: Date | undefined;
  epoch?: number | undefined;
  workerId?: string | undefined;
  jobId?: string | undefined;
};

/**
 * A job takes a call: the call becomes active, and its epoch rises, so that a job that had it before can write
 * no more. The row is found by id or by room, or made when a telephone rule made the room. A job that has it already
 * gets it once more: the database may have gone away with its first answer.
 * Throws `call_unknown`, `call_ended`, and `call_taken` when another job was quicker.
 */
export async function openCall(db: Queryable, wanted: WantedCall): Promise<OpenedCall> {
  const now = wanted.at ?? new Date();
  return transact(db, async (tx) => {
    const found = await findOrMake(tx, wanted);
    if (found.status === 'ended')
      throw new HatifError('call_ended', 'This call is over.', {
        status: 409,
        details: { callId: found.id },
      });
    const workerId = wanted.workerId ?? null;
    if (wanted.jobId !== undefined && wanted.jobId === found.jobId)
      return openedCall({ ...found, ...(await updateCall(tx, found.id, { workerId })) }, now);
    if (wanted.epoch !== undefined && wanted.epoch !== found.epoch)
      throw new HatifError('call_taken', 'Another job has this call.', {
        status: 409,
        details: { callId: found.id },
      });
    const line = await updateCall(tx, found.id, {
      status: 'active',
      workerId,
      jobId: wanted.jobId ?? null,
      epoch: found.epoch + 1,
      startedAt: found.startedAt ?? now,
      room: found.room ?? wanted.room,
      visitorId: found.visitorId ?? wanted.visitorId,
      callerNumber: found.callerNumber ?? wanted.callerNumber,
      dialledNumber: found.dialledNumber ?? wanted.dialledNumber,
    });
    const language = found.language ?? wanted.language ?? null;
    if (language !== found.language) await updateConversation(tx, found.conversationId, { language });
    await appendEvent(tx, { type: 'call_started', callId: line.id, data: { epoch: line.epoch } });
    return openedCall({ ...found, ...line, language }, now);
  });
}

function openedCall(call: CallRow, now: Date): OpenedCall {
  return {
    id: call.id,
    conversationId: call.conversationId,
    epoch: call.epoch,
    language: call.language,
    source: call.source,
    callerNumber: call.callerNumber,
    dialledNumber: call.dialledNumber,
    visitorId: call.visitorId,
    customerId: call.customerId,
    checkpoint: call.checkpoint as JsonValue | null,
    startedAt: call.startedAt ?? now,
    crashes: call.crashes,
    brokenAt: call.brokenAt,
    redispatchedAt: call.redispatchedAt,
  };
}

async function findOrMake(tx: Queryable, wanted: WantedCall): Promise<CallRow> {
  if (wanted.callId !== undefined) {
    const call = await lockCall(tx, { id: wanted.callId });
    if (call) return call;
    throw new HatifError('call_unknown', 'There is no such call.', {
      status: 404,
      details: { callId: wanted.callId },
    });
  }
  const made = await insertCall(tx, wanted);
  if (made) return made;
  const call = wanted.room === undefined ? null : await lockCall(tx, { room: wanted.room });
  if (call) return call;
  throw new Error('a room that is taken has no call');
}
