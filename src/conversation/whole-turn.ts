import type { Call } from './conversation.ts';

/**
 * Does `work` as one turn. Where the record is written a turn at a time, all of it is written when this resolves; if
 * that fails, the conversation is where it was before, and its caller may say the same again: what was done for them has
 * been done under its key. Throws what `work` and the record throw.
 */
export async function wholeTurn(call: Call, work: () => Promise<void>): Promise<void> {
  const { turn } = call.record;
  if (!turn) {
    await work();
    return;
  }
  const { state, customerId } = call;
  const forgetLines = call.transcript.mark();
  try {
    await work();
    await turn.keep();
  } catch (error) {
    turn.drop();
    Object.assign(call, { state, customerId });
    forgetLines();
    throw error;
  }
}
