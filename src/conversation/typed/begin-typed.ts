import { createCall, openCall } from '../../domain/calls/index.ts';
import type { CallEvent } from '../../shared/call-events.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { traceCall } from '../../telemetry/traces.ts';
import { knownCaller } from '../known-caller.ts';
import type { Needs } from '../needs.ts';
import { newCall, type Written } from '../open.ts';
import { HeldEvents } from './held-events.ts';
import { TypedConversation } from './typed-conversation.ts';
import { TypedLines } from './typed-lines.ts';

/** How long a new call waits for the database, in milliseconds. */
const openPatienceMs = 8_000;

/** A call held by typing. Every method resolves when the centre has answered and it is the caller's turn again. */
export interface TypedCall {
  readonly id: string;
  say(text: string): Promise<void>;
  keys(keys: string): Promise<void>;
  /** Lets time pass, on a simulated clock. */
  silence(seconds: number): Promise<void>;
  hangUp(): Promise<void>;
  /** Resolves when the call is over and everything is in the database. */
  readonly ended: Promise<void>;
}

export interface TypedCallOptions {
  from?: string;
  language?: Language;
  emit: (event: CallEvent) => void;
}

/**
 * Begins a call by typing, by rules alone and without the framework: the same dialogue, effects and database as a call by
 * voice. `by_turns`: a turn that the database did not take is refused with `turn_not_stored` and may be typed again.
 */
export async function beginTypedCall(
  base: Needs,
  options: TypedCallOptions & { written?: Written; tracesUrl?: string | undefined },
): Promise<TypedCall> {
  let skipped = 0;
  const context: Needs = { ...base, clock: () => new Date(base.clock().getTime() + skipped) };
  const opened = await context.db.health.within(openPatienceMs, async () => {
    const { id } = await createCall(context.db, {
      source: 'chat',
      ...(options.language ? { language: options.language } : {}),
      ...(options.from ? { callerNumber: options.from } : {}),
    });
    return openCall(context.db, { callId: id, source: 'chat' });
  });
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
  const lines = new TypedLines(typed);
  /** Does what the caller does; what comes after the end of the call is heard by nobody. */
  const during = async (act: () => Promise<void>): Promise<void> => {
    if (finishing) return;
    await act();
  };
  return {
    id: call.id,
    ended: over.promise,
    say: (text) => during(() => lines.type(text)),
    keys: (keys) => during(() => lines.press(keys)),
    silence: (seconds) =>
      during(async () => {
        skipped += seconds * 1000;
        await typed.passSilence(seconds);
      }),
    hangUp: finish,
  };
}
