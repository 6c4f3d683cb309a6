import { VADEventType, type VADEvent } from '@livekit/agents';
import { combineAudioFrames, type AudioFrame } from '@livekit/rtc-node';

/** So much silence may be the end of speech; the detector makes sure of that for longer. */
const pauseMs = 96;
/** A recogniser is not begun anew more often than this over one who speaks with many pauses. */
const restMs = 600;

interface Begun<T> {
  heard: Promise<T>;
  stop: AbortController;
}

/**
 * Begins to recognise an utterance at the first sign of its end, while the detector still waits to be sure. Whoever
 * speaks on has it begun anew, later, with all that was said.
 */
export class SpeculativeRecognition<T> {
  readonly #hear: (utterance: AudioFrame, signal: AbortSignal) => Promise<T>;
  readonly #worthwhile: () => boolean;
  /** The utterance so far; null where nobody speaks. */
  #spoken: AudioFrame[] | null = null;
  #begun: Begun<T> | null = null;
  #lastBegun = Number.NEGATIVE_INFINITY;

  /** `worthwhile`: there is a recogniser to begin with. */
  constructor(hear: (utterance: AudioFrame, signal: AbortSignal) => Promise<T>, worthwhile: () => boolean) {
    this.#hear = hear;
    this.#worthwhile = worthwhile;
  }

  /** Follows the detector up to the end of an utterance. */
  follow(event: VADEvent): void {
    if (event.type === VADEventType.START_OF_SPEECH) {
      this.drop();
      this.#spoken = [...event.frames];
    } else if (event.type === VADEventType.INFERENCE_DONE && this.#spoken) {
      this.#spoken.push(...event.frames);
      if (event.rawAccumulatedSpeech > 0) this.#takeBack();
      else if (event.rawAccumulatedSilence >= pauseMs) this.#begin(this.#spoken);
    }
  }

  /** The utterance is over: what is being recognised of it, where that was begun in time. */
  take(): Promise<T> | null {
    const begun = this.#begun;
    this.#begun = null;
    this.#spoken = null;
    return begun?.heard ?? null;
  }

  /** Nobody waits for what was begun. */
  drop(): void {
    this.#takeBack();
    this.#spoken = null;
  }

  #begin(spoken: AudioFrame[]): void {
    if (this.#begun || performance.now() - this.#lastBegun < restMs || !this.#worthwhile()) return;
    const stop = new AbortController();
    const heard = this.#hear(combineAudioFrames(spoken), stop.signal);
    heard.catch(() => undefined); // whoever takes it is told
    this.#begun = { heard, stop };
    this.#lastBegun = performance.now();
  }

  #takeBack(): void {
    this.#begun?.stop.abort();
    this.#begun = null;
  }
}
