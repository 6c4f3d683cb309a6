import { voice } from '@livekit/agents';
import { render, type Ask, type Input } from '../domain/dialogue/index.ts';
import { metrics } from '../telemetry/metrics.ts';
import type { Department } from '../shared/vocabulary.ts';
import type { PhraseKey } from '../shared/phrases/catalogue.ts';
import type { Call } from '../conversation/conversation.ts';
import { allOf } from '../conversation/answers.ts';
import type { LineTaker } from '../conversation/typed/typed-lines.ts';
import type { Heard } from '../conversation/types.ts';
import type { Floor, SessionOptions } from './session.types.ts';
import { Delivery } from './turn/delivery.ts';
import { ANSWER_MS, Filler } from './turn/filler.ts';
import { LeftToModel } from './turn/left-to-model.ts';
import { LostWords } from './turn/lost-words.ts';
import { SilenceTimer } from './turn/silence-timer.ts';
import { Thinking } from './turn/thinking.ts';
import { TimeLeft } from './turn/time-left.ts';
import { TurnParts } from './turn/turn-parts.ts';
import { Readings } from './turn/readings.ts';
import { TurnTaking } from './turn/turn-taking.ts';
import { TurnTimes } from './turn/turn-times.ts';

/**
 * The ears and the mouth of one call: brings what is heard, typed or keyed to the dialogue, and speaks what
 * it answers. Whether the caller is on a phone, on a page or at a terminal makes no difference here.
 */
export class CallSession implements LineTaker {
  readonly call: Call;
  readonly session: voice.AgentSession;
  readonly lostWords: LostWords;
  readonly turnTimes: TurnTimes;
  readonly turnParts: TurnParts;
  readonly thinking: Thinking;
  readonly filler: Filler;
  readonly silence: SilenceTimer;
  readonly #delivery: Delivery;
  readonly #leftToModel: LeftToModel;
  readonly #turns: TurnTaking;
  readonly #time: TimeLeft;
  /** What else was heard in the words of a turn. */
  readonly readings = new Readings();
  #silenceHeard: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    const { call, session, speech, fillerMs } = options;
    const spoken = speech !== null;
    this.call = call;
    this.session = session;
    this.turnTimes = new TurnTimes(session, call.context.clock);
    const noticedAfterMs = speech?.vad.minSilenceDuration ?? 0;
    this.turnParts = new TurnParts(session, options.trace ?? null, noticedAfterMs);
    this.#delivery = new Delivery({
      call,
      session,
      speech,
      onSounded: () => this.turnParts.sounded(),
      onSaid: () => this.#turns.said(),
      onFailed: (error) => this.#turns.failed(error),
    });
    this.filler = new Filler({
      session,
      limitMs: { words: fillerMs, answer: ANSWER_MS },
      say: (times) => this.announce('one_moment', times),
    });
    this.thinking = new Thinking({
      call,
      nextMs: fillerMs,
      spoken,
      waited: () => this.filler.waited,
      onFilled: () => this.filler.said(),
      onFirst: () => this.turnParts.decided(),
    });
    this.lostWords = new LostWords(session, (text) => {
      const heard: Heard = { channel: 'voice', text, ...this.turnTimes.take() };
      void this.#hearAlone({ type: 'said', text, final: true, ...this.readings.take(text) }, heard);
    });
    this.silence = new SilenceTimer(
      () => call.centre.ivr.timeoutSeconds * (call.state.patient ? 3 : 1),
      () => {
        this.#silenceHeard = this.#hearAlone({ type: 'silence' });
      },
      options.simulatedTime,
    );
    this.#leftToModel = new LeftToModel({
      call,
      thinking: this.thinking,
      spoken,
      hear: async (input) => {
        if (!this.#turns.over) await this.hear(input, null);
      },
    });
    this.#turns = new TurnTaking({
      call,
      speech,
      delivery: this.#delivery,
      filler: this.filler,
      silence: this.silence,
      leftToModel: this.#leftToModel,
      turnParts: this.turnParts,
      onEnded: () => {
        this.close();
        options.onEnded();
      },
    });
    this.#time = new TimeLeft(call, () => {
      this.interrupt();
      void this.#hearAlone({ type: 'spent' });
    });
    call.pending.tellWith((kept) => this.#tellKept(kept));
    this.#follow(session);
  }

  /** Whether everything that the caller said has been answered, to the end. */
  get callersTurn(): boolean {
    return this.#turns.callersTurn.here && !this.#turns.standsBack;
  }

  /** What the caller is being asked for just now. */
  get ask(): Ask | null {
    return this.#turns.ask;
  }

  /** Begins the dialogue: the greeting is spoken by whoever takes the floor first. */
  async begin(): Promise<void> {
    const greeting = await allOf(this.call.begin());
    this.#turns.listenFor(greeting.ask);
    this.#delivery.leave(greeting.say);
  }

  /** Takes the floor: speaks what is waiting to be said. */
  takeFloor(floor: Floor): void {
    this.#delivery.takeFloor(floor);
  }

  /** Leaves the floor, when a stage's task has ended. */
  leaveFloor(floor: Floor): void {
    this.#delivery.leaveFloor(floor);
  }

  /**
   * Brings one input to the dialogue and speaks the answer. Answers, as soon as anything of the answer is being
   * spoken, whether the department's model is to reply instead.
   */
  hear(input: Input, heard: Heard | null): Promise<'answered' | 'model'> {
    return this.#turns.hear(input, heard);
  }

  /** Moves the dialogue on to another department; whoever takes the floor next says what is to be said. */
  async handOver(department: Department): Promise<void> {
    const answer = await allOf(this.call.take({ type: 'handed_over', department }));
    this.#turns.listenFor(answer.ask);
    this.#delivery.leave(answer.say);
  }

  /** Says something that is no part of the dialogue, in the call's language. */
  announce(key: PhraseKey, wording = 0): void {
    if (this.#turns.over || this.#turns.standsBack) return;
    this.#delivery.say([render({ key, wording }, this.call.language, this.call.centre)]);
  }

  /** The caller typed or pressed a key: whatever is being said has been answered. */
  interrupt(): void {
    if (this.#delivery.speaking) this.session.interrupt();
  }

  /** Whatever is being said, or is about to be, a model's reply too, is not said. */
  cutOff(): void {
    this.session.interrupt();
  }

  /** Somebody else talks with the caller. */
  get standsBack(): boolean {
    return this.#turns.standsBack;
  }

  /** What the caller said at `since` (epoch milliseconds) is being recognised: they are not left in silence over it. */
  recognising(since: number): void {
    if (!this.#turns.standsBack) this.filler.owe('words', since);
  }

  /**
   * Somebody else talks with the caller from now on: nothing is said or answered, and what the caller says, types or keys
   * goes to `overhear`. The time counts for nothing.
   */
  standBack(overhear: (heard: Heard) => void): void {
    this.#time.standStill();
    this.#turns.standBack(overhear);
  }

  /** The caller is served here again. */
  stepIn(): void {
    if (!this.#turns.standsBack) return;
    this.#time.goOn();
    this.#turns.stepIn();
  }

  /** Has the department's model answer what was typed. */
  answerByModel(text: string): void {
    this.session.generateReply({ userInput: text });
  }

  /** The model that was to answer did not: the rules take their best course. */
  modelFailed(): Promise<void> {
    return this.#leftToModel.failed();
  }

  /** No answer of the model's may be said: the caller is told that nobody knows, and offered a human. */
  modelHasNoAnswer(): Promise<void> {
    return this.#leftToModel.hasNoAnswer();
  }

  /** What was being recognised held no words: the caller's turn begins, where it waited for that. */
  nothingHeard(): void {
    this.#turns.nothingHeard();
  }

  /** Lets simulated silence pass; resolves when the dialogue has answered it, if it noticed. */
  async passSilence(seconds: number): Promise<void> {
    if (this.silence.pass(seconds)) await this.#silenceHeard;
    else this.#turns.tellListening();
  }

  /** Resolves when it is the caller's turn, or the call is over. */
  settled(): Promise<void> {
    return this.#turns.callersTurn.wait();
  }

  /** The call is over, however: nothing more is said or waited for. */
  close(): void {
    this.#time.stop();
    this.silence.stop();
    this.filler.settle();
    this.lostWords.taken();
    this.#turns.close();
  }

  /** Hears what nobody waits to have answered; a failure is logged. */
  async #hearAlone(input: Input, heard: Heard | null = null): Promise<void> {
    await this.hear(input, heard).catch(this.#turns.failed);
  }

  // A promise was kept while the caller is still there: they hear of it when it is their turn.
  async #tellKept(kept: Extract<Input, { type: 'promise_kept' }>): Promise<boolean> {
    if (this.#turns.standsBack) {
      await this.call.note(kept);
      return false;
    }
    if (!this.#turns.over) await this.settled();
    if (this.#turns.over || this.call.state.ended !== null) return false;
    await this.hear(kept, null);
    return true;
  }

  /** Follows who speaks, what the department's model says and how its tools do. */
  #follow(session: voice.AgentSession): void {
    session.on(voice.AgentSessionEventTypes.FunctionToolsExecuted, (event) => {
      for (const output of event.functionCallOutputs)
        if (output?.isError) metrics.toolErrors.inc({ tool: output.name, code: 'failed' });
    });
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.silence.stop();
    });
    session.on(voice.AgentSessionEventTypes.UserStateChanged, (event) => {
      if (event.newState === 'speaking') this.silence.stop();
      else if (!this.#delivery.speaking && !this.#turns.over && !this.#turns.standsBack) this.silence.start();
    });
    session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
      // What was cut off by the end of the call comes after it: it can be neither shown nor kept.
      if (!this.#turns.over && this.#leftToModel.answered(item)) this.#turns.resumeListening();
    });
  }
}
