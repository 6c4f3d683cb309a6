import { journalDir, openJournal } from '../domain/calls/index.ts';
import { Call } from './conversation.ts';
import type { CallOptions } from './types.ts';
import { PendingEffects } from './deferred/pending-effects.ts';

/** A call at work with its journal, whatever it is held by; `reader` null: by rules alone. */
export function newCall(
  options: Pick<CallOptions, 'context' | 'opened' | 'known' | 'emit' | 'resumed' | 'offer' | 'reader'>,
): Call {
  const { context, opened } = options;
  const owner = {
    dir: journalDir(context.config.dataDir),
    callId: opened.id,
    epoch: opened.epoch,
  };
  const journal = openJournal({
    ...owner,
    db: context.db,
    logger: context.logger,
    clock: context.clock,
  });
  return new Call({
    ...options,
    journal,
    pending: new PendingEffects({ ...owner, context, logger: context.logger.child({ callId: opened.id }) }),
    model: options.reader !== null,
  });
}
