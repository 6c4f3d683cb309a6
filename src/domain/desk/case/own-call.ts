import type { Database, Transaction } from '../../../db/client.ts';
import { selectCall, type CallRow } from '../../../db/queries/calls.ts';
import { selectPartIn } from '../../../db/queries/handoff-views.ts';
import { audit, forbidden, type Audited } from '../../people/index.ts';
import { changeAsHuman, type Sight } from '../as-human.ts';
import { callUnknown } from '../call-unknown.ts';
import { deskOpen } from '../desk-open.ts';
import { partKeptSince } from '../part.ts';

/** Somebody with a part in a call who works on its case. */
export interface OwnCall {
  tx: Transaction;
  call: CallRow;
  agentId: string;
  at: Date;
}

/** What is asked for of a case, by whom and by which rule. */
export interface CaseChange {
  callId: string;
  sight: Sight;
  /** Null: it is only looked at. */
  audited: Pick<Audited, 'action' | 'rule'> | null;
  at: Date;
}

/**
 * Changes something of the case of a call that somebody is in, or left not long ago, whether it is over or not; in one
 * transaction with the audit of it. Throws `not_in_call` (403) and `call_unknown`.
 */
export async function ownCall<T>(
  db: Database,
  { callId, sight, audited, at }: CaseChange,
  change: (own: OwnCall) => Promise<{ done: T; after?: object }>,
): Promise<T> {
  const actor = { user: sight.userId };
  const result = await changeAsHuman(db, sight, async (tx, agentId) => {
    const of = { callId, userId: sight.userId, since: partKeptSince(at) };
    if (!(await selectPartIn(tx, of))) return null;
    const call = await selectCall(tx, callId);
    if (!call) throw callUnknown();
    const { done, after } = await change({ tx, call, agentId: deskOpen(agentId), at });
    const subject = call.customerId === null ? { call: callId } : { customer: call.customerId };
    if (audited) await audit(tx, { ...audited, actor, subject, after: { call: callId, ...after } });
    return { done };
  });
  if (result) return result.done;
  const rule = 'own_calls';
  const refused = { rule, outcome: 'refused', subject: { call: callId } } as const;
  await audit(db, { actor, action: audited?.action ?? 'read_case', ...refused });
  throw forbidden(rule, 'not_in_call');
}
