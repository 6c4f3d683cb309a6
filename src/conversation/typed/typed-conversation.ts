import type { Input, Rendered } from '../../domain/dialogue/index.ts';
import { inDepartment, render, servedBy } from '../../domain/dialogue/index.ts';
import { failure } from '../../errors.ts';
import { stripDiacritics } from '../../language/index.ts';
import type { ChatModel } from '../../shared/chat-model.ts';
import { clean } from '../../shared/clean.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { CallTrace } from '../../telemetry/traces.ts';
import type { Call } from '../conversation.ts';
import { DepartmentModel, type ModelTurn } from '../model/department-model.ts';
import { writeAnswer, writeReply } from '../say.ts';
import { listeningEvent } from '../step-events.ts';
import { Turns } from '../turns.ts';
import type { Answer, Heard } from '../types.ts';
import { wholeTurn } from '../whole-turn.ts';
import type { HeldEvents } from './held-events.ts';
import { Patience } from './patience.ts';
import type { LineTaker } from './typed-lines.ts';

/** How long a caller waits for an answer without a word, in milliseconds. */
const answerMs = 800;

export interface TypedConversationOptions {
  events: HeldEvents;
  trace: CallTrace | null;
  /** Answers in a department what the rules leave open; null: the rules answer alone. */
  model: ChatModel | null;
  /** From one filler to the next while a model is waited for, in milliseconds. */
  fillerMs: number;
  onEnded: () => void;
}

/**
 * A conversation held by typing: each answer is shown as it comes, or where turns are written whole, once all of the turn
 * is. It knows nothing of audio, of rooms or of the framework.
 */
export class TypedConversation implements LineTaker {
  readonly call: Call;
  readonly #events: HeldEvents;
  readonly #trace: CallTrace | null;
  readonly #model: ChatModel | null;
  readonly #fillerMs: number;
  readonly #onEnded: () => void;
  readonly #turns = new Turns();
  /** Aborted when the conversation is over: no model is waited for any more. */
  readonly #stop = new AbortController();
  #department: DepartmentModel | null = null;
  readonly #longest: NodeJS.Timeout;
  #answering = 0;
  #silentSeconds = 0;
  #over = false;

  constructor(call: Call, { events, trace, model, fillerMs, onEnded }: TypedConversationOptions) {
    this.call = call;
    this.#events = events;
    this.#trace = trace;
    this.#model = model;
    this.#fillerMs = fillerMs;
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
    await this.#turn(null, () => this.call.begin());
  }

  /** Takes one input; resolves when it has been answered. Throws `turn_not_stored`: nothing was taken. */
  async hear(said: Input, heard: Heard | null): Promise<'answered'> {
    const input = said.type === 'said' ? { ...said, text: clean(said.text) } : said;
    const words = heard && input.type === 'said' ? input.text : null;
    await this.#turn(words, () => {
      if (this.#over) return null;
      if (heard) this.#writeHeard(heard);
      return this.call.take(input, heard?.channel ?? null);
    });
    return 'answered';
  }

  #writeHeard(heard: Heard): void {
    const { call } = this;
    call.transcript.callerLine(
      { ...heard, text: call.shown(clean(heard.text), heard.channel) },
      call.language,
    );
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
  announce(key: PhraseKey, wording = 0): void {
    if (this.#over) return;
    const { language, centre } = this.call;
    this.#write([render({ key, wording }, language, centre)]);
  }

  /** Nothing is ever being said while somebody types. */
  interrupt(): void {}

  /** What is left to a model it has answered when the turn is over. */
  answerByModel(): void {}

  /** The conversation is over, however: nothing more is taken. */
  close(): void {
    this.#over = true;
    clearTimeout(this.#longest);
    this.#stop.abort();
  }

  async #turn(words: string | null, answers: () => AsyncIterable<Answer> | null): Promise<void> {
    this.#answering += 1;
    try {
      await this.#turns.during(() => this.#answerWhole(words, answers));
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

  async #answerWhole(words: string | null, answers: () => AsyncIterable<Answer> | null): Promise<void> {
    this.#silentSeconds = 0;
    const from = Date.now();
    const patience = new Patience(this.#fillerMs, (times) => this.announce('one_moment', times));
    if (this.call.record.turn) this.#events.hold();
    else patience.begin(answerMs);
    try {
      await wholeTurn(this.call, () => this.#answer(words, answers, patience));
      this.#events.release();
    } finally {
      patience.end();
      this.#events.drop();
      // Everything between a line and its answer is decided here: nothing is listened to or synthesised.
      const to = Date.now();
      this.#trace?.turn({ from, to, parts: [{ part: 'decision', from, to }] });
    }
  }

  async #answer(
    words: string | null,
    answers: () => AsyncIterable<Answer> | null,
    patience: Patience,
  ): Promise<void> {
    const shown = words === null ? null : this.call.shown(words, null);
    let remembered = shown === null;
    let left = false;
    for await (const { say, forModel } of answers() ?? []) {
      left = forModel;
      if (forModel) break;
      patience.end();
      if (shown !== null && !remembered) this.#department?.remember([{ speaker: 'caller', text: shown }]);
      remembered = true;
      this.#say(say);
    }
    if (left) await this.#answerByModel(words ?? this.call.said.at(-1) ?? '', patience);
  }

  /** Has the department's model answer; the rules take up what it did not. */
  async #answerByModel(words: string, patience: Patience): Promise<void> {
    const { call } = this;
    const department = this.#servedBy();
    if (!department) return;
    let answered = false;
    let turn: ModelTurn | null;
    try {
      const said = department.answer(words, this.#stop.signal);
      for (;;) {
        const next = await said.next();
        if (next.done) {
          turn = next.value;
          break;
        }
        patience.end();
        answered = true;
        this.#sayOfModel(next.value);
        if (!call.record.turn) patience.begin(this.#fillerMs);
      }
    } catch (error) {
      if (!this.#stop.signal.aborted) call.logger.warn(failure(error), 'turn not answered by the model');
      turn = null;
    }
    patience.end();
    const next = this.#over ? null : goingOn(turn, { words, answered, said: call.said });
    if (next) for await (const { say } of call.take(next)) this.#say(say);
  }

  /** The model of the department that serves the call, which knows what was said since it took over. */
  #servedBy(): DepartmentModel | null {
    if (!this.#model || !inDepartment(this.call.state)) return null;
    const department = servedBy(this.call);
    if (this.#department?.department !== department) {
      this.#department = new DepartmentModel(this.call, this.#model, department);
      this.#department.remember(this.call.takeEarlier());
    }
    return this.#department;
  }

  #say(parts: Rendered[]): void {
    if (parts.length === 0) return;
    const text = this.#write(parts);
    this.#servedBy()?.remember([{ speaker: 'agent', text }]);
  }

  /** Writes down and shows what is said, which is read at once. Gives back its text. */
  #write(parts: readonly Rendered[]): string {
    const { text, spoken } = writeAnswer(this.call, parts, 'text');
    spoken({ endedAt: this.call.context.clock(), heard: null });
    return text;
  }

  // What was cut off by the end of the call comes after it: it can be neither shown nor kept.
  #sayOfModel(words: string): void {
    if (!this.#over) writeReply(this.call, { text: stripDiacritics(words), channel: 'text' });
  }

  #listen(): void {
    this.call.emit(listeningEvent(this.call));
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

/** With what the dialogue goes on after a model's turn; null: with what the caller says next. */
function goingOn(
  turn: ModelTurn | null,
  { words, answered, said }: { words: string; answered: boolean; said: readonly string[] },
): Input | null {
  switch (turn?.type) {
    case 'hand_over':
      return { type: 'handed_over', department: turn.department };
    case 'goodbye':
      return { type: 'goodbye' };
    case 'go_on':
      return turn.with;
    case 'no_answer':
      return answered ? null : { type: 'unanswered', text: said.at(-1) ?? '' };
    case 'answered':
      return null;
    case undefined:
      return answered ? null : { type: 'said', text: words, final: true, noticed: true };
  }
}
