import { watch, type FSWatcher } from 'node:fs';
import { errorCode, errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { syncKnowledge, type SyncOptions, type SyncReport } from './sync.ts';
import { pause } from '../../shared/pause.ts';

/** An editor writes a file in several steps, and a checkout writes many files: one sync after the last of them. */
const settleMs = 400;
/** After a failure (a database or an embedding server away, no folder) it is tried again. */
const retryMs = 30_000;

/** So many files that are not read are named; of more only their number is told. */
const namedFiles = 20;

export type KeepSyncedOptions = Omit<SyncOptions, 'signal'> & { logger: Logger };

/**
 * Syncs now, and again whenever something in the folder changes, in the background, until it is disposed. Nothing
 * that goes wrong ends it.
 */
export function keepSynced(options: KeepSyncedOptions): AsyncDisposable {
  const stop = new AbortController();
  const running = run(options, stop.signal);
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await running;
    },
  };
}

async function run(options: KeepSyncedOptions, signal: AbortSignal): Promise<void> {
  const { folder, logger } = options;
  let changed = Promise.withResolvers<void>();
  let watching: FSWatcher | null = null;
  signal.addEventListener('abort', () => changed.resolve());
  while (!signal.aborted) {
    watching ??= startWatching(folder, () => changed.resolve());
    const whole = await syncOnce(options, signal);
    if (watching === null || !whole) await Promise.race([changed.promise, pause(retryMs, signal)]);
    else await changed.promise;
    await pause(settleMs, signal);
    changed = Promise.withResolvers();
  }
  watching?.close();
  logger.debug('knowledge base watch ended');
}

/** Null where the folder cannot be watched: then it is looked at from time to time. */
function startWatching(folder: string, onChange: () => void): FSWatcher | null {
  try {
    const watching = watch(folder, { recursive: true }, onChange);
    watching.on('error', onChange);
    return watching;
  } catch {
    return null;
  }
}

/** Whether nothing is left to be done. */
async function syncOnce(options: KeepSyncedOptions, signal: AbortSignal): Promise<boolean> {
  const { logger, folder } = options;
  try {
    const report = await syncKnowledge({ ...options, signal });
    tell(logger, report);
    return report.embeddingError === null;
  } catch (error) {
    if (!signal.aborted)
      logger.error(
        { code: errorCode(error), reason: errorMessage(error), folder },
        'knowledge base not read',
      );
    return false;
  }
}

function tell(logger: Logger, { mistakes, unread, embeddingError, ...counts }: SyncReport): void {
  logger.info({ ...counts }, 'knowledge base read');
  for (const mistake of mistakes) logger.warn({ ...mistake }, 'article skipped');
  if (unread.length > 0)
    logger.warn({ files: unread.slice(0, namedFiles), count: unread.length }, 'files not read: no articles');
  if (embeddingError)
    logger.warn(
      { reason: errorMessage(embeddingError) },
      'vectors are missing; passages are found by words alone',
    );
}
