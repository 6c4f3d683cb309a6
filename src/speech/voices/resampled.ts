import { AudioFrame, AudioResampler } from '@livekit/rtc-node';

/** Samples of one rate, handed on at another; untouched where the rates are the same. */
export class Resampled implements Disposable {
  readonly #from: number;
  readonly #resampler: AudioResampler | null;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#resampler = from === to ? null : new AudioResampler(from, to);
  }

  *push(samples: Int16Array): Generator<Int16Array> {
    if (!this.#resampler) yield samples;
    else if (samples.length > 0) {
      const frame = new AudioFrame(samples, this.#from, 1, samples.length);
      for (const { data } of this.#resampler.push(frame)) yield data;
    }
  }

  *flush(): Generator<Int16Array> {
    for (const { data } of this.#resampler?.flush() ?? []) yield data;
  }

  [Symbol.dispose](): void {
    this.#resampler?.close();
  }
}
