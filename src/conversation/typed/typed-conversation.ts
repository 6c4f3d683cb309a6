import type { Input, Rendered } from '../../domain/dialogue/index.ts';
import { render } from '../../domain/dialogue/index.ts';
import { failure } from '../../errors.ts';
import type { CallEvent } from '../../shared/call-events.ts';
import { clean } from '../../shared/clean.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { CallTrace } from '../../telemetry/traces.ts';
import type { Call } from '../conversation.ts';
import { writeAnswer } from '../say.ts';
import { Turns } from '../turns.ts';
import type { Answer, Heard } from '../types.ts';
import { wholeTurn } from '../whole-turn.ts';
import type { HeldEvents } from './held-events.ts';
import type { LineTaker } from './typed-lines.ts';

/** How long a caller waits for an answer without a word, in milliseconds. */
const fillerMs = 800;

/**
 * A conversation held by typing: each answer is shown as it comes, or where turns are written whole, once all of the turn
 * is. It knows nothing of audio, of rooms or of the framework, and works by rules alone.
 */
export class TypedConversation implements LineTaker {
  readonly call: Call;
  readonly #events: HeldEvents;
  readonly #trace: CallTrace | null;
  readonly #onEnded: () => void;
  readonly #turns = new Turns();
  readonly #longest: NodeJS.Timeout;
  #answering = 0;
  #silentSeconds = 0;
  #over = false;

  constructor(
    call: Call,
    { events, trace, onEnded }: { events: HeldEvents; trace: CallTrace | null; onEnded: () => void },
  ) {
    this.call = call;
    this.#events = events;
    this.#trace = trace;
    this.#onEnded = onEnded;
    this.#longest = setTimeout(() => {
      this.hear({ type: 'spent' }, null).catch((error: unknown) => this.#failed(error));
    }, call.leftMs).unref();
    call.pending.tellWith((kept) => this.#tellKept(kept));
  }

  /** Whether everything that the caller typed has been answered. */
  get callersTurn(): boolean {
    return this.#answering === 0;
  }

  /** Greets the caller. */
  async begin(): Promise<void> {
    await this.#turn(() => this.call.begin());
  }

  /** Takes one input; resolves when it has been answered. Throws `turn_not_stored`: nothing was taken. */
  async hear(said: Input, heard: Heard | null): Promise<'answered'> {
    const input = said.type === 'said' ? { ...said, text: clean(said.text) } : said;
    await this.#turn(() => {
      if (this.#over) return null;
      if (heard) this.call.transcript.callerLine({ ...heard, text: clean(heard.text) }, this.call.language);
      return this.call.take(input, heard?.channel ?? null);
    });
    return 'answered';
  }

  /** Lets silence pass: after as much as the centre bears, the caller is asked whether they are there. */
  async passSilence(seconds: number): Promise<void> {
    if (this.#over) return;
    this.#silentSeconds += seconds;
    const { timeoutSeconds } = this.call.centre.ivr;
    if (this.#silentSeconds < timeoutSeconds * (this.call.state.patient ? 3 : 1)) this.#listen();
    else await this.hear({ type: 'silence' }, null);
  }

  /** Says something that is no part of the dialogue, in the caller's language. */
  announce(key: PhraseKey): void {
    if (!this.#over) this.#say([render({ key }, this.call.language, this.call.centre)]);
  }

  /** Nothing is ever being said while somebody types. */
  interrupt(): void {}

  /** No model answers here. */
  answerByModel(): void {}

  /** The conversation is over, however: nothing more is taken. */
  close(): void {
    this.#over = true;
    clearTimeout(this.#longest);
  }

  async #turn(answers: () => AsyncIterable<Answer> | null): Promise<void> {
    this.#answering += 1;
    try {
      await this.#turns.during(() => this.#answerWhole(answers));
    } finally {
      this.#answering -= 1;
    }
    if (this.#over || this.#answering > 0) return;
    if (this.call.state.ended === null) this.#listen();
    else {
      this.close();
      this.#onEnded();
    }
  }

  async #answerWhole(answers: () => AsyncIterable<Answer> | null): Promise<void> {
    this.#silentSeconds = 0;
    const from = Date.now();
    const filler = setTimeout(() => this.announce('one_moment'), fillerMs);
    if (this.call.record.turn) {
      clearTimeout(filler);
      this.#events.hold();
    }
    try {
      await wholeTurn(this.call, async () => {
        for await (const { say } of answers() ?? []) {
          clearTimeout(filler);
          this.#say(say);
        }
      });
      this.#events.release();
    } finally {
      clearTimeout(filler);
      this.#events.drop();
      // Everything between a line and its answer is decided here: nothing is listened to or synthesised.
      const to = Date.now();
      this.#trace?.turn({ from, to, parts: [{ part: 'decision', from, to }] });
    }
  }

  #say(parts: Rendered[]): void {
    if (parts.length === 0) return;
    const { spoken } = writeAnswer(this.call, parts, 'text');
    spoken({ endedAt: this.call.context.clock(), heard: null });
  }

  #listen(): void {
    const ask = this.call.asked;
    const event: CallEvent = { type: 'listening', ...(ask ? { ask } : {}) };
    this.call.emit(event);
  }

  // A promise was kept while the caller is still there.
  async #tellKept(kept: Extract<Input, { type: 'promise_kept' }>): Promise<boolean> {
    if (this.#over || this.call.state.ended !== null) return false;
    await this.hear(kept, null);
    return true;
  }

  #failed(error: unknown): void {
    this.call.logger.error(failure(error), 'turn failed');
  }
}
