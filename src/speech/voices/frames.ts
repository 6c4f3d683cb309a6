import { AudioFrame } from '@livekit/rtc-node';

/** Cuts samples into frames of 40 ms: short enough to stop at once, long enough to be few. */
export class Framer {
  readonly #rate: number;
  readonly #size: number;
  #rest = new Int16Array();

  constructor(sampleRate: number) {
    this.#rate = sampleRate;
    this.#size = Math.round(sampleRate / 25);
  }

  *push(samples: Int16Array): Generator<AudioFrame> {
    const all = new Int16Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    all.set(samples, this.#rest.length);
    let at = 0;
    for (; at + this.#size <= all.length; at += this.#size) yield this.#frame(all.slice(at, at + this.#size));
    this.#rest = all.slice(at);
  }

  /** What is left of the last frame. */
  *flush(): Generator<AudioFrame> {
    if (this.#rest.length > 0) yield this.#frame(this.#rest);
    this.#rest = new Int16Array();
  }

  #frame(samples: Int16Array): AudioFrame {
    return new AudioFrame(samples, this.#rate, 1, samples.length);
  }
}
