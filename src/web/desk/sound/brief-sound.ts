import { deskCalls } from '../calls-api.ts';
import type { Devices } from '../line/devices.ts';
import { Observed } from '../observed.ts';

/** Reads the brief of a call to this human alone, through the speaker they have chosen: none of it is sent into the room. */
export class BriefSound {
  readonly state = new Observed<{ reading: boolean; failed: boolean }>({ reading: false, failed: false });
  readonly #devices: Devices;
  #stopped: AbortController | null = null;

  constructor(devices: Devices) {
    this.#devices = devices;
  }

  /** Begins to read, to the end or until it is stopped. Browsers want it to come out of a press in the page. */
  async begin(callId: string): Promise<void> {
    this.stop();
    const stopped = new AbortController();
    this.#stopped = stopped;
    this.state.set({ reading: true, failed: false });
    try {
      const sound = await deskCalls.briefAloud(callId, stopped.signal);
      if (!stopped.signal.aborted) await this.#play(sound, stopped.signal);
      if (!stopped.signal.aborted) this.stop();
    } catch {
      if (stopped.signal.aborted) return;
      this.stop();
      this.state.set({ failed: true });
    }
  }

  /** Falls silent at once. */
  stop(): void {
    this.#stopped?.abort();
    this.#stopped = null;
    this.state.set({ reading: false, failed: false });
  }

  /** Plays a sound to its end; rejects where the browser cannot, and when it is stopped. */
  async #play(sound: Blob, stopped: AbortSignal): Promise<void> {
    const address = URL.createObjectURL(sound);
    const element = new Audio(address);
    element.hidden = true;
    element.dataset['from'] = 'brief';
    const ended = Promise.withResolvers<void>();
    element.addEventListener('ended', () => ended.resolve());
    element.addEventListener('error', () => ended.reject(new Error('the sound cannot be played')));
    stopped.addEventListener('abort', () => ended.reject(stopped.reason));
    // It may be stopped before anybody waits for its end.
    ended.promise.catch(() => undefined);
    const through = () => void soundThrough(element, this.#devices.state.value.speaker);
    const unfollow = this.#devices.state.subscribe(through);
    document.body.append(element);
    try {
      await soundThrough(element, this.#devices.state.value.speaker);
      stopped.throwIfAborted();
      await Promise.all([element.play(), ended.promise]);
    } finally {
      unfollow();
      element.pause();
      element.remove();
      URL.revokeObjectURL(address);
    }
  }
}

/** Has an element sound through a speaker; empty, or where that one is gone: through the usual one. */
async function soundThrough(element: HTMLAudioElement, speaker: string): Promise<void> {
  // Not every browser leaves a choice of speakers, whatever the types say.
  if ('setSinkId' in element) await element.setSinkId(speaker).catch(() => undefined);
}
