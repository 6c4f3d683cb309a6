import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/client.ts';
import { giveTurnBack, takeTurn } from '../../db/queries/knowledge-state.ts';

/** A process that died with the turn keeps the others from it for so long. */
const turnMs = 20_000;
const askAgainMs = 500;

/**
 * Runs `work` when no other process syncs; until then it waits, and says so once. The work of two processes would
 * meet in every row otherwise, and be paid for twice at the embedding server.
 */
export async function inTurn<T>(
  db: Database,
  { onWait, signal }: { onWait?: (() => void) | undefined; signal?: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const holder = randomUUID();
  for (let waited = false; !(await takeTurn(db, holder, turnMs)); waited = true) {
    if (!waited) onWait?.();
    await sleep(askAgainMs, undefined, signal ? { signal } : {});
  }
  const keeping = setInterval(() => void takeTurn(db, holder, turnMs).catch(() => {}), turnMs / 4);
  try {
    return await work();
  } finally {
    clearInterval(keeping);
    await giveTurnBack(db, holder).catch(() => {});
  }
}
