import type { Database, Transaction } from '../../../db/client.ts';
import { selectHandoffsOfCall } from '../../../db/queries/handoffs.ts';
import { selectOpenQueueRow } from '../../../db/queries/queue.ts';
import { audit, forbidden, type Audited } from '../../people/index.ts';
import { lockCallAndQueue, type Handoff, type QueueEntry } from '../../queue/index.ts';
import { changeAsHuman, type Sight } from '../as-human.ts';

/** Somebody in a call who changes something of it. */
export interface InCall {
  tx: Transaction;
  callId: string;
  /** Their own handoff. */
  own: Handoff;
  /** Everybody who is in the room or on the way there, they among them. */
  humans: Handoff[];
  /** Where the caller is in the queue; null: not in it. */
  entry: QueueEntry | null;
  at: Date;
}

/** What is asked for of a call, by whom and by which rule. */
export interface CallChange {
  callId: string;
  sight: Sight;
  /** For the audit: what is done, by which rule, and what came of it. */
  audited: Pick<Audited, 'action' | 'rule' | 'after'>;
  at: Date;
}

/**
 * Changes something of a call that somebody is in, in one transaction with the event and the audit of it. Nobody else changes
 * who is in the call meanwhile. Throws `not_in_call` (403), `call_unknown` and `call_ended` (410, with the outcome).
 */
export async function inCall<T>(
  db: Database,
  { callId, sight, audited, at }: CallChange,
  change: (call: InCall) => Promise<T>,
): Promise<T> {
  const told = { actor: { user: sight.userId }, subject: { call: callId }, ...audited };
  const rule = 'humans_in_the_call';
  const done = await changeAsHuman(db, sight, async (tx, agentId) => {
    await lockCallAndQueue(tx, callId);
    const humans = await selectHandoffsOfCall(tx, callId);
    const own = humans.find((human) => human.agentId === agentId);
    if (!own) return null;
    const entry = await selectOpenQueueRow(tx, callId);
    const value = await change({ tx, callId, own, humans, entry, at });
    await audit(tx, told);
    return { value };
  });
  if (done) return done.value;
  await audit(db, { ...told, rule, outcome: 'refused' });
  throw forbidden(rule, 'not_in_call');
}
