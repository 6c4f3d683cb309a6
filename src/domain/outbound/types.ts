import type { AttemptResult } from '../../shared/vocabulary.ts';

/** A telephone that is to ring, and the room in which it is answered. */
export interface CallOut {
  room: string;
  /** E.164. */
  number: string;
  /** The trunk by which the call goes, as `centre.yaml` names it. */
  trunk: string;
  ringSeconds: number;
  /** How long the call may last once it is answered. */
  longestSeconds: number;
}

/** Whether somebody answered; if not, what the network says, where it says anything (null: it rang too long). */
export type DialResult = { answered: true } | { answered: false; sipStatus: number | null };

/** What has telephones ring. Throws `telephony_unavailable` where no call went out. */
export interface Dialling {
  /** Resolves when the telephone is answered, or is not. */
  dial: (call: CallOut) => Promise<DialResult>;
}

/** An attempt as whoever dials has it. */
export interface Attempt {
  id: string;
  number: string;
  room: string;
  /** The call that a human is waited for in before anybody is called; null where none was promised. */
  callId: string | null;
}

/** What came of an attempt, and what the network said of it. */
export interface Outcome {
  result: AttemptResult;
  sipStatus?: number | null;
}
