import { voice } from '@livekit/agents';
import { heardPart } from './heard-part.ts';
import { waits } from '../../telemetry/waits.ts';
import type { Sound } from './sound-of.ts';

/** Follows how long what was last given out to be said has been playing. */
export class Playback {
  #since: number | null = null;
  #until: number | null = null;
  /** When an answer was given out that is kept ready, until it sounds. */
  #readySince: number | null = null;

  constructor(session: voice.AgentSession) {
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.#begun();
      else if (this.#since !== null) this.#until = Date.now();
    });
  }

  /** Something is given out to be said; `ready`: its sound is kept, and nothing is being said before it. */
  given({ ready }: { ready: boolean }): void {
    this.#readySince = ready ? performance.now() : null;
    this.#since = null;
    this.#until = null;
  }

  /** The part of a text that was heard of its sound, when it was interrupted. */
  async heardOf(text: string, sound: Sound): Promise<string> {
    const played = this.#since === null ? 0 : (this.#until ?? Date.now()) - this.#since;
    return heardPart(text, played / (await sound.length()));
  }

  #begun(): void {
    if (this.#readySince !== null) waits.sound(performance.now() - this.#readySince);
    this.#readySince = null;
    this.#since = Date.now();
  }
}
