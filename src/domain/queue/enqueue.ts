import type { Transaction } from '../../db/client.ts';
import {
  countInLine,
  insertQueueRow,
  selectOpenQueueRow,
  selectQueueRow,
  updateQueueRow,
} from '../../db/queries/queue.ts';
import { HatifError } from '../../errors.ts';
import { endEntry, tellEntry } from './entry.ts';
import { lockCallAndQueue } from './locks.ts';
import type { NewEntry, QueueCentre, QueueEntry } from './types.ts';

/** The reason of a wish for a human that puts its caller before others. */
const safety = 'safety';

/**
 * Puts a caller in line for a department's humans. Who is in line for it already keeps the row they have, and goes before others
 * where they are in danger by now; who is in line for another department changes over and keeps their place. Throws `queue_full` (409) where as many wait as may, but for who
 * keeps a place or is for one human, `call_ended` (410) and `call_unknown`.
 */
export async function enqueue(tx: Transaction, wanted: NewEntry, centre: QueueCentre): Promise<QueueEntry> {
  const { callId, department, at } = wanted;
  await lockCallAndQueue(tx, callId);
  const has = await selectOpenQueueRow(tx, callId);
  const served = has?.state === 'joining' || has?.state === 'talking';
  if (has && served) return has;
  if (has?.department === department) return putAhead(tx, has, wanted, centre);
  const before = has ?? (await placeKept(tx, wanted.keepsPlaceOf));
  await requireRoom(tx, { ...wanted, keeps: before !== null }, centre);
  if (has) await endEntry(tx, has, { outcome: 'transferred', at });
  const entry = await insertQueueRow(tx, {
    ...placing(wanted, { before, comesBack: before !== null && has === null }, centre),
    callId,
    conversationId: wanted.conversationId,
    escalationId: wanted.escalationId,
    department,
    language: wanted.language,
    skills: [...(wanted.skills ?? [])],
    createdAt: at,
  });
  await tellEntry(tx, entry);
  return entry;
}

/** Where a caller stands in line, and for whom they wait. */
function placing(
  { premium, reasonCode, forAgentId, at }: NewEntry,
  { before, comesBack }: { before: QueueEntry | null; comesBack: boolean },
  { queue: { priority, keptForSeconds } }: QueueCentre,
) {
  const rules = [
    ...(premium ? (['premium'] as const) : []),
    ...(reasonCode === safety ? ([safety] as const) : []),
    ...(comesBack || before?.priorityRules.includes('comeback') ? (['comeback'] as const) : []),
  ];
  return {
    priorityRules: rules,
    priority: pointsOf(rules, priority),
    placeSince: before?.placeSince ?? at,
    forAgentId: forAgentId ?? null,
    forAgentUntil: forAgentId === undefined ? null : new Date(at.getTime() + keptForSeconds * 1_000),
  };
}

type Priority = QueueCentre['queue']['priority'];

function pointsOf(rules: readonly (keyof Priority)[], priority: Priority): number {
  return Math.round(rules.reduce((sum, rule) => sum + priority[rule], 0));
}

/** Who waits already and tells of danger goes before others from now on. */
async function putAhead(
  tx: Transaction,
  has: QueueEntry,
  { reasonCode }: NewEntry,
  { queue: { priority } }: QueueCentre,
): Promise<QueueEntry> {
  if (reasonCode !== safety || has.priorityRules.includes(safety)) return has;
  const ahead = await updateQueueRow(tx, has.id, {
    priorityRules: [...has.priorityRules, safety],
    priority: has.priority + pointsOf([safety], priority),
  });
  await tellEntry(tx, ahead);
  return ahead;
}

async function placeKept(tx: Transaction, id: string | undefined): Promise<QueueEntry | null> {
  return id === undefined ? null : selectQueueRow(tx, id);
}

async function requireRoom(
  tx: Transaction,
  { department, keeps, forAgentId }: NewEntry & { keeps: boolean },
  { queue: { maximum } }: QueueCentre,
): Promise<void> {
  if (keeps || forAgentId !== undefined || (await countInLine(tx, department)) < maximum) return;
  throw new HatifError('queue_full', 'As many callers wait for a human of this department as may.', {
    status: 409,
    details: { department, maximum },
  });
}
