import type { Queryable } from '../../db/client.ts';
import { selectHandleTimes } from '../../db/queries/handoffs.ts';
import { selectHumans } from '../../db/queries/humans.ts';
import { countUpTo, selectQueueRow } from '../../db/queries/queue.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { estimateMinutes, type Measured } from './estimate.ts';
import { silentMs } from './on-duty.ts';

/** Calls of so many days back are measured, and of them the newest. */
const measuredMs = 7 * 86_400_000;
const mostMeasured = 200;

/**
 * Where a caller stands in line for their department, the first at 1, and in how many minutes they may expect a human by
 * how long calls took of late; null minutes: it is not known. Null when they are not in line.
 */
export async function placeIn(
  db: Queryable,
  entryId: string,
  at: Date,
): Promise<{ place: number; minutes: number | null } | null> {
  const entry = await selectQueueRow(db, entryId);
  if (!entry) return null;
  const { department } = entry;
  const upTo = await countUpTo(db, entryId);
  const place = upTo.get(department);
  if (place === undefined) return null;
  return { place, minutes: await minutesFor(db, { department, upTo }, at) };
}

/** In how many minutes a caller may expect a human who gets in line now, behind all others; null: it is not known. */
export async function minutesForNext(
  db: Queryable,
  { department, line }: { department: Department; line: ReadonlyMap<Department, { callers: number }> },
  at: Date,
): Promise<number | null> {
  const upTo = new Map([...line].map(([one, { callers }]) => [one, callers]));
  upTo.set(department, (upTo.get(department) ?? 0) + 1);
  return minutesFor(db, { department, upTo }, at);
}

async function minutesFor(
  db: Queryable,
  { department, upTo }: Pick<Measured, 'department' | 'upTo'>,
  at: Date,
): Promise<number | null> {
  const since = new Date(at.getTime() - measuredMs);
  const handleMs = await selectHandleTimes(db, { department, since, limit: mostMeasured });
  const humans = (await selectHumans(db, { seenSince: new Date(at.getTime() - silentMs) }))
    .filter(({ status }) => status !== 'break')
    .map(({ status, calls, rings, ...human }) => ({
      ...human,
      free: (status === 'available' || status === 'on_call') && calls < human.maxCalls && !rings,
    }));
  return estimateMinutes({ department, upTo, handleMs, humans });
}
