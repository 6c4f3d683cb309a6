import { journalDir, openJournal, TurnRecord } from '../domain/calls/index.ts';
import { Call } from './conversation.ts';
import type { CallOptions } from './types.ts';
import { PendingEffects } from './deferred/pending-effects.ts';

/** How a conversation is written down: `at_once` on disk as it is said, `by_turns` in a transaction each. */
export type Written = 'at_once' | 'by_turns';

/**
 * A call at work with its record, whatever it is held by; `reader` null: by rules alone. Speech is written down at once:
 * a process may die in the middle of a sentence. `by_turns` is for those who answer when all of a turn is known.
 */
export function newCall(
  options: Pick<
    CallOptions,
    | 'context'
    | 'opened'
    | 'known'
    | 'emit'
    | 'resumed'
    | 'offer'
    | 'calledBack'
    | 'reader'
    | 'guess'
    | 'onStep'
  > & {
    written?: Written;
  },
): Call {
  const { context, opened } = options;
  const owner = {
    dir: journalDir(context.config.dataDir),
    callId: opened.id,
    epoch: opened.epoch,
  };
  const kept = { ...owner, db: context.db, logger: context.logger, clock: context.clock };
  const record = options.written === 'by_turns' ? TurnRecord.ofCall(kept) : openJournal(kept);
  return new Call({
    ...options,
    record,
    pending: new PendingEffects({ ...owner, context, logger: context.logger.child({ callId: opened.id }) }),
    model: options.reader !== null,
  });
}
