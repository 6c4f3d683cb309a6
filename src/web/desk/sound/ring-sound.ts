import { Observed } from '../observed.ts';

/** A ring: two short notes, each of two tones, and a pause; in seconds, hertz, and of full loudness. */
const ring = {
  seconds: 2.4,
  notes: [
    { at: 0, for: 0.38, tones: [784, 988] },
    { at: 0.46, for: 0.5, tones: [659, 831] },
  ],
  volume: 0.22,
} as const;

/** How long a note fades in and out, in seconds: without, it clicks. */
const fade = 0.03;

/** The desk's ring, made by the page itself. A browser lets it sound only once somebody has pressed in the page. */
export class RingSound {
  /** Whether it would be heard; and whether it rings now. */
  readonly state = new Observed<{ heard: boolean; ringing: boolean }>({ heard: false, ringing: false });
  #context: AudioContext | null = null;
  #playing: AudioBufferSourceNode | null = null;

  open(): void {
    const context = new AudioContext();
    const follow = () => this.state.set({ heard: context.state === 'running' });
    context.addEventListener('statechange', follow);
    this.#context = context;
    follow();
    // Any press in the page will do.
    for (const press of ['pointerdown', 'keydown'])
      addEventListener(press, () => void this.turnOn(), { once: true });
  }

  /** Has the browser let it sound: only out of a press in the page. */
  async turnOn(): Promise<void> {
    await this.#context?.resume().catch(() => undefined);
  }

  /** Rings once, to be heard before it matters. */
  async sample(): Promise<void> {
    await this.turnOn();
    this.#play(false);
  }

  /** Rings on and on. */
  begin(): void {
    this.state.set({ ringing: true });
    void this.turnOn();
    this.#play(true);
  }

  /** Falls silent at once. */
  end(): void {
    this.state.set({ ringing: false });
    this.#playing?.stop();
    this.#playing?.disconnect();
    this.#playing = null;
  }

  close(): void {
    this.end();
    void this.#context?.close();
    this.#context = null;
  }

  #play(loop: boolean): void {
    this.#playing?.stop();
    if (!this.#context) return;
    const source = new AudioBufferSourceNode(this.#context, { buffer: ringOf(this.#context), loop });
    source.connect(this.#context.destination);
    source.start();
    this.#playing = source;
  }
}

/** One ring and its pause. Played in a loop, it needs no timer, which a page in the background would not get in time. */
function ringOf({ sampleRate }: AudioContext): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.round(ring.seconds * sampleRate), sampleRate });
  const samples = buffer.getChannelData(0);
  for (const note of ring.notes) {
    const first = Math.round(note.at * sampleRate);
    for (let index = 0; index < note.for * sampleRate; index += 1) {
      const time = index / sampleRate;
      const loud = Math.min(1, time / fade, (note.for - time) / fade) * ring.volume;
      const tones = note.tones.map((tone) => Math.sin(2 * Math.PI * tone * time));
      samples[first + index] = (loud * tones.reduce((sum, tone) => sum + tone, 0)) / tones.length;
    }
  }
  return buffer;
}
