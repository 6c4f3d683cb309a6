import { stt } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Heard } from '../local/protocol.ts';
import { joinedWords } from '../text/readings.ts';
import type { LiveStream, Recogniser } from './recogniser.ts';

/** A stretch of words that a live recogniser is sure of. */
interface Final {
  heard: Heard;
  startTime: number;
  endTime: number;
}

/** What a live recogniser tells while somebody speaks. */
export interface LiveListener {
  /** Words it is not sure of yet. */
  onInterim: (heard: Heard) => void;
  /** Words it is sure of have come; they wait in {@link StreamingRecogniser.heard}. */
  onFinal: () => void;
  /** It ended by itself. */
  onEnded: (error: Error | null) => void;
}

/**
 * One stream of a live recogniser, and what it has understood since it was last asked. Words are kept until the
 * utterance is over, so that one whose connection was lost in the middle can be heard again as a whole.
 */
export class StreamingRecogniser {
  readonly recogniser: Recogniser;
  readonly #live: LiveStream;
  readonly #on: LiveListener;
  #finals: Final[] = [];
  #over = false;

  constructor(recogniser: Recogniser, live: LiveStream, on: LiveListener) {
    this.recogniser = recogniser;
    this.#live = live;
    this.#on = on;
    void this.#read();
  }

  push(frame: AudioFrame): void {
    if (!this.#over) this.#live.stream.pushFrame(frame);
  }

  flush(): void {
    if (!this.#over) this.#live.stream.flush();
  }

  /** What it has understood since the last {@link take}; null for nothing. */
  get heard(): Heard | null {
    const [first] = this.#finals;
    if (!first) return null;
    const { text, others } = joinedWords(
      this.#finals.map(({ heard }) => ({ text: heard.text, others: heard.others ?? [] })),
    );
    const confidence = Math.min(...this.#finals.map(({ heard }) => heard.confidence));
    const language = this.#finals.at(-1)?.heard.language ?? first.heard.language;
    return { text, language, confidence, ...(others.length > 0 ? { others } : {}) };
  }

  /** Seconds from the first to the last word of it. */
  get span(): number {
    const from = this.#finals[0]?.startTime ?? 0;
    return Math.max(0, ...this.#finals.map(({ endTime }) => endTime - from));
  }

  take(): Heard | null {
    const { heard } = this;
    this.#finals = [];
    return heard;
  }

  close(): void {
    if (this.#over) return;
    this.#over = true;
    this.#live.stream.close();
  }

  async #read(): Promise<void> {
    for await (const event of this.#live.stream) {
      const readings = event.alternatives;
      const heard = readings && this.recogniser.heard?.(readings);
      if (!heard || heard.text === '') continue;
      if (event.type === stt.SpeechEventType.INTERIM_TRANSCRIPT) this.#on.onInterim(heard);
      if (event.type !== stt.SpeechEventType.FINAL_TRANSCRIPT) continue;
      this.#finals.push({ heard, startTime: readings[0].startTime, endTime: readings[0].endTime });
      this.#on.onFinal();
    }
    if (this.#over) return;
    this.#over = true;
    this.#on.onEnded(this.#live.failure());
  }
}
