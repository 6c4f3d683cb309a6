import { setTimeout as sleep } from 'node:timers/promises';
import { isConflict, isConnectionLoss } from '../../db/errors.ts';

/** Does `work` again while the database is away, for at most `patienceMs`. Throws what `work` throws last. */
export async function withPatience<T>(patienceMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 1_000)) {
    try {
      return await work();
    } catch (error) {
      if (!(isConnectionLoss(error) || isConflict(error)) || Date.now() > deadline) throw error;
      await sleep(waitMs);
    }
  }
}
