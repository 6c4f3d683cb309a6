import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  TrackPublishOptions,
  TrackSource,
  type LocalTrackPublication,
  type Room,
} from '@livekit/rtc-node';
import { musicTrack } from '../../shared/call-events.ts';
import { failure } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { Melody, melodyRate } from './melody.ts';

const frameSamples = melodyRate / 50;
/** How much is given out ahead, in milliseconds: what the process may be busy for with something else. */
const aheadMs = 160;
/** How much louder or softer it gets within a frame: from nothing to all of it in a fifth of a second. */
const gainStep = 0.1;

/**
 * Music for a caller who waits or is on hold, on a track of its own that is there for as long as it is wanted. It never
 * goes into anybody's ears but those of who is in the room: what the centre hears is the caller's track alone.
 */
export class Music implements AsyncDisposable {
  readonly #room: Room;
  readonly #logger: Logger;
  #wanted = false;
  #hushed = false;
  /** Somebody waits to go on playing. */
  #wake: (() => void) | null = null;
  readonly #melody = new Melody();
  #gain = 0;
  #playing: Promise<void> | null = null;
  #publication: LocalTrackPublication | null = null;

  constructor(room: Room, logger: Logger) {
    this.#room = room;
    this.#logger = logger;
  }

  /** The id of the track; null while there is none. */
  get track(): string | null {
    return this.#publication?.sid ?? null;
  }

  /** Whether there is to be music: the track is there, or goes, soon after. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#wake?.();
    if (wanted) this.#begin();
  }

  /** Fades while the centre speaks, and comes back after it. */
  hush(hushed: boolean): void {
    this.#hushed = hushed;
    this.#wake?.();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.want(false);
    await this.#playing;
  }

  #begin(): void {
    this.#playing ??= this.#play()
      // A room that is gone has taken the track with it.
      .catch((error: unknown) => this.#logger.warn(failure(error), 'music not played'))
      .finally(() => {
        this.#playing = null;
        if (this.#wanted && this.#room.isConnected) this.#begin();
      });
  }

  async #play(): Promise<void> {
    const source = new AudioSource(melodyRate, 1, aheadMs);
    const track = LocalAudioTrack.createAudioTrack(musicTrack, source);
    try {
      const options = new TrackPublishOptions({ source: TrackSource.SOURCE_UNKNOWN });
      this.#publication = (await this.#room.localParticipant?.publishTrack(track, options)) ?? null;
      // `captureFrame` resolves at the pace of the line.
      while (this.#room.isConnected && (this.#wanted || this.#gain > 0)) {
        if (this.#hushed && this.#gain === 0) await this.#woken();
        else await source.captureFrame(new AudioFrame(this.#next(), melodyRate, 1, frameSamples));
      }
    } finally {
      const sid = this.#publication?.sid;
      this.#publication = null;
      this.#gain = 0;
      if (sid !== undefined && this.#room.isConnected) await this.#room.localParticipant?.unpublishTrack(sid);
      await source.close();
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = null;
        resolve();
      };
    });
  }

  #next(): Int16Array {
    const from = this.#gain;
    const louder = this.#wanted && !this.#hushed;
    this.#gain = louder ? Math.min(1, from + gainStep) : Math.max(0, from - gainStep);
    const rises = (this.#gain - from) / frameSamples;
    const samples = new Float32Array(frameSamples);
    this.#melody.addTo(samples);
    return Int16Array.from(samples, (sample, at) => sample * (from + rises * at));
  }
}
