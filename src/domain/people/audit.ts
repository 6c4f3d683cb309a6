import type { Queryable } from '../../db/client.ts';
import { insertAudit } from '../../db/queries/audit-log.ts';
import type { Actor } from './types.ts';

/** What somebody did, or what was refused to them, by which rule. Secrets never stand in it. */
export interface Audited {
  actor: Actor;
  action: string;
  rule: string;
  outcome?: 'done' | 'refused';
  subject?: { user: string } | { session: string } | { customer: string } | undefined;
  before?: object;
  after?: object;
}

/** Writes one row into the audit, for ever; in the transaction of what it tells of. */
export async function audit(
  tx: Queryable,
  { actor, subject, outcome = 'done', ...entry }: Audited,
): Promise<void> {
  const [named] = Object.entries(subject ?? {});
  await insertAudit(tx, {
    ...entry,
    outcome,
    actor: typeof actor === 'string' ? actor : `user:${actor.user}`,
    subject: named === undefined ? null : named.join(':'),
  });
}
