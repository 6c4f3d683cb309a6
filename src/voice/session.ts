import { ReadableStream } from 'node:stream/web';
import { voice, type llm } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import { type Ask, type Input, type Rendered } from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Call, Channel, Outcome } from './call.ts';
import { heardPart } from './heard-part.ts';
import { LostWords } from './lost-words.ts';
import { SilenceWatch } from './silence.ts';
import type { Speech } from './speech/index.ts';
import { TurnTimes } from './turn-times.ts';

/** Whoever holds the floor: an agent or a stage's task. */
export interface Floor {
  /** Gives the floor to whoever the dialogue moved on to. */
  yieldFloor(): void;
  /** Takes note of what was said without the model, where there is one. */
  remember?(role: 'user' | 'assistant', text: string): Promise<void>;
}

/** What was heard of a caller, and when. */
export interface Heard {
  channel: Channel;
  text: string;
  startedAt: Date;
  endedAt: Date;
  confidence?: number;
}

export interface SessionOptions {
  call: Call;
  /** Null: nothing is spoken or heard; the call is held by typing. */
  speech: Speech | null;
  session: voice.AgentSession;
  /** Silence passes only by hand. */
  simulatedTime: boolean;
  /** Called once, when the last word has been spoken. */
  onEnded: () => void;
}

/**
 * The ears and the mouth of one call: brings what is heard, typed or keyed to the dialogue, and speaks what
 * it answers. Whether the caller is on a phone, on a page or at a terminal makes no difference here.
 */
export class CallSession {
  readonly call: Call;
  readonly session: voice.AgentSession;
  readonly silence: SilenceWatch;
  readonly lostWords: LostWords;
  readonly turnTimes: TurnTimes;
  readonly #speech: Speech | null;
  readonly #onEnded: () => void;
  #floor: Floor | null = null;
  #pending: Rendered[] = [];
  #ask: Ask | null = null;
  #speaking = 0;
  #speakingSince: number | null = null;
  #spokeUntil: number | null = null;
  #over = false;
  /** Inputs whose answer is not complete yet. */
  #deciding = 0;
  /** Something was heard and the answer has not been spoken yet. */
  #busy = true;
  /** The words that the model is answering, for the rules to take up should it fail. */
  #leftToModel: string | null = null;
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
    this.lostWords = new LostWords(this.session, (text) => {
      const heard: Heard = { channel: 'voice', text, ...this.turnTimes.take() };
      this.hear({ type: 'said', text, final: true }, heard).catch((error: unknown) => this.#failed(error));
    });
    this.silence = new SilenceWatch(
      () => this.call.centre.ivr.timeoutSeconds * (this.call.state.patient ? 3 : 1),
      () => {
        this.#silenceHeard = this.hear({ type: 'silence' }, null).then(
          () => undefined,
          (error: unknown) => this.#failed(error),
        );
      },
      options.simulatedTime,
    );
    this.session.on(voice.AgentSessionEventTypes.AgentStateChanged, (event) =>
      this.#followAgent(event.newState),
    );
    this.session.on(voice.AgentSessionEventTypes.UserStateChanged, (event) => {
      if (event.newState === 'speaking') this.silence.stop();
      else if (this.#speaking === 0 && !this.#over) this.silence.start();
    });
    this.session.on(voice.AgentSessionEventTypes.ConversationItemAdded, (event) =>
      this.#followModel(event.item),
    );
  }

  /** What the caller is being asked for just now. */
  get ask(): Ask | null {
    return this.#ask;
  }

  /** Begins the dialogue: the greeting is spoken by whoever takes the floor first. */
  async begin(): Promise<void> {
    const outcome = await this.call.begin();
    this.#listenFor(outcome.ask);
    this.#pending.push(...outcome.say);
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
  async hear(input: Input, heard: Heard | null): Promise<'answered' | 'model'> {
    this.silence.stop();
    this.#busy = true;
    if (heard) this.call.writeCallerLine(heard);
    const begun = Promise.withResolvers<'begun'>();
    const whole = this.#decide(input, heard, () => begun.resolve('begun'));
    const first = await Promise.race([whole, begun.promise]);
    if (first !== 'begun') return first;
    whole.catch((error: unknown) => this.#failed(error));
    return 'answered';
  }

  async #decide(input: Input, heard: Heard | null, begun: () => void): Promise<'answered' | 'model'> {
    const certain: Promise<void>[] = [];
    this.#deciding += 1;
    const outcome = await this.call
      .take(input, heard?.channel ?? null, (outcome) => {
        certain.push(this.#answer(outcome, heard).then(begun));
      })
      .finally(() => {
        this.#deciding -= 1;
      })
      .catch((error: unknown) => {
        this.#resumeListening(false);
        throw error;
      });
    await Promise.all(certain);
    if (outcome.forModel) {
      this.#leftToModel = input.type === 'said' ? input.text : null;
      return 'model';
    }
    await this.#answer(outcome, certain.length > 0 ? null : heard);
    return 'answered';
  }

  async #answer(outcome: Outcome, heard: Heard | null): Promise<void> {
    if (heard) await this.#floor?.remember?.('user', heard.text);
    this.#listenFor(outcome.ask);
    if (outcome.moved && this.call.state.ended === null) {
      this.#pending.push(...outcome.say);
      this.#floor?.yieldFloor();
    } else if (outcome.say.length > 0) this.#speak(outcome.say);
    else this.#resumeListening(outcome.ignored);
  }

  /** The caller typed or pressed a key: whatever is being said has been answered. */
  interrupt(): void {
    if (this.#speaking > 0) this.session.interrupt();
  }

  /** The model that was to answer did not: the rules take their best course. */
  async modelFailed(): Promise<void> {
    const text = this.#leftToModel;
    this.#leftToModel = null;
    if (text !== null && !this.#over) await this.hear({ type: 'said', text, final: true }, null);
  }

  /** Lets simulated silence pass; resolves when the dialogue has answered it, if it noticed. */
  async passSilence(seconds: number): Promise<void> {
    if (this.silence.pass(seconds)) await this.#silenceHeard;
    else this.call.emit({ type: 'listening' });
  }

  /** Resolves when it is the caller's turn, or the call is over. */
  settled(): Promise<void> {
    if (!this.#busy) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  /** The call is over, however: nothing more is said or waited for. */
  close(): void {
    this.#over = true;
    this.silence.stop();
    this.lostWords.taken();
    this.#release();
  }

  #speak(parts: Rendered[]): void {
    if (this.#floor === null) {
      this.#pending.push(...parts);
      return;
    }
    const text = parts.map((part) => part.screen).join(' ');
    const language = parts.at(-1)?.language ?? this.call.language;
    const startedAt = this.call.context.clock();
    const channel = this.#speech ? 'voice' : 'text';
    const written = this.call.writeAgentLine({ text, language, startedAt, channel });
    for (const part of parts) this.call.emit({ type: 'say', text: part.screen, language: part.language });
    const sound = this.#speech ? soundOf(this.#speech, parts) : null;
    this.#speaking += 1;
    this.#speakingSince = null;
    this.#spokeUntil = null;
    const handle = this.session.say(text, { addToChatCtx: false, ...(sound ? { audio: sound.audio } : {}) });
    handle.addDoneCallback(() => {
      this.#speaking -= 1;
      this.#cutOff = handle.interrupted;
      void this.#heardOf(text, handle.interrupted, sound)
        .then((heard) => written({ endedAt: this.call.context.clock(), heard }))
        .catch((error: unknown) => this.#failed(error));
      void this.#floor?.remember?.('assistant', text);
      this.#afterSpeech();
    });
  }

  /** The part that was heard of something interrupted; null when all of it was. */
  async #heardOf(text: string, interrupted: boolean, sound: Sound | null): Promise<string | null> {
    if (!interrupted || !sound) return null;
    const played = this.#speakingSince === null ? 0 : (this.#spokeUntil ?? Date.now()) - this.#speakingSince;
    return heardPart(text, played / (await sound.length()));
  }

  #afterSpeech(): void {
    if (this.#speaking > 0 || this.#deciding > 0) return;
    if (this.call.state.ended !== null) {
      this.#end();
      return;
    }
    this.#resumeListening(false);
  }

  // After "mm" over a prompt, what was cut off is asked again, since the caller did not hear the end of it.
  #resumeListening(ignored: boolean): void {
    if (this.#over || this.#speaking > 0 || this.#deciding > 0) return;
    if (this.call.state.ended !== null) {
      this.#end();
      return;
    }
    if (ignored && this.#cutOff) {
      void this.hear({ type: 'again' }, null).catch((error: unknown) => this.#failed(error));
      return;
    }
    if (this.#pending.length > 0) return;
    this.call.emit({ type: 'listening' });
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
    this.#speech?.expect(ask === 'phone' || ask === 'ticket' ? 'digits' : ask === 'yes_no' ? 'yes_no' : null);
  }

  #followAgent(state: voice.AgentState): void {
    if (state === 'speaking') {
      this.#speakingSince = Date.now();
      this.silence.stop();
    } else if (this.#speakingSince !== null) this.#spokeUntil = Date.now();
  }

  // What the department's model said: our own sentences do not pass here.
  #followModel(item: llm.ChatItem): void {
    if (item.type !== 'message' || item.role !== 'assistant') return;
    const text = item.textContent ?? '';
    if (text === '') return;
    this.#leftToModel = null;
    const language = this.call.language;
    const now = this.call.context.clock();
    const started = item.metrics?.startedSpeakingAt;
    const written = this.call.writeAgentLine({
      text,
      language,
      startedAt: started === undefined ? now : new Date(started * 1000),
      channel: this.#speech ? 'voice' : 'text',
    });
    written({ endedAt: now, heard: item.interrupted ? text : null });
    this.call.emit({ type: 'say', text, language });
    this.#resumeListening(false);
  }

  #failed(error: unknown): void {
    this.call.logger.error({ code: errorCode(error), error: errorMessage(error) }, 'a turn failed');
  }
}

interface Sound {
  audio: ReadableStream<AudioFrame>;
  /** Milliseconds of all of it; an even estimate where it was cut off before it had been made. */
  length(): Promise<number>;
}

// Made as fast as it can be, not as fast as it is played: only then is the length known when it is cut off.
function soundOf(speech: Speech, parts: readonly Rendered[]): Sound {
  let known = 0;
  let made = 0;
  let wanted = true;
  const audio = new ReadableStream<AudioFrame>({
    async start(controller) {
      for (const part of parts) {
        const utterance = speech.speak(part.voice, part.language);
        for await (const frame of utterance.audio) if (wanted) controller.enqueue(frame);
        known += await utterance.duration;
        made += 1;
      }
      if (wanted) controller.close();
    },
    cancel() {
      wanted = false;
    },
  });
  const length = (): Promise<number> =>
    Promise.resolve(made === 0 ? Number.POSITIVE_INFINITY : (known / made) * parts.length);
  return { audio, length };
}
