import type { Wall } from '../clock.ts';

/** The circumstances in which a text is read. */
export interface Setting {
  now: Wall;
  region: string | undefined;
  /** First day of the week: 0 Sunday … 6 Saturday, the day behind the weekend. */
  weekStart: number;
  /** The caller was asked for a date. */
  asked: boolean;
  /** IANA zone of the wall clock. */
  zone: string;
}
