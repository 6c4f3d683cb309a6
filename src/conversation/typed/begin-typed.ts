import type { ChatModel } from '../../shared/chat-model.ts';
import { traceCall } from '../../telemetry/traces.ts';
import { knownCaller } from '../known-caller.ts';
import { createAnswerReader } from '../model/read-answer.ts';
import type { Needs } from '../needs.ts';
import { newCall, type Written } from '../open.ts';
import { HeldEvents } from './held-events.ts';
import { openTypedCall, typedCall, type TypedCall, type TypedCallOptions } from './typed-call.ts';
import { TypedConversation } from './typed-conversation.ts';

/** How long a caller waits for a model from one filler to the next, in milliseconds, where nobody says otherwise. */
const usualFillerMs = 8_000;

export interface BeginTypedOptions extends TypedCallOptions {
  /** `by_turns`: a turn that the database did not take is refused with `turn_not_stored` and may be typed again. */
  written?: Written;
  tracesUrl?: string | undefined;
  /** Reads and answers what the rules leave open; left out: the rules answer alone. */
  model?: ChatModel | null;
  /** From one filler to the next while a model is waited for, in milliseconds. */
  fillerMs?: number;
}

/** Begins a call by typing, without the framework: the same dialogue, tools, effects and database as a call by voice. */
export async function beginTypedCall(base: Needs, options: BeginTypedOptions): Promise<TypedCall> {
  const { model = null, fillerMs = usualFillerMs } = options;
  const open = await openTypedCall(base, options);
  const { context, opened } = open;
  const startedAt = context.clock().getTime();
  const trace = await traceCall(options.tracesUrl, { id: opened.id, source: 'chat', startedAt });
  const events = new HeldEvents(options.emit);
  const call = newCall({
    context,
    opened,
    known: await knownCaller(context, opened),
    emit: events.emit,
    reader: model && createAnswerReader(model),
    ...(options.written ? { written: options.written } : {}),
  });
  const over = Promise.withResolvers<void>();
  let finishing: Promise<void> | null = null;
  const finish = (): Promise<void> =>
    (finishing ??= (async () => {
      typed.close();
      await call.finish();
      await trace?.end({ outcome: call.outcome ?? 'failed' });
    })().then(over.resolve, over.reject));
  const typed = new TypedConversation(call, {
    events,
    trace,
    model,
    fillerMs,
    onEnded: () => void finish(),
  });
  await typed.begin();
  return typedCall(open, { taker: typed, over: () => finishing !== null, ended: over.promise, finish });
}
