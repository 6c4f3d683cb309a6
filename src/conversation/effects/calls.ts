import { endTakenOver } from '../../domain/calls/index.ts';
import { forgetTranscript } from '../../domain/conversations/index.ts';
import { settleAttempt } from '../../domain/outbound/index.ts';
import type { EffectSpec } from './effect.ts';
import { centreNow, once, owned } from './scope.ts';

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

/** Notes what came of calling somebody back. */
export const noteCallBack: EffectSpec<'call_back'> = {
  writes: true,
  mayWait: true,
  silent: true,
  perform: (call, effect) =>
    once(call, effect, async (tx) => {
      await settleAttempt(tx, effect.attempt, effect.result, centreNow(call));
      return null;
    }),
};

/** Ends the earlier call: it may still have an agent that waits for a caller who will not come back. */
export const takeOverCall: EffectSpec<'take_over'> = {
  silent: true,
  perform: async ({ context: { db, rooms, clock } }, { callId }) => {
    await endTakenOver({ db, rooms }, callId, clock());
    return null;
  },
};
