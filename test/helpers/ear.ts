import { AudioStream, type RemoteTrack } from '@livekit/rtc-node';
import { joined, loudness, type Clip } from './clip.ts';
import { recogniserRate } from './recognise.ts';

const windowSamples = recogniserRate / 50;
/** Louder than this is speech; the agent's track is digitally silent between. */
const speechLoudness = 0.01;

/** Records what a track really carried, the agent's or somebody else's, and tells whether it is sounding. */
export class Ear {
  readonly #frames: Int16Array[] = [];
  readonly #readers: Promise<void>[] = [];
  readonly #changed: () => void;
  #loudNow = false;
  #track = 0;

  /** `changed` is called whenever the track starts or stops sounding. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** True while there is sound on the track. */
  get hears(): boolean {
    return this.#loudNow;
  }

  /** Everything received so far. */
  get recording(): Clip {
    return this.since(0);
  }

  /** How far it has come, for {@link since}. */
  get mark(): number {
    return this.#frames.length;
  }

  /** What was received since a mark. */
  since(mark: number): Clip {
    const frames = this.#frames.slice(mark).map((samples) => ({ rate: recogniserRate, samples }));
    return joined(frames, recogniserRate);
  }

  /** Listens to a track instead of the one before: on the telephone, the agent's own follows one of silence. */
  listen(track: RemoteTrack): void {
    this.#readers.push(this.#read(track, (this.#track += 1)));
  }

  /** Resolves when every track that was listened to has ended. */
  async closed(): Promise<void> {
    await Promise.all(this.#readers);
  }

  async #read(track: RemoteTrack, number: number): Promise<void> {
    const stream = new AudioStream(track, { sampleRate: recogniserRate, numChannels: 1, frameSizeMs: 20 });
    for await (const frame of stream) {
      if (number !== this.#track) break;
      const samples = frame.data.slice();
      this.#frames.push(samples);
      this.#note(loudness({ rate: recogniserRate, samples }) > speechLoudness);
    }
    // Of a track that has ended nothing more is to be heard.
    if (number === this.#track) this.#note(false);
  }

  #note(loud: boolean): void {
    if (loud === this.#loudNow) return;
    this.#loudNow = loud;
    this.#changed();
  }
}

/** A recording cut where it is quiet for `gapMs`: what was said, utterance by utterance. */
export function utterances(recording: Clip, gapMs = 350): Clip[] {
  const gap = Math.ceil((gapMs / 1000) * (recording.rate / windowSamples));
  const found: Clip[] = [];
  let start = -1;
  let quiet = 0;
  const cut = (end: number): void => {
    found.push({ rate: recording.rate, samples: recording.samples.slice(start, end) });
    start = -1;
  };
  for (let at = 0; at < recording.samples.length; at += windowSamples) {
    const samples = recording.samples.subarray(at, at + windowSamples);
    const loud = loudness({ rate: recording.rate, samples }) > speechLoudness;
    if (loud && start === -1) start = Math.max(0, at - 2 * windowSamples);
    quiet = loud ? 0 : quiet + 1;
    if (start !== -1 && quiet === gap) cut(at);
  }
  if (start !== -1) cut(recording.samples.length);
  return found;
}
