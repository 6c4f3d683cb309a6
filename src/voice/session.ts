import { voice, type llm } from '@livekit/agents';
import { render, type Ask, type Input, type Rendered } from '../domain/dialogue/index.ts';
import { stripDiacritics } from '../language/index.ts';
import { failure } from '../errors.ts';
import { metrics } from '../telemetry/metrics.ts';
import type { Department } from '../shared/vocabulary.ts';
import type { CallEvent } from '../shared/call-events.ts';
import { clean } from '../shared/clean.ts';
import type { PhraseKey } from '../shared/phrases/catalogue.ts';
import type { Call } from '../conversation/conversation.ts';
import { allOf } from '../conversation/answers.ts';
import { writeAnswer } from '../conversation/say.ts';
import type { LineTaker } from '../conversation/typed/typed-lines.ts';
import type { Answer, Heard } from '../conversation/types.ts';
import { ANSWER_MS, Filler } from './turn/filler.ts';
import { LostWords } from './turn/lost-words.ts';
import { Thinking } from './turn/thinking.ts';
import { Playback } from './turn/playback.ts';
import type { Floor, SessionOptions } from './session.types.ts';
import { SilenceTimer } from './turn/silence-timer.ts';
import { soundOf } from './turn/sound-of.ts';
import type { Speech } from '../speech/index.ts';
import { TurnParts } from './turn/turn-parts.ts';
import { TurnTimes } from './turn/turn-times.ts';
import { writeReply } from './turn/write-reply.ts';

/**
 * The ears and the mouth of one call: brings what is heard, typed or keyed to the dialogue, and speaks what
 * it answers. Whether the caller is on a phone, on a page or at a terminal makes no difference here.
 */
export class CallSession implements LineTaker {
  readonly call: Call;
  readonly session: voice.AgentSession;
  readonly silence: SilenceTimer;
  readonly lostWords: LostWords;
  readonly turnTimes: TurnTimes;
  readonly turnParts: TurnParts;
  readonly #playback: Playback;
  readonly filler: Filler;
  readonly thinking: Thinking;
  readonly #speech: Speech | null;
  readonly #onEnded: () => void;
  /** Ends a call that goes on and on. */
  readonly #longest: NodeJS.Timeout;
  #floor: Floor | null = null;
  #pending: Rendered[] = [];
  #ask: Ask | null = null;
  #speaking = 0;
  #over = false;
  /** Inputs whose answer is not complete yet. */
  #deciding = 0;
  /** Something was heard and the answer has not been spoken yet. */
  #busy = true;
  /** The words that the model is answering, for the rules to take up should it fail. */
  #leftToModel: string | null = null;
  /** It would be the caller's turn, were it not for what is still being recognised. */
  #turnWaits = false;
  /** What was said last was interrupted. */
  #cutOff = false;
  #settled: (() => void)[] = [];
  #silenceHeard: Promise<void> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.call = options.call;
    this.session = options.session;
    this.#speech = options.speech;
    this.#onEnded = options.onEnded;
    this.turnTimes = new TurnTimes(this.session, this.call.context.clock);
    const noticedAfterMs = options.speech?.vad.minSilenceDuration ?? 0;
    this.turnParts = new TurnParts(this.session, options.trace ?? null, noticedAfterMs);
    this.#playback = new Playback(this.session);
    this.filler = new Filler({
      session: this.session,
      limitMs: { words: options.fillerMs, answer: ANSWER_MS },
      say: (times) => this.announce('one_moment', times),
    });
    this.thinking = new Thinking({
      call: this.call,
      nextMs: options.fillerMs,
      spoken: options.speech !== null,
      waited: () => this.filler.waited,
      onFilled: () => this.filler.said(),
      onFirst: () => this.turnParts.decided(),
    });
    this.session.on(voice.AgentSessionEventTypes.FunctionToolsExecuted, (event) => {
      for (const output of event.functionCallOutputs)
        if (output?.isError) metrics.toolErrors.inc({ tool: output.name, code: 'failed' });
    });
    this.lostWords = new LostWords(this.session, (text) => {
      const heard: Heard = { channel: 'voice', text, ...this.turnTimes.take() };
      this.hear({ type: 'said', text, final: true }, heard).catch((error: unknown) => this.#failed(error));
    });
    this.silence = new SilenceTimer(
      () => this.call.centre.ivr.timeoutSeconds * (this.call.state.patient ? 3 : 1),
      () => {
        this.#silenceHeard = this.hear({ type: 'silence' }, null).then(
          () => undefined,
          (error: unknown) => this.#failed(error),
        );
      },
      options.simulatedTime,
    );
    this.#longest = setTimeout(() => {
      this.interrupt();
      this.hear({ type: 'spent' }, null).catch((error: unknown) => this.#failed(error));
    }, this.call.leftMs).unref();
    this.call.pending.tellWith((kept) => this.#tellKept(kept));
    this.session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.silence.stop();
    });
    this.session.on(voice.AgentSessionEventTypes.UserStateChanged, (event) => {
      if (event.newState === 'speaking') this.silence.stop();
      else if (this.#speaking === 0 && !this.#over) this.silence.start();
    });
    this.session.on(voice.AgentSessionEventTypes.ConversationItemAdded, (event) =>
      this.#followModel(event.item),
    );
  }

  /** Whether everything that the caller said has been answered, to the end. */
  get callersTurn(): boolean {
    return !this.#busy;
  }

  /** What the caller is being asked for just now. */
  get ask(): Ask | null {
    return this.#ask;
  }

  /** Begins the dialogue: the greeting is spoken by whoever takes the floor first. */
  async begin(): Promise<void> {
    const greeting = await allOf(this.call.begin());
    this.#listenFor(greeting.ask);
    this.#pending.push(...greeting.say);
  }

  /** Takes the floor: speaks what is waiting to be said. */
  takeFloor(floor: Floor): void {
    this.#floor = floor;
    const waiting = this.#pending.splice(0);
    if (waiting.length > 0) this.#speak(waiting);
  }

  /** Leaves the floor, when a stage's task has ended. */
  leaveFloor(floor: Floor): void {
    if (this.#floor === floor) this.#floor = null;
  }

  /**
   * Brings one input to the dialogue and speaks the answer. Answers, as soon as anything of the answer is being
   * spoken, whether the department's model is to reply instead.
   */
  async hear(said: Input, heard: Heard | null): Promise<'answered' | 'model'> {
    const input = said.type === 'said' ? { ...said, text: clean(said.text) } : said;
    this.silence.stop();
    this.#busy = true;
    if (heard && heard.channel !== 'voice') this.turnParts.taken('typed');
    if (heard) this.filler.owe('answer');
    if (heard) this.call.transcript.callerLine({ ...heard, text: clean(heard.text) }, this.call.language);
    const begun = Promise.withResolvers<'begun'>();
    const whole = this.#decide(input, heard, () => begun.resolve('begun'));
    const first = await Promise.race([whole, begun.promise]);
    if (first !== 'begun') return first;
    whole.catch((error: unknown) => this.#failed(error));
    return 'answered';
  }

  async #decide(input: Input, heard: Heard | null, begun: () => void): Promise<'answered' | 'model'> {
    let unnoted = heard;
    let last: Answer | null = null;
    this.#deciding += 1;
    try {
      for await (const answer of this.call.take(input, heard?.channel ?? null)) {
        last = answer;
        if (!answer.more) continue;
        await this.#answer(answer, unnoted);
        unnoted = null;
        begun();
      }
      this.#decided();
    } catch (error) {
      this.#decided();
      this.#resumeListening(false);
      throw error;
    }
    if (last?.forModel) {
      this.#leftToModel = input.type === 'said' ? input.text : null;
      return 'model';
    }
    if (last) await this.#answer(last, unnoted);
    return 'answered';
  }

  #decided(): void {
    this.#deciding -= 1;
    if (this.#deciding === 0) this.filler.settle();
  }

  async #answer(answer: Answer, heard: Heard | null): Promise<void> {
    this.turnParts.decided();
    if (heard) await this.#floor?.remember?.([{ speaker: 'caller', text: heard.text }]);
    this.#listenFor(answer.ask);
    if (answer.moved && this.call.state.ended === null) {
      this.#pending.push(...answer.say);
      this.#floor?.yieldFloor();
    } else if (answer.say.length > 0) this.#speak(answer.say);
    else this.#resumeListening(answer.ignored);
  }

  /** Moves the dialogue on to another department; whoever takes the floor next says what is to be said. */
  async handOver(department: Department): Promise<void> {
    const answer = await allOf(this.call.take({ type: 'handed_over', department }));
    this.#listenFor(answer.ask);
    this.#pending.push(...answer.say);
  }

  /** Says something that is no part of the dialogue, in the call's language. */
  announce(key: PhraseKey, wording = 0): void {
    if (!this.#over) this.#speak([render({ key, wording }, this.call.language, this.call.centre)]);
  }

  /** The caller typed or pressed a key: whatever is being said has been answered. */
  interrupt(): void {
    if (this.#speaking > 0) this.session.interrupt();
  }

  /** Has the department's model answer what was typed. */
  answerByModel(text: string): void {
    this.session.generateReply({ userInput: text });
  }

  /** The model that was to answer did not: the rules take their best course. */
  async modelFailed(): Promise<void> {
    const text = this.#leftToModel;
    this.#leftToModel = null;
    if (text !== null && !this.#over)
      await this.hear({ type: 'said', text, final: true, noticed: true }, null);
  }

  /** No answer of the model's may be said: the caller is told that nobody knows, and offered a human. */
  async modelHasNoAnswer(): Promise<void> {
    // The rules have taken it up already where the model failed altogether.
    const left = this.#leftToModel;
    this.#leftToModel = null;
    if (left !== null && !this.#over)
      await this.hear({ type: 'unanswered', text: this.call.said.at(-1) ?? '' }, null);
  }

  // A promise was kept while the caller is still there: they hear of it when it is their turn.
  async #tellKept(kept: Extract<Input, { type: 'promise_kept' }>): Promise<boolean> {
    if (!this.#over) await this.settled();
    if (this.#over || this.call.state.ended !== null) return false;
    await this.hear(kept, null);
    return true;
  }

  /** Lets simulated silence pass; resolves when the dialogue has answered it, if it noticed. */
  async passSilence(seconds: number): Promise<void> {
    if (this.silence.pass(seconds)) await this.#silenceHeard;
    else this.call.emit(this.#listening());
  }

  /** Resolves when it is the caller's turn, or the call is over. */
  settled(): Promise<void> {
    if (!this.#busy) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /** The call is over, however: nothing more is said or waited for. */
  close(): void {
    this.#over = true;
    clearTimeout(this.#longest);
    this.silence.stop();
    this.filler.settle();
    this.lostWords.taken();
    this.#release();
  }

  #speak(parts: Rendered[]): void {
    if (this.#floor === null) {
      this.#pending.push(...parts);
      return;
    }
    const { text, spoken } = writeAnswer(this.call, parts, this.#speech ? 'voice' : 'text');
    this.#playback.given({ ready: parts.every(({ fixed }) => fixed) && this.#speaking === 0 });
    const sound = this.#speech ? soundOf(this.#speech, parts, () => this.turnParts.sounded()) : null;
    this.#speaking += 1;
    const handle = this.session.say(text, { addToChatCtx: false, ...(sound ? { audio: sound.audio } : {}) });
    handle.addDoneCallback(() => {
      this.#speaking -= 1;
      this.#cutOff = handle.interrupted;
      const heardOf =
        handle.interrupted && sound ? this.#playback.heardOf(text, sound) : Promise.resolve(null);
      void heardOf
        .then((heard) => spoken({ endedAt: this.call.context.clock(), heard }))
        .catch((error: unknown) => this.#failed(error));
      void this.#floor?.remember?.([{ speaker: 'agent', text }]);
      this.#afterSpeech();
    });
  }

  #listening(): CallEvent {
    const ask = this.call.asked;
    return { type: 'listening', ...(ask ? { ask } : {}) };
  }

  #afterSpeech(): void {
    if (this.#speaking > 0 || this.#deciding > 0) return;
    if (this.call.state.ended !== null) {
      this.#end();
      return;
    }
    this.#resumeListening(false);
  }

  /** What was being recognised held no words: the caller's turn begins, where it waited for that. */
  nothingHeard(): void {
    this.filler.settle('words');
    if (this.#turnWaits) this.#resumeListening(false);
  }

  // After "mm" over a prompt, what was cut off is asked again, since the caller did not hear the end of it.
  #resumeListening(ignored: boolean): void {
    if (this.#over || this.#speaking > 0 || this.#deciding > 0) return;
    this.#turnWaits = this.filler.owed;
    if (this.#turnWaits) return;
    if (this.call.state.ended !== null) {
      this.#end();
      return;
    }
    if (ignored && this.#cutOff) {
      void this.hear({ type: 'again' }, null).catch((error: unknown) => this.#failed(error));
      return;
    }
    if (this.#pending.length > 0) return;
    this.call.emit(this.#listening());
    this.silence.start();
    this.#release();
  }

  #end(): void {
    if (this.#over) return;
    this.close();
    this.#onEnded();
  }

  #release(): void {
    this.#busy = false;
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  #listenFor(ask: Ask | null): void {
    this.#ask = ask;
    this.#speech?.setLanguage(this.call.state.language);
    this.#speech?.expect(
      ask === 'phone' || ask === 'ticket' || ask === 'order' ? 'digits' : ask === 'yes_no' ? 'yes_no' : null,
    );
  }

  // What the department's model said: our own sentences do not pass here.
  #followModel(item: llm.ChatItem): void {
    // What was cut off by the end of the call comes after it: it can be neither shown nor kept.
    if (this.#over || item.type !== 'message' || item.role !== 'assistant') return;
    const text = this.thinking.replyOf(stripDiacritics(item.textContent ?? ''));
    if (text === '') return;
    this.#leftToModel = null;
    writeReply(this.call, { item, text, channel: this.#speech ? 'voice' : 'text' });
    this.#resumeListening(false);
  }

  #failed(error: unknown): void {
    this.call.logger.error(failure(error), 'turn failed');
  }
}
