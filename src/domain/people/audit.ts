import type { Queryable } from '../../db/client.ts';
import { insertAudit, wasAudited } from '../../db/queries/audit-log.ts';
import type { Actor } from './types.ts';

/** What somebody did, or what was refused to them, by which rule. Secrets never stand in it. */
export interface Audited {
  actor: Actor;
  action: string;
  rule: string;
  outcome?: 'done' | 'refused';
  subject?: { user: string } | { session: string } | { customer: string } | { call: string } | undefined;
  before?: object;
  after?: object;
}

/** Writes one row into the audit, for ever; in the transaction of what it tells of. */
export async function audit(tx: Queryable, entry: Audited): Promise<void> {
  await insertAudit(tx, rowOf(entry));
}

/** {@link audit} for what is looked at again and again: once in so many milliseconds. */
export async function auditOnce(tx: Queryable, entry: Audited, withinMs: number): Promise<void> {
  const row = rowOf(entry);
  if (!(await wasAudited(tx, row, withinMs))) await insertAudit(tx, row);
}

function rowOf({ actor, subject, outcome = 'done', ...entry }: Audited) {
  const [named] = Object.entries(subject ?? {});
  return {
    ...entry,
    outcome,
    actor: typeof actor === 'string' ? actor : `user:${actor.user}`,
    subject: named === undefined ? null : named.join(':'),
  };
}
