import {
  isStreamClosedError,
  stt,
  VADEventType,
  type APIConnectOptions,
  type VADEvent,
  type VADStream,
} from '@livekit/agents';
import { combineAudioFrames, type AudioFrame } from '@livekit/rtc-node';
import type { Chain } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import type { Heard } from '../local/protocol.ts';
import type { Words } from '../text/readings.ts';
import { SpeculativeRecognition } from './speculative.ts';
import { StreamingRecogniser } from './streaming.ts';
import { heardRate, transcript, type Recogniser } from './recogniser.ts';

export interface HearingListener {
  /** What the detector found out of a caller's sound. */
  onDetected: (event: VADEvent) => void;
  /** An utterance that ended at `since` is being recognised. */
  onRecognising: (since: number) => void;
  /** There were no words in it. */
  onNothing: () => void;
  /** An utterance was understood by nobody. */
  onDeaf: () => void;
  /** An utterance was understood. */
  onHeard: () => void;
  /** These words are given to whoever listens. */
  onWords: (words: Words) => void;
}

/** Nobody beside the reader of a stream is told anything. */
export const toldNobody: HearingListener = {
  onDetected: () => undefined,
  onRecognising: () => undefined,
  onNothing: () => undefined,
  onDeaf: () => undefined,
  onHeard: () => undefined,
  onWords: () => undefined,
};

/** What was said, and by whom it was understood. */
interface Understood {
  heard: Heard;
  by: Recogniser;
}

/** The chain whose stream this is. */
export interface HearingOwner extends stt.STT {
  readonly chain: Chain<Recogniser>;
  /** How long a recogniser may take for the words of an utterance, in milliseconds. */
  readonly wordsMs: number;
  hear(utterance: AudioFrame, signal: AbortSignal, among?: readonly Recogniser[]): Promise<Understood>;
}

/** Words that were heard cover most of the time that was spoken; else some of them are missing. */
const coveredPart = 0.8;
const uncoveredSeconds = 0.4;
/** How long the rest of words may take of which some have come. */
const restMs = 700;
/** How sure another recogniser has to be of words that the one in use did not hear. */
const believable = 0.4;

/**
 * The chain at work in one call. Where speech ends is decided here and not by a recogniser, so that every utterance
 * is known as a whole: one that a live recogniser did not hear, or heard in part, is heard again by the next.
 */
export class Hearing extends stt.SpeechStream {
  readonly label = 'hatif.Hearing';
  readonly #owner: HearingOwner;
  readonly #listener: HearingListener;
  readonly #vad: VADStream;
  readonly #early: SpeculativeRecognition<Understood>;
  #live: StreamingRecogniser | null = null;
  #speaking = false;
  #settling: Promise<void> = Promise.resolve();
  /** Utterances that are over and not settled. */
  #waiting = 0;
  /** Speech that nobody has heard yet. */
  #unheard: { frames: AudioFrame[]; seconds: number } = { frames: [], seconds: 0 };
  #wake: (() => void) | null = null;

  /** `listener`: who is told what is found out, beside whoever reads the stream. */
  constructor(
    owner: HearingOwner,
    vad: VADStream,
    { listener, connOptions }: { listener: HearingListener; connOptions?: APIConnectOptions | undefined },
  ) {
    super(owner, heardRate, connOptions);
    this.#owner = owner;
    this.#listener = listener;
    this.#vad = vad;
    this.#early = new SpeculativeRecognition(
      (utterance, signal) => owner.hear(utterance, AbortSignal.any([signal, this.abortSignal])),
      () => this.#mayBeginEarly(),
    );
  }

  override close(): void {
    super.close();
    this.#vad.close();
    this.#live?.close();
    this.#early.drop();
    this.#wake?.();
  }

  protected override async run(): Promise<void> {
    await Promise.all([this.#listen(), this.#cutOut()]);
    await this.#settling;
    this.#live?.close();
  }

  async #listen(): Promise<void> {
    this.#follow();
    for await (const frame of this.input) {
      if (frame === stt.SpeechStream.FLUSH_SENTINEL) {
        this.#vad.flush();
        this.#live?.flush();
        continue;
      }
      if (!this.#speaking && this.#waiting === 0) this.#follow();
      this.#vad.pushFrame(frame);
      this.#live?.push(frame);
    }
    try {
      this.#vad.endInput();
    } catch (error) {
      if (!isStreamClosedError(error)) throw error;
    }
  }

  async #cutOut(): Promise<void> {
    for await (const event of this.#vad) {
      this.#listener.onDetected(event);
      this.#early.follow(event);
      if (event.type === VADEventType.START_OF_SPEECH) {
        this.#speaking = true;
        this.#wake?.();
        this.#put({ type: stt.SpeechEventType.START_OF_SPEECH });
      } else if (event.type === VADEventType.END_OF_SPEECH) {
        this.#speaking = false;
        this.#waiting += 1;
        const speechEndTime = Date.now() - event.silenceDuration - event.inferenceDuration;
        this.#put({ type: stt.SpeechEventType.END_OF_SPEECH, speechEndTime });
        const early = this.#early.take();
        this.#settling = this.#settling.then(() => this.#settle(event, speechEndTime, early));
      }
    }
  }

  /** Nothing of what was said before is still to be heard with it, and the recogniser's work is this machine's own. */
  #mayBeginEarly(): boolean {
    if (this.#live || this.#waiting > 0 || this.#unheard.frames.length > 0) return false;
    return this.#owner.chain.available[0]?.unpaid ?? false;
  }

  /** Listens with the recogniser that is asked first now, where that one hears live. */
  #follow(): void {
    const [first] = this.#owner.chain.available;
    if (first === this.#live?.recogniser) return;
    this.#live?.close();
    this.#live = first?.listen ? this.#ear(first, first.listen()) : null;
  }

  #ear(recogniser: Recogniser, live: ReturnType<NonNullable<Recogniser['listen']>>): StreamingRecogniser {
    const ear: StreamingRecogniser = new StreamingRecogniser(recogniser, live, {
      onInterim: (heard) => {
        this.#put({ ...transcript(heard, 0), type: stt.SpeechEventType.INTERIM_TRANSCRIPT });
      },
      onFinal: () => {
        if (this.#waiting > 0) this.#wake?.();
        // Words that the detector took for no speech are words all the same.
        else if (!this.#speaking) this.#say(ear.take(), 0);
      },
      onEnded: (error) => void this.#lost(ear, error),
    });
    return ear;
  }

  async #lost(ear: StreamingRecogniser, error: Error | null): Promise<void> {
    if (this.#live !== ear || this.closed) return;
    this.#live = null;
    const { chain } = this.#owner;
    const next = chain.available.find((other) => other !== ear.recogniser) ?? null;
    await chain.failed(ear.recogniser, error ?? new ProviderFault('broke_off', 'the stream ended'), next);
    this.#wake?.();
  }

  /** Finds out what was said in an utterance that is over. */
  async #settle(
    { frames, speechDuration }: VADEvent,
    speechEndTime: number,
    early: Promise<Understood> | null,
  ): Promise<void> {
    this.#unheard.frames.push(...frames);
    this.#unheard.seconds += speechDuration / 1000;
    try {
      const covered = await this.#heardLive(this.#unheard.seconds);
      const ear = this.#live;
      // Whoever speaks on meanwhile is heard as one with what follows: a live recogniser knows no such bounds.
      if (this.closed || (!covered && ear && this.#speaking)) return;
      const utterance = combineAudioFrames(this.#unheard.frames);
      this.#unheard = { frames: [], seconds: 0 };
      if (covered && ear) {
        await this.#owner.chain.succeeded(ear.recogniser);
        this.#say(ear.take(), speechEndTime);
      } else await this.#hearAgain(utterance, speechEndTime, early);
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Whether the live recogniser understood so much speech; waits for the rest of it. */
  async #heardLive(seconds: number): Promise<boolean> {
    const until = performance.now() + this.#owner.wordsMs;
    for (;;) {
      const ear = this.#live;
      if (!ear || this.closed) return false;
      if (ear.heard && ear.span >= seconds * coveredPart - uncoveredSeconds) return true;
      const left = Math.min(until - performance.now(), ear.heard ? restMs : Number.POSITIVE_INFINITY);
      if (left <= 0 || this.#speaking) return false;
      const more = Promise.withResolvers<'more' | 'late'>();
      const timer = setTimeout(() => more.resolve('late'), left);
      this.#wake = () => more.resolve('more');
      const came = await more.promise;
      clearTimeout(timer);
      this.#wake = null;
      if (came === 'late') return false;
    }
  }

  async #hearAgain(
    utterance: AudioFrame,
    speechEndTime: number,
    early: Promise<Understood> | null,
  ): Promise<void> {
    const ear = this.#live;
    const { chain } = this.#owner;
    const listener = this.#listener;
    const others = chain.available.filter((other) => other !== ear?.recogniser);
    const known = ear?.take() ?? null;
    listener.onRecognising(speechEndTime);
    try {
      const among = ear ? [...others, ear.recogniser] : others;
      const { heard, by } = await (early ?? this.#owner.hear(utterance, this.abortSignal, among));
      if (!ear) {
        this.#say(heard, speechEndTime);
        if (heard.text === '') listener.onNothing();
        listener.onHeard();
        return;
      }
      const missed = heard.confidence >= believable && words(heard) > words(known);
      if (missed) await this.#missed(ear, by);
      this.#say(missed ? heard : known, speechEndTime);
      if (!missed && known === null) listener.onNothing();
      listener.onHeard();
    } catch {
      if (this.closed) return;
      this.#say(known, speechEndTime);
      if (known === null) listener.onDeaf();
    }
  }

  /** The live recogniser did not hear what another one did: it begins anew. */
  async #missed(ear: StreamingRecogniser, by: Recogniser): Promise<void> {
    const to = by === ear.recogniser ? null : by;
    const fault = new ProviderFault('unheard', 'speech was not recognised in time');
    if (to) await this.#owner.chain.failed(ear.recogniser, fault, to);
    ear.close();
    if (this.#live === ear) this.#live = null;
  }

  #say(heard: Heard | null, speechEndTime: number): void {
    if (!heard || heard.text === '') return;
    this.#listener.onWords({ text: heard.text, others: heard.others ?? [] });
    const event = transcript(heard, 0);
    this.#put(speechEndTime === 0 ? event : { ...event, speechEndTime });
  }

  #put(event: stt.SpeechEvent): void {
    if (!this.queue.closed) this.queue.put(event);
  }
}

function words(heard: Heard | null): number {
  return heard?.text.split(/\s+/u).filter(Boolean).length ?? 0;
}
