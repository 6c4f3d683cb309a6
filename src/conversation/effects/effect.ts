import type { AllowanceKey } from '../../config/allowances.ts';
import type { Effect, EffectOf, Result, ResultOf } from '../../domain/dialogue/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';

/** What there is to know of one kind of effect: how it is done, and what may be said before it is. */
export interface EffectSpec<T extends Effect['type']> {
  /** Does it now, whatever it takes; null: there is nothing to hear of it. Throws what the database says. */
  perform: (call: EffectCall, effect: EffectOf<T>) => Promise<Result | null>;
  /** Of what a caller may have so much: it is not done for whoever has had it. What was promised before is done. */
  allowances?: readonly AllowanceKey[];
  /** Some statements to the database that decide nothing of what was said before them: it is said first. */
  writes?: boolean;
  /** Done after the caller was told that it will be, where the database is away. */
  mayWait?: boolean;
  /** The caller did not ask for it, and hears nothing of it: not of its failure either. */
  silent?: boolean | ((effect: EffectOf<T>) => boolean);
  /** How long a turn waits for it, in milliseconds, where that is not {@link turnPatienceMs}. */
  patienceMs?: number;
  /** What does not wait for the database: done at once, and what is to be done after it. */
  prepare?: (effect: EffectOf<T>, record: { forgetLines: () => void }) => EffectOf<T>;
  /** What the dialogue hears of it once it is deferred. */
  promised?: (effect: EffectOf<T>) => ResultOf<'effect_deferred'> | null;
}

/** How long a turn waits for the database, in milliseconds; then what can wait is promised. */
export const turnPatienceMs = 1_700;
