import { initializeLogger, voice } from '@livekit/agents';
import type { Context } from '../../src/context.ts';
import { failure } from '../../src/errors.ts';
import { traceCall } from '../../src/telemetry/traces.ts';
import { createAgentSession } from '../../src/voice/agent-session.ts';
import {
  openTypedCall,
  typedCall,
  type TypedCall,
  type TypedCallOptions,
} from '../../src/conversation/typed/typed-call.ts';
import { knownCaller } from '../../src/conversation/known-caller.ts';
import { newCall } from '../../src/conversation/open.ts';
import { CallSession } from '../../src/voice/session.ts';
import { createModel } from '../../src/speech/model.ts';
import { ChainedLlm } from '../../src/speech/thinking/chained-llm.ts';
import { createAnswerReader } from '../../src/conversation/model/read-answer.ts';
import { Ivr } from '../../src/voice/stages/ivr.ts';

/** Begins a call in the session of a room, without a room and without sound: what is typed goes where speech would. */
export async function beginSessionCall(base: Context, options: TypedCallOptions): Promise<TypedCall> {
  initializeLogger({ pretty: false, level: 'fatal' });
  const open = await openTypedCall(base, options);
  const { context, opened } = open;
  const model = await createModel(context.config.speech, context.logger);
  const trace = await traceCall(context.config.telemetry.tracesUrl, {
    id: opened.id,
    source: 'chat',
    startedAt: context.clock().getTime(),
  });
  const known = await knownCaller(context, opened);
  const call = newCall({
    context,
    opened,
    known,
    emit: options.emit,
    reader: model && createAnswerReader(model),
  });
  const session = createAgentSession(null, model && new ChainedLlm(model));
  const over = Promise.withResolvers<void>();
  let finishing: Promise<void> | null = null;
  const finish = (): Promise<void> =>
    (finishing ??= (async () => {
      calling.close();
      await call.finish();
      await session.close();
      model?.close();
      await trace?.end({ outcome: call.outcome ?? 'failed' });
    })().then(over.resolve, over.reject));
  const calling = new CallSession({
    call,
    speech: null,
    session,
    trace,
    simulatedTime: true,
    fillerMs: context.config.speech.fillerMs,
    onEnded: () => void finish(),
  });
  session.on(voice.AgentSessionEventTypes.Error, () => {
    calling.modelFailed().catch((error: unknown) => {
      call.logger.error(failure(error), 'turn failed');
    });
  });
  await session.start({ agent: new Ivr(calling), record: false });
  await calling.settled();

  return typedCall(open, {
    taker: calling,
    over: () => finishing !== null,
    ended: over.promise,
    finish,
    answered: () => Promise.race([calling.settled(), over.promise]),
  });
}
