import { voice } from '@livekit/agents';
import { waits } from '../../telemetry/waits.ts';

/** No turn is held open longer, however slow its words are: what is said after a longer pause is another turn. */
const PAUSE_MS = 4000;

/** When the caller began and ended what they are saying: the framework tells it only after the turn was answered. */
export class TurnTimes {
  readonly #clock: () => Date;
  #startedAt: Date | null = null;
  #endedAt: Date | null = null;
  #wordsDue: number | null = null;

  constructor(session: voice.AgentSession, clock: () => Date) {
    this.#clock = clock;
    session.on(voice.AgentSessionEventTypes.UserStateChanged, (event) => {
      if (event.newState === 'speaking') this.#start(clock());
      else if (event.oldState === 'speaking') {
        this.#endedAt = clock();
        this.#wordsDue = performance.now();
      }
    });
    session.on(voice.AgentSessionEventTypes.UserInputTranscribed, (event) => {
      if (!event.isFinal || this.#wordsDue === null) return;
      waits.words(performance.now() - this.#wordsDue);
      this.#wordsDue = null;
    });
  }

  /** The times of the turn that was taken just now; a turn that was not seen is a moment. */
  take(): { startedAt: Date; endedAt: Date } {
    const now = this.#clock();
    const startedAt = this.#startedAt ?? now;
    const endedAt = this.#endedAt ?? now;
    this.#startedAt = null;
    this.#endedAt = null;
    return { startedAt, endedAt: endedAt < startedAt ? now : endedAt };
  }

  // A cough that became no turn does not make the next one longer.
  #start(at: Date): void {
    const paused = this.#endedAt ? at.getTime() - this.#endedAt.getTime() : 0;
    if (this.#startedAt === null || paused > PAUSE_MS) this.#startedAt = at;
  }
}
