import { voice } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';

/** A loudspeaker that plays faster than time: what counts is when the first frame of an answer arrives. */
export class FastLoudspeaker extends voice.AudioOutput {
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
