import { voice } from '@livekit/agents';

/** How long a caller may wait for an answer without hearing anything, in milliseconds. */
export const ANSWER_MS = 800;

export interface FillerOptions {
  session: voice.AgentSession;
  /** A caller who waits so long in silence hears that their answer is being worked on, in milliseconds. */
  limitMs: Readonly<Record<Owed, number>>;
  /** Says so; `times` counts how often it has been said for this answer. */
  say: (times: number) => void;
}

/** What a caller waits for: that what they said is recognised, or the answer to it. */
type Owed = 'words' | 'answer';

/** Keeps a caller who is owed an answer from waiting in silence: after a while they hear that somebody is at it. */
export class Filler {
  readonly #options: FillerOptions;
  readonly #owed = new Set<Owed>();
  #times = 0;
  #since = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: FillerOptions) {
    this.#options = options;
    options.session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.#stop();
      else if (this.#owed.size > 0) this.#wait(Date.now());
    });
    options.session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.#stop();
      else if (this.#owed.size > 0) this.#wait(Date.now());
    });
  }

  get owed(): boolean {
    return this.#owed.size > 0;
  }

  /** How long the caller has waited since something was owed them, in milliseconds, and how often they heard so. */
  get waited(): { ms: number; times: number } {
    return { ms: Date.now() - this.#since, times: this.#times };
  }

  /** The caller is owed an answer, since `since` (epoch milliseconds): they ended speaking, or pressed a key. */
  owe(what: Owed, since = Date.now()): void {
    if (!this.owed) {
      this.#times = 0;
      this.#since = since;
    }
    this.#owed.add(what);
    this.#wait(since);
  }

  /** The caller was told so, here or in the reply that they wait for. */
  said(): void {
    this.#times += 1;
  }

  /** The answer is there, or there is none to come. `words`: there were none. */
  settle(what: Owed = 'answer'): void {
    this.#owed.delete('words');
    this.#owed.delete(what);
    if (this.#owed.size === 0) this.#stop();
  }

  #wait(since: number): void {
    this.#stop();
    // Who has been told once is not told again at every breath.
    const soon = this.#owed.has('answer') && this.#times === 0;
    const limit = this.#options.limitMs[soon ? 'answer' : 'words'];
    this.#timer = setTimeout(() => this.#due(), Math.max(0, since + limit - Date.now()));
  }

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #due(): void {
    this.#timer = null;
    if (this.#owed.size === 0 || this.#options.session.agentState === 'speaking') return;
    this.#options.say(this.#times);
    this.said();
  }
}
