import { endTakenOver } from '../../domain/calls/index.ts';
import { forgetTranscript } from '../../domain/conversations/index.ts';
import type { EffectSpec } from './effect.ts';
import { owned } from './scope.ts';

/** Deletes every line of the call that is written, wherever it is. */
export const forgetLines: EffectSpec<'forget_transcript'> = {
  mayWait: true,
  silent: true,
  prepare: (effect, record) => {
    record.forgetLines();
    return effect;
  },
  perform: async (call, { key }) => {
    await forgetTranscript(call.context.db, owned(call, key));
    return null;
  },
};

/** Ends the earlier call: it may still have an agent that waits for a caller who will not come back. */
export const takeOverCall: EffectSpec<'take_over'> = {
  silent: true,
  perform: async ({ context: { db, rooms, clock } }, { callId }) => {
    await endTakenOver({ db, rooms }, callId, clock());
    return null;
  },
};
