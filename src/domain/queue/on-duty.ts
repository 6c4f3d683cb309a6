import type { Queryable } from '../../db/client.ts';
import { countOnDuty, selectHumans } from '../../db/queries/humans.ts';
import { countInLine } from '../../db/queries/queue.ts';
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

/** How many humans of a department could take another caller now, besides those who are in line for it. */
export async function freeHumans(db: Queryable, department: Department, at: Date): Promise<number> {
  const free = await selectHumans(db, { seenSince: new Date(at.getTime() - silentMs), free: true });
  const ofDepartment = free.filter(({ departments }) => departments.includes(department));
  return Math.max(0, ofDepartment.length - (await countInLine(db, department)));
}
