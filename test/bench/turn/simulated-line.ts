import { ReadableStream } from 'node:stream/web';
import { voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { roomTone, type Clip } from '../../helpers/clip.ts';
import { resampled } from '../../helpers/resampled.ts';

/** What the agents hear: recognisers are fed at this rate, as a call's input is. */
const rate = 16_000;
const frameMs = 20;
const frameSamples = (rate * frameMs) / 1000;

/** A microphone without a room: a quiet line in real time, with what is said laid over it. */
export class SimulatedMicrophone extends voice.AudioInput {
  readonly #room = roomTone(1000, rate).samples;
  readonly #queue: { samples: Int16Array; at: number; done: () => void }[] = [];
  readonly #timer: NodeJS.Timeout;
  #controller: ReadableStreamDefaultController<AudioFrame> | null = null;
  #began = performance.now();
  #sent = 0;

  constructor() {
    super();
    const source = new ReadableStream<AudioFrame>({
      start: (controller) => void (this.#controller = controller),
    });
    this.multiStream.addInputStream(source);
    // Timers drift; the clock says how many frames are due.
    this.#timer = setInterval(() => this.#pump(), frameMs);
  }

  /** Says a clip; resolves when its last frame has left. */
  async say(clip: Clip): Promise<void> {
    const { samples } = resampled(clip, rate);
    await new Promise<void>((done) => this.#queue.push({ samples, at: 0, done }));
  }

  override async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#controller?.close();
    await super.close();
  }

  #pump(): void {
    const due = Math.floor((performance.now() - this.#began) / frameMs);
    for (; this.#sent < due; this.#sent += 1) {
      this.#controller?.enqueue(new AudioFrame(this.#next(), rate, 1, frameSamples));
    }
  }

  #next(): Int16Array {
    const frame = new Int16Array(frameSamples);
    const saying = this.#queue[0];
    if (!saying) {
      const at = (this.#sent * frameSamples) % this.#room.length;
      frame.set(this.#room.subarray(at, at + frameSamples));
      return frame;
    }
    frame.set(saying.samples.subarray(saying.at, saying.at + frameSamples));
    saying.at += frameSamples;
    if (saying.at >= saying.samples.length) {
      this.#queue.shift();
      saying.done();
    }
    return frame;
  }
}

/** A loudspeaker that plays faster than time: what counts is when the first frame of an answer arrives. */
export class SimulatedLoudspeaker extends voice.AudioOutput {
  readonly #firstFrame: (at: number) => void;
  #seconds = 0;

  /** `firstFrame` is told, on the clock of `performance.now()`, when an answer's first frame was captured. */
  constructor(sampleRate: number, firstFrame: (at: number) => void) {
    super(sampleRate);
    this.#firstFrame = firstFrame;
  }

  override async captureFrame(frame: AudioFrame): Promise<void> {
    const at = performance.now();
    await super.captureFrame(frame);
    if (this.#seconds === 0) {
      this.#firstFrame(at);
      this.onPlaybackStarted(Date.now());
    }
    this.#seconds += frame.samplesPerChannel / frame.sampleRate;
  }

  override flush(): void {
    super.flush();
    this.#finish(false);
  }

  override clearBuffer(): void {
    this.#finish(true);
  }

  #finish(interrupted: boolean): void {
    if (this.#seconds === 0) return;
    const playbackPosition = this.#seconds;
    this.#seconds = 0;
    this.onPlaybackFinished({ playbackPosition, interrupted });
  }
}
