import { setTimeout as sleep } from 'node:timers/promises';
import type { Needs } from '../needs.ts';
import {
  isAway,
  journalDir,
  recoverDeferred,
  recoverJournals,
  type UndoneEffects,
} from '../../domain/calls/index.ts';
import { conversationEmptied } from '../../domain/conversations/index.ts';
import { errorCode, failure } from '../../errors.ts';
import { KeptEffects } from './kept-effects.ts';

const everyMs = 3_000;
const lookMs = 5_000;
const patienceMs = 60_000;

/** Looks from time to time, for as long as this process lives, for what processes that are gone left undone. */
export async function keepRecovering(context: Needs): Promise<void> {
  for (;;) {
    await recoverLeft(context).catch((error: unknown) => {
      if (!isAway(error)) context.logger.error(failure(error), 'recovery failed');
    });
    await sleep(everyMs, undefined, { ref: false });
  }
}

/** Writes down what dead jobs said, then does what they promised. Throws `database_unavailable`. */
export async function recoverLeft(context: Needs): Promise<void> {
  const { db, logger, config } = context;
  const dir = journalDir(config.dataDir);
  // A process that waits for a call also learns in time that there is no database for it.
  await db.health.look(lookMs);
  await db.health.within(patienceMs, async () => {
    await recoverJournals(dir, db, logger);
    await recoverDeferred(dir, (left) => keepPromises(context, left));
  });
}

/** False when the database refuses one of them for good. */
async function keepPromises(context: Needs, { callId, epoch, effects }: UndoneEffects): Promise<boolean> {
  const kept = new KeptEffects(context, { callId, epoch, recovering: true });
  let allDone = true;
  for (const { key, data } of effects) {
    try {
      const result = await kept.perform(data);
      if (result && 'number' in result) await kept.owe(result.number);
    } catch (error) {
      if (isAway(error)) throw error;
      // A newer job has the call, and will end it; or its words were taken out, and these go with them.
      if (['stale_epoch', conversationEmptied].includes(errorCode(error))) continue;
      allDone = false;
      context.logger.error({ callId, epoch, key, ...failure(error) }, 'deferred effect failed');
    }
  }
  context.logger.info({ callId, effects: effects.length }, 'deferred effects of a dead job done');
  return allDone;
}
