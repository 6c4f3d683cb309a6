import { ReadableStream } from 'node:stream/web';
import { voice, type llm } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import { render, type Ask, type Input, type Rendered } from '../domain/dialogue/index.ts';
import { stripDiacritics } from '../language/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { CallEvent, Department, Source } from '../shared/call-events.ts';
import type { Call, Channel } from './call.ts';
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
  /** Inputs that the dialogue is still at: what is said meanwhile is no answer yet. */
  #taking = 0;
  #heardAt = 0;
  /** The caller has been told that their answer takes a moment. */
  #bridged = false;
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
    this.call.whileSearching = () => this.#fill();
    const outcome = await this.call.take({ type: 'start' });
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
   * Brings one input to the dialogue and speaks the answer. Answers whether the department's model is to
   * reply instead.
   */
  async hear(input: Input, heard: Heard | null): Promise<'answered' | 'model'> {
    this.silence.stop();
    this.#busy = true;
    if (heard) {
      this.call.writeCallerLine(heard);
      this.#heardAt = performance.now();
      this.#bridged = false;
    }
    this.#taking += 1;
    const outcome = await this.call.take(input, heard?.channel ?? null).finally(() => (this.#taking -= 1));
    if (outcome.forModel) {
      this.#leftToModel = input.type === 'said' ? input.text : null;
      return 'model';
    }
    if (heard) await this.#floor?.remember?.('user', heard.text);
    this.#listenFor(outcome.ask);
    if (outcome.moved && this.call.state.ended === null) {
      this.#pending.push(...outcome.say);
      this.#floor?.yieldFloor();
    } else if (outcome.say.length > 0) this.#speak(outcome.say);
    else this.#resumeListening(outcome.ignored);
    return 'answered';
  }

  /** Moves the dialogue on to another department; whoever takes the floor next says what is to be said. */
  async handOver(department: Department): Promise<void> {
    const outcome = await this.call.take({ type: 'handed_over', department });
    this.#listenFor(outcome.ask);
    this.#pending.push(...outcome.say);
  }

  /** The caller typed or pressed a key: whatever is being said has been answered. */
  interrupt(): void {
    if (this.#speaking > 0) this.session.interrupt();
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

  /** How long the caller has waited for an answer to what they said last, in milliseconds. */
  waitedMs(): number {
    return performance.now() - this.#heardAt;
  }

  /** Whether the caller is still to be told that their answer takes a moment: once a turn. */
  bridges(): boolean {
    const first = !this.#bridged;
    this.#bridged = true;
    return first;
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
    for (const { screen, language, sources } of parts)
      this.call.emit({ type: 'say', text: screen, language, ...(sources ? { sources } : {}) });
    const sources = parts.flatMap((part) => part.sources ?? []);
    const sound = this.#speech ? soundOf(this.#speech, parts) : null;
    const startedAt = this.call.context.clock();
    this.#speaking += 1;
    this.#speakingSince = null;
    this.#spokeUntil = null;
    const handle = this.session.say(text, { addToChatCtx: false, ...(sound ? { audio: sound.audio } : {}) });
    handle.addDoneCallback(() => {
      this.#speaking -= 1;
      this.#cutOff = handle.interrupted;
      void this.#wrote({ text, language, startedAt, sources }, handle.interrupted, sound).catch(
        (error: unknown) => this.#failed(error),
      );
      void this.#floor?.remember?.('assistant', text);
      this.#afterSpeech();
    });
  }

  async #wrote(
    line: { text: string; language: Rendered['language']; startedAt: Date; sources: Source[] },
    interrupted: boolean,
    sound: Sound | null,
  ): Promise<void> {
    const endedAt = this.call.context.clock();
    let heard: string | null = null;
    if (interrupted && sound) {
      const played =
        this.#speakingSince === null ? 0 : (this.#spokeUntil ?? Date.now()) - this.#speakingSince;
      heard = heardPart(line.text, played / (await sound.length()));
    }
    const channel = sound ? 'voice' : 'text';
    const { sources, ...said } = line;
    this.call.writeAgentLine({
      ...said,
      endedAt,
      heard,
      channel,
      ...(sources.length > 0 ? { sources } : {}),
    });
  }

  #listening(): CallEvent {
    const ask = this.call.asked;
    return { type: 'listening', ...(ask ? { ask } : {}) };
  }

  // What is looked up takes a while: the caller hears that somebody is at it.
  #fill(): void {
    if (this.#over || this.#taking === 0 || !this.bridges()) return;
    this.#speak([render({ key: 'looking_it_up' }, this.call.language, this.call.centre)]);
  }

  #afterSpeech(): void {
    if (this.#speaking > 0) return;
    if (this.call.state.ended !== null) {
      this.#end();
      return;
    }
    this.#resumeListening(false);
  }

  // After "mm" over a prompt, what was cut off is asked again, since the caller did not hear the end of it.
  #resumeListening(ignored: boolean): void {
    if (this.#over || this.#speaking > 0 || this.#taking > 0) return;
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

  #followAgent(state: voice.AgentState): void {
    if (state === 'speaking') {
      this.#speakingSince = Date.now();
      this.silence.stop();
    } else if (this.#speakingSince !== null) this.#spokeUntil = Date.now();
  }

  // What the department's model said: our own sentences do not pass here.
  #followModel(item: llm.ChatItem): void {
    if (item.type !== 'message' || item.role !== 'assistant') return;
    const text = stripDiacritics(item.textContent ?? '').trim();
    if (text === '') return;
    this.#leftToModel = null;
    const language = this.call.language;
    const sources = this.call.takeCited();
    const cited = sources.length > 0 ? { sources } : {};
    this.call.emit({ type: 'say', text, language, ...cited });
    const now = this.call.context.clock();
    const started = item.metrics?.startedSpeakingAt;
    this.call.writeAgentLine({
      text,
      language,
      startedAt: started === undefined ? now : new Date(started * 1000),
      endedAt: now,
      heard: item.interrupted ? text : null,
      channel: this.#speech ? 'voice' : 'text',
      ...cited,
    });
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
