/** Clocks that differ by less, in milliseconds, count as the same: `Date` of an answer has whole seconds, and is on its way. */
const toleratedMs = 2_500;

/** The centre's clock, by which its deadlines are set: a desk whose own clock is wrong would count down to another moment. */
export const serverClock = {
  aheadMs: 0,

  /** Takes over the `Date` header of an answer that has just come. */
  told(date: string | null): void {
    const ahead = Date.parse(date ?? '') - Date.now();
    if (!Number.isNaN(ahead)) this.aheadMs = Math.abs(ahead) < toleratedMs ? 0 : ahead;
  },

  /** The centre's time, in milliseconds since the epoch. */
  now(): number {
    return Date.now() + this.aheadMs;
  },
};
