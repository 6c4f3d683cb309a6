import type { Queryable } from '../../db/client.ts';
import { selectHandoff, selectHandoffsOfCall, updateHandoff } from '../../db/queries/handoffs.ts';
import { lockQueue, selectQueueRow } from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { waitAgain } from './entry.ts';
import { endHandoff, leadOn } from './handoffs.ts';
import type { QueueCentre } from './types.ts';

/** The caller has been told who talks with them now. Once. */
export async function noteIntroduced(
  db: Queryable,
  { handoffId, at }: { handoffId: string; at: Date },
): Promise<void> {
  await transact(db, async (tx) => {
    await lockQueue(tx);
    const handoff = await selectHandoff(tx, handoffId);
    if (handoff && handoff.introducedAt === null) await updateHandoff(tx, handoffId, { introducedAt: at });
  });
}

/**
 * A human's line into a caller's room was lost: they are in it no more. Of who led the call the caller waits again at the
 * place they had, and is offered to them alone for a while; unless a colleague talks along, who leads from then on. Once.
 */
export async function loseHuman(
  db: Queryable,
  { handoffId, at }: { handoffId: string; at: Date },
  centre: QueueCentre,
): Promise<void> {
  await transact(db, async (tx) => {
    await lockQueue(tx);
    const lost = await selectHandoff(tx, handoffId);
    if (!lost || lost.leftAt !== null) return;
    await endHandoff(tx, lost, { end: 'lost', at });
    const entry = lost.queueId === null ? null : await selectQueueRow(tx, lost.queueId);
    if (lost.part !== 'lead' || (entry?.state !== 'joining' && entry?.state !== 'talking')) return;
    const others = await selectHandoffsOfCall(tx, lost.callId);
    const next = others.find(({ part, joinedAt }) => part === 'joined' && joinedAt !== null);
    if (next) {
      await leadOn(tx, entry, next);
      return;
    }
    for (const other of others) await endHandoff(tx, other, { end: 'left', at });
    const until = new Date(at.getTime() + centre.queue.keptForSeconds * 1_000);
    await waitAgain(tx, entry, { outcome: 'withdrawn', keptFor: { agentId: lost.agentId, until }, at });
  });
}
