/**
 * Role of a number word:
 * `unit` 0–9 · `teen` 10–19 · `tens` 20–90 · `hundreds`, `thousands` a fused word (تلتمية، ألفين) ·
 * `scale` multiplies what stands before it (hundred, ألف) · `repeat` doubles the digit that follows ·
 * `times` repeats the digit before it (مرتين) · `dual`, `plural` "two fives" · `teenStart` only before
 * عشر (أحد عشر) · `teenEnding` the end of a teen that a recogniser split off · `homophone` a digit only among digits (to, for) ·
 * `literal` digits as a recogniser wrote them.
 */
export interface NumberWord {
  role:
    | 'unit'
    | 'teen'
    | 'tens'
    | 'hundreds'
    | 'thousands'
    | 'scale'
    | 'repeat'
    | 'times'
    | 'dual'
    | 'plural'
    | 'teenStart'
    | 'teenEnding'
    | 'homophone'
    | 'literal';
  value: number;
  /** Arabic units with teh marbuta: they do not join a following عشرة. */
  full?: boolean;
  /** A number only beside another one ("oh", ميت). */
  weak?: boolean;
}

/** A number read from some tokens of a text; `end` is the index after the last of them. */
export interface Cardinal {
  value: number;
  end: number;
}
