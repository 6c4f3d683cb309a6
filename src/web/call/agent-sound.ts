import { createAudioAnalyser, type RemoteAudioTrack } from 'livekit-client';

/** Speech lives between these; bands of equal musical width. */
const lowestHz = 90;
const highestHz = 4_000;
const bandCount = 3;
/** The analyser's byte scale at a murmur and at a loud voice. */
const quiet = 90;
const loud = 235;
const silence: readonly number[] = Array.from({ length: bandCount }, () => 0);

/** Plays the agent's voice and measures it. */
export class AgentSound {
  #track: RemoteAudioTrack | null = null;
  #analyser: ReturnType<typeof createAudioAnalyser> | null = null;
  #bins = new Uint8Array(0);

  play(track: RemoteAudioTrack): void {
    this.stop();
    const element = track.attach();
    element.hidden = true;
    document.body.append(element);
    this.#track = track;
    this.#analyser = createAudioAnalyser(track, { fftSize: 1024, smoothingTimeConstant: 0.7 });
    this.#bins = new Uint8Array(this.#analyser.analyser.frequencyBinCount);
  }

  stop(): void {
    for (const element of this.#track?.detach() ?? []) element.remove();
    void this.#analyser?.cleanup();
    this.#track = null;
    this.#analyser = null;
  }

  /** The loudness of each band, 0 to 1. */
  levels(): readonly number[] {
    if (!this.#analyser) return silence;
    const { analyser } = this.#analyser;
    analyser.getByteFrequencyData(this.#bins);
    const hzPerBin = analyser.context.sampleRate / analyser.fftSize;
    const edge = (band: number) => (lowestHz * (highestHz / lowestHz) ** (band / bandCount)) / hzPerBin;
    return silence.map((_, band) => {
      const bins = this.#bins.subarray(Math.floor(edge(band)), Math.ceil(edge(band + 1)));
      return Math.min(1, Math.max(0, (Math.max(0, ...bins) - quiet) / (loud - quiet)));
    });
  }
}
