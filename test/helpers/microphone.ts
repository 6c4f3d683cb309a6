import { AudioFrame, AudioSource } from '@livekit/rtc-node';
import { callerRate, joined, roomTone, type Clip } from './clip.ts';

const frameMs = 20;
const frameSamples = (callerRate * frameMs) / 1000;

interface Playing {
  clip: Clip;
  at: number;
  done: () => void;
}

/** A microphone that is never off: what is to be said, and a quiet room between. */
export class Microphone implements AsyncDisposable {
  /** As much as the test's process may be busy with something else, in milliseconds. */
  readonly source = new AudioSource(callerRate, 1, 200);
  readonly #room = roomTone(1000).samples;
  readonly #queue: Playing[] = [];
  readonly #pump: Promise<void>;
  #roomAt = 0;
  #open = true;

  constructor() {
    this.#pump = this.#run();
  }

  /** Says the clips after whatever is being said; resolves when the last of them has left. */
  async play(...clips: Clip[]): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#queue.push({ clip: joined(clips), at: 0, done: resolve });
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#open = false;
    for (const playing of this.#queue.splice(0)) playing.done();
    await this.#pump;
    await this.source.close();
  }

  /** `captureFrame` resolves at the pace of the line, so this loop is the clock. */
  async #run(): Promise<void> {
    while (this.#open) {
      await this.source.captureFrame(new AudioFrame(this.#next(), callerRate, 1, frameSamples));
    }
  }

  #next(): Int16Array {
    const playing = this.#queue[0];
    if (!playing) return this.#quiet();
    const frame = new Int16Array(frameSamples);
    frame.set(playing.clip.samples.subarray(playing.at, playing.at + frameSamples));
    playing.at += frameSamples;
    if (playing.at >= playing.clip.samples.length) {
      this.#queue.shift();
      playing.done();
    }
    return frame;
  }

  #quiet(): Int16Array {
    const frame = this.#room.slice(this.#roomAt, this.#roomAt + frameSamples);
    this.#roomAt = (this.#roomAt + frameSamples) % this.#room.length;
    return frame;
  }
}
