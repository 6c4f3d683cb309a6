import { ReadableStream } from 'node:stream/web';
import { voice, type VAD } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { roomTone, type Clip } from '../../helpers/clip.ts';
import { resampled } from '../../helpers/resampled.ts';
import { Watched } from '../../helpers/watched.ts';

/** What the agents hear. */
const rate = 16_000;
const frameSamples = rate / 50;
/** The voice activity detector tells of itself once in a while: so many seconds may be on their way to it. */
const aheadSeconds = 5;
const patienceMs = 30_000;

/** A microphone without a room that sends as fast as what it sends is heard, and not faster. */
export class HurriedMicrophone extends voice.AudioInput {
  readonly #room = roomTone(1000, rate).samples;
  readonly #watched = new Watched();
  #controller: ReadableStreamDefaultController<AudioFrame> | null = null;
  #sentSeconds = 0;
  #heardSeconds = 0;

  constructor(vad: VAD) {
    super();
    const source = new ReadableStream<AudioFrame>({
      start: (controller) => void (this.#controller = controller),
    });
    this.multiStream.addInputStream(source);
    vad.on('metrics_collected', ({ inferenceCount }) => {
      this.#heardSeconds += (inferenceCount * vad.capabilities.updateInterval) / 1000;
      this.#watched.changed();
    });
  }

  async quiet(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) await this.#send(this.#room);
  }

  async say(clip: Clip): Promise<void> {
    await this.#send(resampled(clip, rate).samples);
  }

  override async close(): Promise<void> {
    this.#controller?.close();
    await super.close();
  }

  async #send(samples: Int16Array): Promise<void> {
    for (let at = 0; at + frameSamples <= samples.length; at += frameSamples) {
      const frame = samples.slice(at, at + frameSamples);
      this.#controller?.enqueue(new AudioFrame(frame, rate, 1, frameSamples));
      this.#sentSeconds += frameSamples / rate;
    }
    await this.#watched.until(
      'the sound to be heard',
      () => this.#sentSeconds - this.#heardSeconds < aheadSeconds,
      patienceMs,
    );
  }
}
