import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../shared/vocabulary.ts';
import { Resampled } from './resampled.ts';

/** Where the recordings lie that come with Hatif, as WAV of 16-bit mono samples. */
const shipped = path.resolve(import.meta.dirname, '../../../models/spoken');
const headerBytes = 44;
/** A caller who hears the apology again with every sentence would hang up: in between there is a pause. */
const notAgainForMs = 10_000;
const pauseMs = 200;

/** What is said when no voice can say it. It lies on disk, so nothing has to work for it. */
export class Recorded {
  readonly #sampleRate: number;
  readonly #now: () => number;
  #apologisedAt = Number.NEGATIVE_INFINITY;

  constructor(sampleRate: number, now: () => number = () => performance.now()) {
    this.#sampleRate = sampleRate;
    this.#now = now;
  }

  /** One moment, please. */
  wait(language: Language): Promise<Int16Array> {
    return this.#read('wait', language);
  }

  /** That nothing can be said, and that the caller may type, press keys or call again. */
  async apology(language: Language): Promise<Int16Array> {
    const now = this.#now();
    if (now - this.#apologisedAt < notAgainForMs) return new Int16Array((this.#sampleRate * pauseMs) / 1000);
    this.#apologisedAt = now;
    return this.#read('apology', language);
  }

  async #read(what: 'wait' | 'apology', language: Language): Promise<Int16Array> {
    const wav = new Uint8Array(await readFile(path.join(shipped, `${what}.${language}.wav`)));
    const rate = new DataView(wav.buffer).getUint32(24, true);
    using resampled = new Resampled(rate, this.#sampleRate);
    const samples = new Int16Array(wav.slice(headerBytes).buffer);
    const parts = [...resampled.push(samples), ...resampled.flush()];
    return Int16Array.from(parts.flatMap((part) => [...part]));
  }
}
