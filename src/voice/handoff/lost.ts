/** What is seen of a human who is in a caller's room, or should be. Times are in milliseconds. */
export interface Signs {
  /** For how long LiveKit has had no such participant; null: it has one. */
  goneMs: number | null;
  /** This job has seen them here: they are not just on their way back with everybody, after LiveKit was restarted. */
  seen: boolean;
  /** They have muted themselves, have no microphone, or have put the caller on hold: nothing of them is to be heard. */
  unheard: boolean;
  /** For how long there has been nothing but digital silence. */
  silentMs: number;
  /**
   * For how long somebody of those who should be heard in the room has sent nothing, as far as was asked; null: all send, or
   * signs of life tell better.
   */
  unsentMs: number | null;
  /**
   * For how long their page has missed giving signs of life, as far as was asked; null: something arrives of them, or it never
   * gave any, as a telephone.
   */
  missedMs: number | null;
}

/** Silence of this length is looked into, and so are signs of life that are missed for as long. */
export const suspectMs = 2_000;
/**
 * A page that is loaded anew is back sooner, and so is a network that was changed; the caller waits no longer, and hears of
 * it within 8 s.
 */
const awayMs = 6_000;
/** While tracks are taken off somebody and given back, it looks for a moment as if nothing were sent. */
const unsentLongMs = 1_500;
/** A page gives several signs of life in this time, on a busy machine too. */
const missedLongMs = awayMs - suspectMs;
/** A room that was lost as a whole fills again in this time. */
export const restartMs = 15_000;

/**
 * Whether a human has been lost: they left and did not come back, or nothing arrives of them: neither sound nor signs of life,
 * which a telephone gives none of. LiveKit itself says that somebody is gone only after some 20 s.
 */
export function isLost({ goneMs, seen, unheard, silentMs, unsentMs, missedMs }: Signs): boolean {
  if (goneMs !== null) return goneMs >= (seen ? awayMs : restartMs);
  if (missedMs !== null) return missedMs >= missedLongMs;
  return !unheard && (unsentMs ?? 0) >= unsentLongMs && silentMs >= awayMs;
}
