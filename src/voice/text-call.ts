import { initializeLogger, voice } from '@livekit/agents';
import type { Context } from '../context.ts';
import { createCall, openCall } from '../domain/calls/index.ts';
import { failure } from '../errors.ts';
import { traceCall } from '../telemetry/traces.ts';
import { createAgentSession } from './agent-session.ts';
import { TypedLines } from '../conversation/typed/typed-lines.ts';
import type { TypedCall, TypedCallOptions } from '../conversation/typed/begin-typed.ts';
import { knownCaller } from '../conversation/known-caller.ts';
import { newCall } from '../conversation/open.ts';
import { CallSession } from './session.ts';
import { createModel } from '../speech/model.ts';
import { createAnswerReader } from './stages/read-answer.ts';
import { Ivr } from './stages/ivr.ts';

/** How long a new call waits for the database, in milliseconds. */
const openPatienceMs = 8_000;

/** Begins a call without sound: the same session, stages, tools and database as a call by voice. */
export async function beginTextCall(base: Context, options: TypedCallOptions): Promise<TypedCall> {
  let skipped = 0;
  const context: Context = { ...base, clock: () => new Date(base.clock().getTime() + skipped) };
  initializeLogger({ pretty: false, level: 'fatal' });
  const opened = await context.db.health.within(openPatienceMs, async () => {
    const { id } = await createCall(context.db, {
      source: 'chat',
      ...(options.language ? { language: options.language } : {}),
      ...(options.from ? { callerNumber: options.from } : {}),
    });
    return openCall(context.db, { callId: id, source: 'chat' });
  });
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

  const typing = new TypedLines(calling);
  /** Does what the caller does, and waits for the answer; what comes after the end of the call is heard by nobody. */
  const during = async (act: () => Promise<void>): Promise<void> => {
    if (finishing) return;
    await act();
    await Promise.race([calling.settled(), over.promise]);
  };
  return {
    id: call.id,
    ended: over.promise,
    say: (text) => during(() => typing.type(text)),
    keys: (keys) => during(() => typing.press(keys)),
    silence: (seconds) =>
      during(async () => {
        skipped += seconds * 1000;
        await calling.passSilence(seconds);
      }),
    hangUp: finish,
  };
}
