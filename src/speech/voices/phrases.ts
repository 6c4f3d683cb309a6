import { ReadableStream } from 'node:stream/web';
import type { AudioFrame } from '@livekit/rtc-node';
import { errorMessage } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { SpokenPhrase, Utterance } from '../types.ts';
import { PhraseCache } from './cache.ts';
import type { ChainedVoice } from './chained.ts';
import { Framer } from './frames.ts';
import type { Voice } from './voice.ts';

/** Speaks fixed phrases: from disk where they were spoken before, else as they are made. */
export class Phrases {
  readonly #voice: ChainedVoice;
  readonly #directory: string;
  readonly #logger: Logger;

  constructor(voice: ChainedVoice, directory: string, logger: Logger) {
    this.#voice = voice;
    this.#directory = directory;
    this.#logger = logger;
  }

  /** See `Speech.speak`. Cancelling the audio stops its making. */
  speak(text: string, language: Language): Utterance {
    const stopped = new AbortController();
    const length = Promise.withResolvers<number>();
    // Whoever only plays the audio learns of a failure there.
    length.promise.catch(() => undefined);
    const frames = this.#frames(text, language, stopped.signal, length.resolve);
    const audio = new ReadableStream<AudioFrame>(
      {
        async pull(controller) {
          try {
            const { done, value } = await frames.next();
            if (done) controller.close();
            else controller.enqueue(value);
          } catch (error) {
            length.reject(error);
            controller.error(error);
          }
        },
        async cancel() {
          stopped.abort();
          length.reject(new DOMException('The audio was cancelled.', 'AbortError'));
          await frames.return(undefined);
        },
      },
      { highWaterMark: 8 },
    );
    return { audio, duration: length.promise };
  }

  /** See `Speech.warm`. */
  async warm(
    phrases: readonly SpokenPhrase[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<void> {
    let done = 0;
    for (const { text, language } of phrases) {
      if (!(await this.#isKept(text, language))) {
        for await (const chunk of this.#made(text, language, undefined, { unhurried: true })) void chunk;
      }
      done += 1;
      onProgress?.(done, phrases.length);
    }
  }

  async *#frames(
    text: string,
    language: Language,
    signal: AbortSignal,
    measured: (milliseconds: number) => void,
  ): AsyncGenerator<AudioFrame> {
    const framer = new Framer(this.#voice.sampleRate);
    const kept = await this.kept(text, language);
    let samples = 0;
    const milliseconds = (): number => Math.round((samples * 1000) / this.#voice.sampleRate);
    if (kept) {
      samples = kept.length;
      // Known at once: whoever paces a transcript need not wait for the sound to be played.
      measured(milliseconds());
      yield* framer.push(kept);
    } else {
      for await (const chunk of this.#made(text, language, signal)) {
        samples += chunk.length;
        yield* framer.push(chunk);
      }
      measured(milliseconds());
    }
    yield* framer.flush();
  }

  async #isKept(text: string, language: Language): Promise<boolean> {
    for (const voice of this.#speakers()) if (await this.#cache(voice).has(text, language)) return true;
    return false;
  }

  /** The sound of a phrase that was spoken before, at the chain's rate; null: it has to be made. */
  async kept(text: string, language: Language): Promise<Int16Array | null> {
    for (const asked of this.#speakers()) {
      const samples = await this.#cache(asked).read(text, language);
      if (samples) return samples;
    }
    return null;
  }

  // When no voice works any more, what any of them once said is better than an apology.
  #speakers(): readonly Voice[] {
    const [voice] = this.#voice.voices;
    return voice ? [voice] : this.#voice.all;
  }

  /** Makes a phrase, and keeps it when one voice made all of it. */
  async *#made(
    text: string,
    language: Language,
    signal?: AbortSignal,
    manner: { unhurried?: boolean } = {},
  ): AsyncGenerator<Int16Array> {
    const chunks: Int16Array[] = [];
    const speakers = new Set<Voice | null>();
    for await (const { samples, voice } of this.#voice.speak(text, language, signal, manner)) {
      chunks.push(samples);
      speakers.add(voice);
      yield samples;
    }
    const [speaker] = speakers;
    if (!speaker || speakers.size > 1 || signal?.aborted) return;
    await this.#cache(speaker)
      .write(text, language, joined(chunks))
      .catch((error: unknown) => {
        this.#logger.warn({ error: errorMessage(error) }, 'phrase not cached');
      });
  }

  #cache({ id }: Voice): PhraseCache {
    return new PhraseCache(this.#directory, { id, sampleRate: this.#voice.sampleRate });
  }
}

/** Samples in one piece. */
export function joined(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
