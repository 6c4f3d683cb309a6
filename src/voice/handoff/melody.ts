/** Samples a second. */
export const melodyRate = 16_000;

/** A note every so many samples; eight are a bar. */
const stepSamples = 0.46 * melodyRate;
const barSteps = 8;

/**
 * Broken chords with a tone above them, as numbers of keys (69 is 440 Hz): nothing below what a telephone carries, and at
 * no place a rest.
 */
const bars: readonly (readonly number[])[] = [
  [64, 67, 72, 76, 79, 76, 72, 67],
  [64, 69, 72, 76, 81, 76, 72, 69],
  [65, 69, 72, 77, 81, 77, 72, 69],
  [67, 71, 74, 79, 83, 79, 74, 71],
  [64, 67, 72, 76, 84, 79, 76, 72],
  [64, 69, 72, 76, 81, 79, 76, 72],
  [65, 69, 74, 77, 81, 77, 74, 69],
  [67, 71, 74, 77, 79, 77, 74, 71],
];

/** Partials of a note by how often they swing, and how loud each is. */
const partials = [
  [1, 1],
  [2, 0.28],
  [3, 0.07],
] as const;

/** How long a note rings until it has faded to a thousandth, and how long it takes to sound, in samples. */
const ringSamples = 2.2 * melodyRate;
const attackSamples = 0.02 * melodyRate;
/** How loud a note is, of 32,767: all that sound at a time stay behind a voice. */
const noteLevel = 3_300;

/** A tone that fades: each sample comes out of the two before it. */
interface Tone {
  first: number;
  second: number;
  now: number;
  before: number;
  age: number;
}

/** A soft melody without end, always the same, made as it is played: it takes no memory, and hardly any time. */
export class Melody {
  readonly #notes = bars.flat();
  #place = 0;
  #untilNext = 0;
  #tones: Tone[] = [];

  /** The next samples, added to those of a frame. */
  addTo(frame: Float32Array): void {
    for (let from = 0; from < frame.length;) {
      if (this.#untilNext === 0) this.#strike();
      const to = Math.min(frame.length, from + this.#untilNext);
      for (const tone of this.#tones) ring(tone, frame.subarray(from, to));
      this.#untilNext -= to - from;
      from = to;
    }
    this.#tones = this.#tones.filter(({ age }) => age < ringSamples);
  }

  #strike(): void {
    const key = this.#notes[this.#place] ?? 0;
    // The first note of a bar carries it.
    const weight = this.#place % barSteps === 0 ? 1 : 0.7;
    const fade = 0.001 ** (1 / ringSamples);
    for (const [times, level] of partials) {
      const turn = (2 * Math.PI * times * 440 * 2 ** ((key - 69) / 12)) / melodyRate;
      const now = noteLevel * weight * level * Math.sin(turn);
      this.#tones.push({ first: 2 * fade * Math.cos(turn), second: fade * fade, now, before: 0, age: 0 });
    }
    this.#place = (this.#place + 1) % this.#notes.length;
    this.#untilNext = stepSamples;
  }
}

function ring(tone: Tone, part: Float32Array): void {
  for (let at = 0; at < part.length; at += 1) {
    part[at] = (part[at] ?? 0) + tone.now * Math.min(1, tone.age / attackSamples);
    const next = tone.first * tone.now - tone.second * tone.before;
    tone.before = tone.now;
    tone.now = next;
    tone.age += 1;
  }
}
