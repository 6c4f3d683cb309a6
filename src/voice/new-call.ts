import path from 'node:path';
import type { llm } from '@livekit/agents';
import { openJournal } from '../domain/calls/index.ts';
import { Call } from './call.ts';
import type { CallOptions } from './call.types.ts';
import { PendingEffects } from './deferred/pending-effects.ts';
import { createAnswerReader } from './stages/read-answer.ts';

/** A call at work with its journal, whatever it is held by; `model` null: by rules alone. */
export function newCall({
  model,
  ...options
}: Pick<CallOptions, 'context' | 'opened' | 'known' | 'emit' | 'resumed' | 'offer'> & {
  model: llm.LLM | null;
}): Call {
  const { context, opened } = options;
  const owner = {
    dir: path.join(context.config.dataDir, 'journal'),
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
    reader: model ? createAnswerReader(model) : null,
    model: model !== null,
  });
}
