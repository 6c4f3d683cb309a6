import { ReadableStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';
import { voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { roomTone, type Clip } from './clip.ts';

const rate = 16_000;
const frameMs = 20;
const frameSamples = (rate * frameMs) / 1000;

/** A microphone without a room: a quiet line in real time, with what is said laid over it. */
export class SimulatedMouth extends voice.AudioInput {
  readonly #room = roomTone(1000, rate).samples;
  readonly #said: number[] = [];
  readonly #timer: NodeJS.Timeout;
  readonly #began = performance.now();
  /** When this process was not let run, which is no silence of the line. */
  readonly #stood: Stretch[] = [];
  #last = performance.now();
  #controller: ReadableStreamDefaultController<AudioFrame> | null = null;
  #sent = 0;
  #whenSaid: (() => void) | null = null;

  constructor() {
    super();
    const source = new ReadableStream<AudioFrame>({
      start: (controller) => void (this.#controller = controller),
    });
    this.multiStream.addInputStream(source);
    this.#timer = setInterval(() => this.#pump(), frameMs);
  }

  /** Says a clip of 16 kHz; resolves with its last frame. */
  async say({ samples }: Clip): Promise<void> {
    this.#said.push(...samples);
    await new Promise<void>((resolve) => (this.#whenSaid = resolve));
  }

  override async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#controller?.close();
    await super.close();
  }

  /** How much of a stretch this process was not let run, in milliseconds. */
  stood({ from, to }: Stretch): number {
    return this.#stood.reduce(
      (sum, stood) => sum + Math.max(0, Math.min(to, stood.to) - Math.max(from, stood.from)),
      0,
    );
  }

  // Timers drift; the clock says how many frames are due.
  #pump(): void {
    const now = performance.now();
    if (now - this.#last > 5 * frameMs) this.#stood.push({ from: this.#last + frameMs, to: now });
    this.#last = now;
    const due = Math.floor((performance.now() - this.#began) / frameMs);
    for (; this.#sent < due; this.#sent += 1) {
      const at = (this.#sent * frameSamples) % this.#room.length;
      const frame = this.#room.slice(at, at + frameSamples);
      frame.set(this.#said.splice(0, frameSamples));
      this.#controller?.enqueue(new AudioFrame(frame, rate, 1, frameSamples));
    }
    if (this.#said.length === 0) this.#whenSaid?.();
  }
}

/** A stretch of time on the clock of `performance.now()`. */
interface Stretch {
  from: number;
  to: number;
}

/** A loudspeaker that plays in real time, and notes when something could be heard in it. */
export class SimulatedEar extends voice.AudioOutput {
  /** When something could be heard. */
  readonly sounded: Stretch[] = [];
  #until = 0;
  #segmentMs = 0;
  #ending: NodeJS.Timeout | null = null;

  override async captureFrame(frame: AudioFrame): Promise<void> {
    await super.captureFrame(frame);
    const now = performance.now();
    const ms = (frame.samplesPerChannel * 1000) / frame.sampleRate;
    const from = Math.max(now, this.#until);
    this.#until = from + ms;
    if (frame.data.some((sample) => Math.abs(sample) > 200)) this.sounded.push({ from, to: this.#until });
    if (this.#segmentMs === 0) this.onPlaybackStarted(Date.now());
    this.#segmentMs += ms;
    // As a room does it: a little is kept ready, no more.
    if (this.#until - now > 200) await pause(this.#until - now - 200);
  }

  override flush(): void {
    super.flush();
    if (this.#segmentMs === 0) return;
    const left = Math.max(0, this.#until - performance.now());
    this.#ending = setTimeout(() => this.#finish(false), left);
  }

  override clearBuffer(): void {
    const now = performance.now();
    for (const stretch of this.sounded) stretch.to = Math.min(stretch.to, now);
    this.#until = now;
    this.#finish(true);
  }

  /** The longest time within a stretch in which nothing could be heard, in milliseconds, without what `but` says. */
  longestSilence({ from, to }: Stretch, but: (silence: Stretch) => number): number {
    const length = (silence: Stretch): number => silence.to - silence.from - but(silence);
    let longest = 0;
    let last = from;
    for (const { from: begins, to: ends } of this.sounded) {
      if (ends < from || begins > to) continue;
      longest = Math.max(longest, length({ from: last, to: begins }));
      last = Math.max(last, ends);
    }
    return Math.max(longest, length({ from: last, to }));
  }

  #finish(interrupted: boolean): void {
    if (this.#ending) clearTimeout(this.#ending);
    this.#ending = null;
    if (this.#segmentMs === 0) return;
    const playbackPosition = this.#segmentMs / 1000;
    this.#segmentMs = 0;
    this.onPlaybackFinished({ playbackPosition, interrupted });
  }
}
