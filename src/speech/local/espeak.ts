import type { Worker } from '@echogarden/espeak-ng-emscripten';
import type { Language } from '../../shared/vocabulary.ts';
import { importOptional } from '../optional.ts';
import { segmentsByScript } from '../text/scripts.ts';
import { spaceDigits } from '../text/digits.ts';

/** espeak's own rate; everything downstream resamples where it must. */
export const espeakRate = 22_050;
const wordsPerMinute = 150;
const voices = { ar: 'ar', en: 'en-us' } as const;

/** The espeak-ng voice, compiled to WebAssembly: 24 MB, both languages, thousands of times real time. */
export class Espeak {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Throws `HatifError` (`espeak_missing`) when the optional package is not there. */
  static async load(): Promise<Espeak> {
    const module = await importOptional(
      'espeak_missing',
      '@echogarden/espeak-ng-emscripten',
      'The local voice',
      () => import('@echogarden/espeak-ng-emscripten'),
    );
    const { eSpeakNGWorker } = await module.default();
    const worker = new eSpeakNGWorker();
    worker.set_rate(wordsPerMinute);
    return new Espeak(worker);
  }

  /** Reads a text, each stretch by the voice of its script. Arabic has to carry its diacritics. */
  *speak(text: string, language: Language): Generator<Int16Array> {
    for (const segment of segmentsByScript(text, language)) {
      this.#worker.set_voice(voices[segment.language]);
      const chunks: Int16Array[] = [];
      // Copied: espeak fills the same memory again for the next chunk.
      this.#worker.synthesize(readable(segment.text), (audio) => {
        if (audio !== null && audio.length > 0) chunks.push(audio.slice());
      });
      yield* chunks;
    }
  }
}

/** Without what espeak would take for markup, and without numbers it would read as millions. */
function readable(text: string): string {
  return spaceDigits(text.replace(/[<>&]/gu, ' '));
}
