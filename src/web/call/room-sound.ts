import { createAudioAnalyser, type RemoteAudioTrack } from 'livekit-client';

/** Speech lives between these; bands of equal musical width. */
const lowestHz = 90;
const highestHz = 4_000;
const bandCount = 3;
/** The analyser's byte scale at a murmur and at a loud voice. */
const quiet = 90;
const loud = 235;
const silence: readonly number[] = Array.from({ length: bandCount }, () => 0);

/** A track that is being played; without an analyser it moves nothing on the screen. */
interface Played {
  track: RemoteAudioTrack;
  analyser: ReturnType<typeof createAudioAnalyser> | null;
}

/** Plays all that is to be heard in the room, and measures the voices in it. */
export class RoomSound {
  readonly #played = new Map<string, Played>();
  #bins = new Uint8Array(0);

  /** `voice`: somebody speaks on it, so that it is measured. */
  play(track: RemoteAudioTrack, { voice }: { voice: boolean }): void {
    const id = track.sid ?? '';
    this.stop(id);
    const element = track.attach();
    element.hidden = true;
    document.body.append(element);
    const analyser = voice ? createAudioAnalyser(track, { fftSize: 1024, smoothingTimeConstant: 0.7 }) : null;
    this.#played.set(id, { track, analyser });
  }

  /** Ends a track that is no more. */
  stop(id: string): void {
    const played = this.#played.get(id);
    if (!played) return;
    this.#played.delete(id);
    for (const element of played.track.detach()) element.remove();
    void played.analyser?.cleanup();
  }

  stopAll(): void {
    for (const id of this.#played.keys()) this.stop(id);
  }

  /** The loudness of each band of whoever is the loudest in it, 0 to 1. */
  levels(): readonly number[] {
    return [...this.#played.values()].reduce<readonly number[]>((most, { analyser }) => {
      const own = analyser ? this.#measure(analyser) : silence;
      return most.map((level, band) => Math.max(level, own[band] ?? 0));
    }, silence);
  }

  #measure({ analyser }: NonNullable<Played['analyser']>): readonly number[] {
    if (this.#bins.length !== analyser.frequencyBinCount)
      this.#bins = new Uint8Array(analyser.frequencyBinCount);
    analyser.getByteFrequencyData(this.#bins);
    const hzPerBin = analyser.context.sampleRate / analyser.fftSize;
    const edge = (band: number) => (lowestHz * (highestHz / lowestHz) ** (band / bandCount)) / hzPerBin;
    return silence.map((_, band) => {
      const bins = this.#bins.subarray(Math.floor(edge(band)), Math.ceil(edge(band + 1)));
      return Math.min(1, Math.max(0, (Math.max(0, ...bins) - quiet) / (loud - quiet)));
    });
  }
}
