import { languageOf, lineDialled } from '../../config/lines.ts';
import { createCall, openCall, type OpenedCall } from '../../domain/calls/index.ts';
import type { CallEvent } from '../../shared/call-events.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { Needs } from '../needs.ts';
import { TypedLines, type LineTaker } from './typed-lines.ts';

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
  /** The number that is dialled. */
  to?: string;
  language?: Language;
  emit: (event: CallEvent) => void;
}

/** A call that is open in the database, whose clock runs ahead by the silences that were let pass. */
export interface OpenTypedCall<N extends Needs> {
  context: N;
  opened: OpenedCall;
  skip: (seconds: number) => void;
}

/** Opens a call by typing in the database. Throws what the database does, where it is away for longer than its patience. */
export async function openTypedCall<N extends Needs>(
  base: N,
  options: TypedCallOptions,
): Promise<OpenTypedCall<N>> {
  let skipped = 0;
  const context: N = { ...base, clock: () => new Date(base.clock().getTime() + skipped) };
  const language = options.language ?? languageOf(lineDialled(base.centre, options.to));
  const opened = await context.db.health.withinBack(openPatienceMs, async () => {
    const { id } = await createCall(context.db, {
      source: 'chat',
      ...(language ? { language } : {}),
      ...(options.from ? { callerNumber: options.from } : {}),
      ...(options.to ? { dialledNumber: options.to } : {}),
    });
    return openCall(context.db, { callId: id, source: 'chat' });
  });
  return {
    context,
    opened,
    skip: (seconds) => {
      skipped += seconds * 1000;
    },
  };
}

/**
 * The caller's end of a call by typing. What comes once it is `over` is heard by nobody; `answered` resolves when what was
 * begun by an input is done.
 */
export function typedCall(
  { opened, skip }: Pick<OpenTypedCall<Needs>, 'opened' | 'skip'>,
  held: {
    taker: LineTaker & { passSilence: (seconds: number) => Promise<void> };
    over: () => boolean;
    ended: Promise<void>;
    finish: () => Promise<void>;
    answered?: () => Promise<unknown>;
  },
): TypedCall {
  const lines = new TypedLines(held.taker);
  const during = async (act: () => Promise<void>): Promise<void> => {
    if (held.over()) return;
    await act();
    await held.answered?.();
  };
  return {
    id: opened.id,
    ended: held.ended,
    say: (text) => during(() => lines.type(text)),
    keys: (keys) => during(() => lines.press(keys)),
    silence: (seconds) =>
      during(async () => {
        skip(seconds);
        await held.taker.passSilence(seconds);
      }),
    hangUp: held.finish,
  };
}
