import { voice } from '@livekit/agents';
import { metrics, type TurnPart } from '../../telemetry/metrics.ts';
import type { CallTrace } from '../../telemetry/traces.ts';

/** Moments of one turn, in the order in which they come. */
const moments = ['spoken', 'heard', 'taken', 'decided', 'sounded', 'audible'] as const;
type Moment = (typeof moments)[number];

/** Which part of a turn ends at which moment; it begins at the last moment before it that was seen. */
const endsAt: readonly (readonly [TurnPart, Moment])[] = [
  ['recognition', 'heard'],
  ['end_of_turn', 'taken'],
  ['decision', 'decided'],
  ['synthesis', 'sounded'],
  ['first_audio', 'audible'],
];

/**
 * Measures where the time of a spoken turn goes, from the last sound of the caller to the first of the answer: its
 * words are there, the turn counts as over, the answer is decided, its sound begins to be made, it is played.
 */
export class TurnParts {
  readonly #trace: CallTrace | null;
  /** Until the end of speech is noticed, this much silence has passed. */
  readonly #noticedAfterMs: number;
  #typed = false;
  #seen: Partial<Record<Moment, number>> = {};

  constructor(session: voice.AgentSession, trace: CallTrace | null, noticedAfterMs: number) {
    this.#trace = trace;
    this.#noticedAfterMs = noticedAfterMs;
    session.on(voice.AgentSessionEventTypes.UserStateChanged, ({ oldState, newState }) => {
      if (newState === 'speaking' && this.#seen.taken === undefined) this.#seen = {};
      else if (oldState === 'speaking') this.#see('spoken', Date.now() - this.#noticedAfterMs);
    });
    session.on(voice.AgentSessionEventTypes.UserInputTranscribed, ({ isFinal }) => {
      if (isFinal) this.#see('heard');
    });
    session.on(voice.AgentSessionEventTypes.AgentStateChanged, ({ newState }) => {
      if (newState === 'speaking') this.#audible();
    });
  }

  /** The turn counts as over. A typed one is traced, but its time is no latency of speech. */
  taken(how: 'spoken' | 'typed' = 'spoken'): void {
    if (how === 'typed') this.#seen = {};
    this.#typed = how === 'typed';
    this.#see('taken');
  }

  /** What to answer is known. */
  decided(): void {
    if (this.#seen.taken !== undefined && this.#seen.decided === undefined) this.#see('decided');
  }

  /** The first of the answer's sound has been made. */
  sounded(): void {
    if (this.#seen.decided !== undefined && this.#seen.sounded === undefined) this.#see('sounded');
  }

  #see(moment: Moment, at = Date.now()): void {
    this.#seen[moment] = at;
  }

  #audible(): void {
    const seen = this.#seen;
    // A filler answers nothing, and a prompt that nobody asked for is no turn.
    if (seen.taken === undefined || seen.decided === undefined) return;
    this.#seen = {};
    seen.audible = Date.now();
    const from = Math.min(seen.spoken ?? seen.taken, seen.taken);
    const parts: { part: TurnPart; from: number; to: number }[] = [];
    let last = from;
    for (const [part, moment] of endsAt) {
      const at = seen[moment];
      if (at === undefined) continue;
      const to = Math.max(last, at);
      parts.push({ part, from: last, to });
      last = to;
    }
    this.#trace?.turn({ from, to: last, parts });
    if (this.#typed) return;
    for (const { part, from, to } of parts) metrics.turn.observe({ part }, to - from);
    metrics.turn.observe({ part: 'whole' }, last - from);
  }
}
