import { ReadableStream } from 'node:stream/web';
import { VADEventType, voice, type VAD, type VADStream } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { roomTone, type Clip } from '../../helpers/clip.ts';
import { resampled } from '../../helpers/resampled.ts';
import { Watched } from '../../helpers/watched.ts';

/** What the agents hear. */
const rate = 16_000;
const frameSamples = rate / 50;
/** So much sound may be on its way to those who listen. */
const aheadSeconds = 5;
const patienceMs = 30_000;

/** A microphone without a room that sends as fast as what it sends is heard, and not faster. */
export class HurriedMicrophone extends voice.AudioInput {
  readonly #room = roomTone(1000, rate).samples;
  readonly #watched = new Watched();
  #controller: ReadableStreamDefaultController<AudioFrame> | null = null;
  #sentSeconds = 0;
  /** How far each of those who listen is; they follow one detector, which began with the first sound. */
  readonly #heardSeconds = new Map<VADStream, number>();

  constructor(vad: VAD) {
    super();
    const source = new ReadableStream<AudioFrame>({
      start: (controller) => void (this.#controller = controller),
    });
    this.multiStream.addInputStream(source);
    const streamOf = vad.stream.bind(vad);
    vad.stream = () => this.#followed(streamOf());
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
      () => [...this.#heardSeconds.values()].every((heard) => this.#sentSeconds - heard < aheadSeconds),
      patienceMs,
    );
  }

  // The framework's own metrics of a detector count beginnings of speech, not what was heard.
  #followed(stream: VADStream): VADStream {
    this.#heardSeconds.set(stream, this.#sentSeconds);
    const [next, close] = [stream.next.bind(stream), stream.close.bind(stream)];
    stream.next = async () => {
      const heard = await next();
      if (heard.done) this.#heardSeconds.delete(stream);
      else if (heard.value.type === VADEventType.INFERENCE_DONE)
        this.#heardSeconds.set(stream, heard.value.timestamp / 1000);
      this.#watched.changed();
      return heard;
    };
    stream.close = () => {
      this.#heardSeconds.delete(stream);
      this.#watched.changed();
      close();
    };
    return stream;
  }
}
