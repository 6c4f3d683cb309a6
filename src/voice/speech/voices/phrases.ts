import { ReadableStream } from 'node:stream/web';
import type { AudioFrame } from '@livekit/rtc-node';
import { errorMessage } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import type { Language } from '../../../shared/call-events.ts';
import type { SpokenPhrase, Utterance } from '../index.ts';
import type { PhraseCache } from './cache.ts';
import { Framer } from './frames.ts';
import type { Voice } from './voice.ts';

/** Speaks fixed phrases: from disk where they were spoken before, else as they are made. */
export class Phrases {
  readonly #voice: Voice;
  readonly #cache: PhraseCache;
  readonly #logger: Logger;

  constructor(voice: Voice, cache: PhraseCache, logger: Logger) {
    this.#voice = voice;
    this.#cache = cache;
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
      if (!(await this.#cache.has(text, language))) {
        for await (const chunk of this.#made(text, language)) void chunk;
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
    const cached = await this.#cache.read(text, language);
    let samples = 0;
    const milliseconds = (): number => Math.round((samples * 1000) / this.#voice.sampleRate);
    if (cached) {
      samples = cached.length;
      // Known at once: whoever paces a transcript need not wait for the sound to be played.
      measured(milliseconds());
      yield* framer.push(cached);
    } else {
      for await (const chunk of this.#made(text, language, signal)) {
        samples += chunk.length;
        yield* framer.push(chunk);
      }
      measured(milliseconds());
    }
    yield* framer.flush();
  }

  /** Makes a phrase, and keeps it when it was made to its end. */
  async *#made(text: string, language: Language, signal?: AbortSignal): AsyncGenerator<Int16Array> {
    const chunks: Int16Array[] = [];
    for await (const chunk of this.#voice.synthesise(text, language, signal)) {
      chunks.push(chunk);
      yield chunk;
    }
    await this.#cache.write(text, language, joined(chunks)).catch((error: unknown) => {
      this.#logger.warn({ error: errorMessage(error) }, 'a phrase cannot be cached');
    });
  }
}

function joined(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
