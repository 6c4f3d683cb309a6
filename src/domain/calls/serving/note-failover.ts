import type { Database } from '../../../db/client.ts';
import { transact } from '../../../db/transact.ts';
import { appendEvent } from '../../events/index.ts';

/** Notes among the events that a provider failed in a call, and who served instead; `to` null: nobody. */
export async function noteFailover(
  db: Database,
  callId: string,
  { kind, from, to, fault }: { kind: string; from: string; to: string | null; fault: string },
): Promise<void> {
  await transact(db, async (tx) =>
    appendEvent(tx, { type: 'provider_failed', callId, data: { kind, from, to, fault } }),
  );
}
