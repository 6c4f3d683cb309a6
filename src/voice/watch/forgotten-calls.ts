import path from 'node:path';
import type { Context } from '../../context.ts';
import { callsOf, isUnwritten, leaveCall } from '../../domain/calls/index.ts';
import { errorCode, errorMessage } from '../../errors.ts';
import type { Watch } from './watch.ts';

/** How often it looks. A call must have been seen so twice. */
const lookMs = 2_000;

/**
 * Calls that the database has as this worker's and that none of its jobs serves: a job died, or was sent away, while
 * the database could not be told who had the call. As long as the worker beats nobody else would look after them, so
 * they are left to whoever comes. Returns what ends the looking.
 */
export function leaveForgottenCalls(
  { db, logger, config }: Pick<Context, 'db' | 'logger' | 'config'>,
  watch: Pick<Watch, 'has'>,
  workerId: string,
): () => void {
  const journals = path.join(config.dataDir, 'journal');
  let before = new Set<string>();
  let looking = false;
  const look = async (): Promise<void> => {
    // A call whose end still has to be written is over for its job, and not yet for the database.
    const found = (await callsOf(db, workerId)).filter(
      ({ callId }) => !watch.has(callId) && !isUnwritten(journals, callId),
    );
    for (const call of found.filter(({ callId }) => before.has(callId))) {
      logger.warn({ callId: call.callId, epoch: call.epoch }, 'a call that no job serves is left to another');
      await leaveCall(db, call);
    }
    before = new Set(found.map(({ callId }) => callId));
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look()
      .catch((error: unknown) => {
        before.clear();
        logger.debug(
          { code: errorCode(error), error: errorMessage(error) },
          'forgotten calls were not looked for',
        );
      })
      .finally(() => {
        looking = false;
      });
  }, lookMs);
  return () => clearInterval(timer);
}
