import { initializeLogger, voice } from '@livekit/agents';
import type { Context } from '../context.ts';
import { failure } from '../errors.ts';
import { traceCall } from '../telemetry/traces.ts';
import { createAgentSession } from './agent-session.ts';
import {
  openTypedCall,
  typedCall,
  type TypedCall,
  type TypedCallOptions,
} from '../conversation/typed/typed-call.ts';
import { knownCaller } from '../conversation/known-caller.ts';
import { newCall } from '../conversation/open.ts';
import { CallSession } from './session.ts';
import { createModel } from '../speech/model.ts';
import { createAnswerReader } from './stages/read-answer.ts';
import { Ivr } from './stages/ivr.ts';

/** Begins a call without sound: the same session, stages, tools and database as a call by voice. */
export async function beginTextCall(base: Context, options: TypedCallOptions): Promise<TypedCall> {
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
  const session = createAgentSession(null, model);
  const over = Promise.withResolvers<void>();
  let finishing: Promise<void> | null = null;
  const finish = (): Promise<void> =>
    (finishing ??= (async () => {
      calling.close();
      await call.finish();
      await session.close();
      await model?.aclose();
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
