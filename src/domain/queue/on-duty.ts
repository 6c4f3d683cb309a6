import type { Queryable } from '../../db/client.ts';
import { countOnDuty } from '../../db/queries/humans.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';
import type { QueueCentre } from './types.ts';

/** How long a desk may not be heard of before its human counts as offline, in milliseconds. */
export const silentMs = 30_000;

/**
 * How many humans are at their desks who take callers of a department, free or not, and are not on a break. Those alone who
 * speak the caller's language, where the centre never lets go of it.
 */
export async function onDuty(
  db: Queryable,
  { department, language, at = new Date() }: { department: Department; language: Language | null; at?: Date },
  { queue: { soften } }: QueueCentre,
): Promise<number> {
  return countOnDuty(db, {
    department,
    language: soften.languageAfterSeconds === null ? language : null,
    seenSince: new Date(at.getTime() - silentMs),
  });
}
