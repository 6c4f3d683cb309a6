import { and, gte, lt, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A stretch of time: from a moment on and before another. */
export interface Stretch {
  from: Date;
  to: Date;
}

/** Whether the moment of a row is in a stretch of time. */
export function isDuring(moment: PgColumn, { from, to }: Stretch): SQL | undefined {
  return and(gte(moment, from), lt(moment, to));
}
