import type { Queryable } from '../../db/client.ts';
import { selectPartIn } from '../../db/queries/handoff-views.ts';

/** For how long who has left a call still reads it and closes its case; the database's `desk_calls()` holds the same. */
const keptMs = 24 * 3_600_000;

/** Whoever left a call after this still has a part in it. */
export function partKeptSince(at: Date): Date {
  return new Date(at.getTime() - keptMs);
}

/** Whether somebody has a part in a call: they are in it, or left it not long ago. */
export async function hasPartIn(
  db: Queryable,
  { callId, userId, at }: { callId: string; userId: string; at: Date },
): Promise<boolean> {
  return selectPartIn(db, { callId, userId, since: partKeptSince(at) });
}
