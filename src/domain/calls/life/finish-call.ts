import type { Database } from '../../../db/client.ts';
import { lockCall, updateCall } from '../../../db/queries/calls.ts';
import { updateLastContact } from '../../../db/queries/customers.ts';
import { updateConversation } from '../../../db/queries/conversations.ts';
import { hasOpenCase, selectCaseClosed } from '../../../db/queries/handoffs.ts';
import { insertInteraction } from '../../../db/queries/interactions.ts';
import { wrapUpSchema } from '../../../shared/api/desk-case.ts';
import { once } from '../../conversations/index.ts';
import { appendEvent } from '../../events/events.ts';
import { endQueueOfCall } from '../../queue/leave.ts';
import type { CallEnding } from '../types.ts';

/**
 * Ends a call: its final state, its interaction for the customer's history, the end of its conversation and of its
 * caller's waiting for a human, once however often it is asked. Throws `stale_epoch` and `call_unknown`.
 */
export async function finishCall(db: Database, ending: CallEnding): Promise<void> {
  const { callId, epoch, language, department, endedAt } = ending;
  const effect = { holder: { callId, epoch }, key: 'finish', kind: 'finish' };
  await once(db, effect, async (tx, conversationId) => {
    const call = await lockCall(tx, { id: callId });
    if (!call) throw new Error('the call was there a moment ago');
    const { customerId } = call;
    const startedAt = call.startedAt ?? call.createdAt;
    // Whoever ended the call may have been quicker than its job.
    const closed = wrapUpSchema.safeParse(await selectCaseClosed(tx, callId)).data;
    const { outcome, summary, sentiment, followUp } = closed ?? ending;
    const durationSeconds = Math.max(0, Math.round((endedAt.getTime() - startedAt.getTime()) / 1000));
    await insertInteraction(tx, {
      customerId,
      conversationId,
      channel: 'call',
      outcome,
      language,
      department,
      summary,
      sentiment: Math.min(1, Math.max(-1, sentiment)),
      followUp,
      durationSeconds,
      startedAt,
      endedAt,
    });
    await updateCall(tx, callId, {
      ...({ status: 'ended', endedAt, origin: null } as const),
      ...(ending.broken ? { brokenAt: endedAt } : {}),
    });
    if (customerId !== null) await updateLastContact(tx, customerId, endedAt);
    const over = { status: 'closed', closedAt: endedAt } as const;
    // Of a call that broke off the state is kept until nobody can go on with it any more; of one that a human led, until its case is closed.
    const kept = ending.broken || call.brokenAt !== null || (await hasOpenCase(tx, callId));
    const state = kept ? {} : { checkpoint: null };
    await updateConversation(tx, conversationId, { ...over, ...state, outcome, language, department });
    await endQueueOfCall(tx, { callId, failed: outcome === 'failed', at: endedAt });
    await appendEvent(tx, {
      type: 'call_ended',
      callId,
      customerId: customerId ?? undefined,
      data: { outcome, durationSeconds, followUp },
    });
    return { outcome, durationSeconds };
  });
}
