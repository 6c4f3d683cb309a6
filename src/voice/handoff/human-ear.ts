import type { ReadableStreamDefaultReader } from 'node:stream/web';
import { setTimeout as sleep } from 'node:timers/promises';
import { stt } from '@livekit/agents';
import { AudioFrame, AudioStream, type RemoteTrack } from '@livekit/rtc-node';
import type { Heard } from '../../conversation/types.ts';
import { languageSchema, type Language } from '../../shared/vocabulary.ts';

const sampleRate = 16_000;
/** One window of the detector of speech. */
const frameMs = 32;
/** So much silence ends what is being said. */
const endMs = 1_000;
/** How long the words of what was said last are waited for, in milliseconds. */
const wordsMs = 1_500;

/** What a human said, and in which language; null: it is not known. */
export interface HumanLine extends Heard {
  language: Language | null;
}

interface Spoken {
  startedAt: Date;
  /** Epoch milliseconds; null while it is being said. */
  endedAt: number | null;
}

export interface HumanEarOptions {
  track: RemoteTrack;
  /** Null where nobody is heard: then it is only known whether there is sound. */
  recogniser: stt.SpeechStream | null;
  clock: () => Date;
  onLine: (line: HumanLine) => void;
}

/** Hears one human in a caller's room, utterance by utterance, and knows for how long nothing has come of them. */
export class HumanEar {
  readonly #options: HumanEarOptions;
  readonly #sound: ReadableStreamDefaultReader<AudioFrame>;
  readonly #reading: Promise<void>;
  #listens = false;
  #closed = false;
  /** By the process's own clock. */
  #soundAt = performance.now();
  /** What was begun and has not come as words. */
  #spoken: Spoken[] = [];
  /** Resolved when there is nothing more to come, once it is closed. */
  readonly #silent = Promise.withResolvers<void>();

  constructor(options: HumanEarOptions) {
    this.#options = options;
    const sound = new AudioStream(options.track, { sampleRate, numChannels: 1, frameSizeMs: frameMs });
    this.#sound = sound.getReader();
    this.#reading = this.#read();
    void this.#pump().catch(() => undefined); // the track has ended
  }

  /** For how long there has been digital silence, in milliseconds: a microphone that is on is never as quiet. */
  get silentMs(): number {
    return performance.now() - this.#soundAt;
  }

  /** Whether what they say is written down from now on. */
  listen(listens: boolean): void {
    if (this.#listens && !listens) this.#endUtterance();
    this.#listens = listens;
  }

  /** Ends it; resolves when what was said has been written down. */
  async close(): Promise<void> {
    this.listen(false);
    this.#closed = true;
    await this.#sound.cancel().catch(() => undefined); // it has ended by itself
    const { recogniser, clock } = this.#options;
    const recently = clock().getTime() - 2 * wordsMs;
    const said = this.#spoken.some(({ endedAt }) => endedAt === null || endedAt > recently);
    if (said) await Promise.race([this.#silent.promise, sleep(wordsMs)]);
    recogniser?.close();
    await this.#reading;
  }

  async #pump(): Promise<void> {
    const { recogniser } = this.#options;
    for (;;) {
      const { done, value: frame } = await this.#sound.read();
      if (done) return;
      if (frame.data.some((sample) => sample !== 0)) this.#soundAt = performance.now();
      if (this.#listens && !this.#closed) recogniser?.pushFrame(frame);
    }
  }

  #endUtterance(): void {
    const { recogniser } = this.#options;
    if (!recogniser) return;
    const samples = (sampleRate * frameMs) / 1_000;
    for (let left = endMs; left > 0; left -= frameMs)
      recogniser.pushFrame(new AudioFrame(new Int16Array(samples), sampleRate, 1, samples));
  }

  async #read(): Promise<void> {
    const { recogniser, clock } = this.#options;
    for await (const event of recogniser ?? []) {
      if (event.type === stt.SpeechEventType.START_OF_SPEECH)
        this.#spoken.push({ startedAt: clock(), endedAt: null });
      else if (event.type === stt.SpeechEventType.END_OF_SPEECH) this.#ended(event.speechEndTime);
      else if (event.type === stt.SpeechEventType.FINAL_TRANSCRIPT) this.#words(event);
    }
  }

  #ended(at = this.#options.clock().getTime()): void {
    const last = this.#spoken.at(-1);
    if (last) last.endedAt = at;
  }

  // Words may come when more is being said already, and of what was no words nothing comes.
  #words({ alternatives, speechEndTime }: stt.SpeechEvent): void {
    const [said] = alternatives ?? [];
    if (!said || said.text === '') return;
    const { clock, onLine } = this.#options;
    const until = speechEndTime ?? clock().getTime();
    const covered = this.#spoken.filter(({ endedAt }) => endedAt !== null && endedAt <= until);
    this.#spoken = this.#spoken.filter((spoken) => !covered.includes(spoken));
    const endedAt = new Date(until);
    const startedAt = covered.at(-1)?.startedAt ?? endedAt;
    onLine({
      channel: 'voice',
      text: said.text,
      language: languageSchema.safeParse(said.language).data ?? null,
      startedAt: startedAt < endedAt ? startedAt : endedAt,
      endedAt,
      confidence: said.confidence,
    });
    if (this.#closed && this.#spoken.length === 0) this.#silent.resolve();
  }
}
