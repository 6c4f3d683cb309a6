/** Mono sound, 16 bits a sample. */
export interface Clip {
  samples: Int16Array;
  /** Samples a second. */
  rate: number;
}

/** The rate of everything the callers of the tests speak: what a browser's microphone gives. */
export const callerRate = 48_000;

/** How loud the quietest room is: a line with digital silence on it is not a caller's. */
const roomNoise = 0.002;

/** `milliseconds` of a quiet room. */
export function roomTone(milliseconds: number, rate = callerRate): Clip {
  return { rate, samples: withRoomNoise(new Int16Array(Math.round((rate * milliseconds) / 1000))) };
}

/** Clips of one rate, one after the other. */
export function joined(clips: readonly Clip[], rate = callerRate): Clip {
  const samples = new Int16Array(clips.reduce((sum, clip) => sum + clip.samples.length, 0));
  let at = 0;
  for (const clip of clips) {
    samples.set(clip.samples, at);
    at += clip.samples.length;
  }
  return { rate: clips[0]?.rate ?? rate, samples };
}

/** The clip as said in a quiet room, with half a second of the room before and after. */
export function inRoom(clip: Clip): Clip {
  const room = roomTone(500, clip.rate);
  return joined([room, { ...clip, samples: withRoomNoise(clip.samples) }, room]);
}

/** The clip from its first loud sample to its last. */
export function trimmed({ rate, samples }: Clip): Clip {
  const isLoud = (sample: number): boolean => Math.abs(sample) > 0.02 * 32_768;
  return { rate, samples: samples.slice(samples.findIndex(isLoud), samples.findLastIndex(isLoud) + 1) };
}

/** A cough: 250 ms of a noise burst that dies away. */
export function coughClip(rate = callerRate): Clip {
  const length = Math.round(rate * 0.25);
  let state = 0;
  const samples = Int16Array.from({ length }, (_, i) => {
    state = state * 0.6 + (Math.random() * 2 - 1) * 0.4;
    return Math.round(state * 0.8 * Math.exp((-4 * i) / length) * 32_767);
  });
  return { rate, samples };
}

/** Root mean square of the samples, 0 to 1. */
export function loudness(clip: Clip): number {
  if (clip.samples.length === 0) return 0;
  const energy = clip.samples.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0);
  return Math.sqrt(energy / clip.samples.length);
}

export function seconds(clip: Clip): number {
  return clip.samples.length / clip.rate;
}

function withRoomNoise(samples: Int16Array): Int16Array {
  return samples.map((sample) => {
    const noisy = sample + Math.round((Math.random() * 2 - 1) * roomNoise * 32_767);
    return Math.max(-32_768, Math.min(32_767, noisy));
  });
}
