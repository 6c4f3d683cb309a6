import { traceCall } from '../../telemetry/traces.ts';
import { knownCaller } from '../known-caller.ts';
import type { Needs } from '../needs.ts';
import { newCall, type Written } from '../open.ts';
import { HeldEvents } from './held-events.ts';
import { openTypedCall, typedCall, type TypedCall, type TypedCallOptions } from './typed-call.ts';
import { TypedConversation } from './typed-conversation.ts';

/**
 * Begins a call by typing, by rules alone and without the framework: the same dialogue, effects and database as a call by
 * voice. `by_turns`: a turn that the database did not take is refused with `turn_not_stored` and may be typed again.
 */
export async function beginTypedCall(
  base: Needs,
  options: TypedCallOptions & { written?: Written; tracesUrl?: string | undefined },
): Promise<TypedCall> {
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
    reader: null,
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
  const typed = new TypedConversation(call, { events, trace, onEnded: () => void finish() });
  await typed.begin();
  return typedCall(open, { taker: typed, over: () => finishing !== null, ended: over.promise, finish });
}
