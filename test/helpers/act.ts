import type { CallLog } from './call-log.ts';

/** One thing a caller does. */
export type Act =
  /** Spoken; in the terminal, typed. */
  | { say: string }
  /** Typed, on any channel. */
  | { type: string }
  /** Keys of the telephone: digits, * and #. */
  | { keys: string }
  /** Nothing, for so many seconds (of the simulated clock, in the terminal). */
  | { silence: number }
  | { hangup: true };

/** A caller on any channel. */
export interface Caller extends AsyncDisposable {
  readonly log: CallLog;
  /** Does one thing at once, whoever speaks; resolves when it is done. */
  act(act: Act): Promise<void>;
}
