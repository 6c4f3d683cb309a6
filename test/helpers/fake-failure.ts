/**
 * How a fake provider goes wrong: an HTTP status; no answer at all, or one that comes so late; a broken connection; an
 * answer that breaks off in the middle, or stops there without a word; something else than was asked for; a limit that
 * asks for so many seconds of peace.
 */
export type FakeFailure =
  | number
  | 'hang'
  | { afterMs: number }
  | 'drop'
  | 'half'
  | 'stall'
  | 'malformed'
  | { retryAfterSeconds: number };
