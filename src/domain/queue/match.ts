import type { HumanRow } from '../../db/queries/humans.ts';
import type { QueueCentre, QueueEntry } from './types.ts';

/** A caller who waits, as far as it matters whom they are offered to. */
export type Waiter = Pick<
  QueueEntry,
  'id' | 'department' | 'language' | 'skills' | 'createdAt' | 'forAgentId' | 'forAgentUntil'
>;

export interface Match {
  queueId: string;
  agentId: string;
}

/** What a match is made by. `refused` are those who declined a caller, or did not answer, not long ago. */
interface Making {
  refused: readonly { queueId: string; agentId: string }[];
  at: Date;
}

/**
 * Whom to offer to whom: each caller, the first in line first, to the human who fits and has been idle longest; no human and
 * no caller twice. `humans` are those who may be offered a caller.
 */
export function match(
  line: readonly Waiter[],
  humans: readonly HumanRow[],
  { refused, at }: Making,
  centre: QueueCentre,
): Match[] {
  const refusals = new Set(refused.map(({ queueId, agentId }) => `${queueId} ${agentId}`));
  const free = humans.toSorted(byIdleness);
  const matches: Match[] = [];
  for (const waiter of line) {
    if (free.length === 0) break;
    const chosen = free.findIndex(
      (human) => !refusals.has(`${waiter.id} ${human.id}`) && fits(waiter, human, at, centre),
    );
    const [human] = chosen < 0 ? [] : free.splice(chosen, 1);
    if (human) matches.push({ queueId: waiter.id, agentId: human.id });
  }
  return matches;
}

/** Whether a human may have a caller: of their departments, and what the caller still demands of language and skills. */
function fits(waiter: Waiter, human: HumanRow, at: Date, { queue: { soften } }: QueueCentre): boolean {
  const { forAgentId, forAgentUntil } = waiter;
  if (forAgentId !== null && (forAgentUntil === null || at < forAgentUntil)) return human.id === forAgentId;
  const waitedMs = at.getTime() - waiter.createdAt.getTime();
  const demanded = (afterSeconds: number | null): boolean =>
    afterSeconds === null || waitedMs < afterSeconds * 1_000;
  return (
    human.departments.includes(waiter.department) &&
    (waiter.language === null ||
      human.languages.includes(waiter.language) ||
      !demanded(soften.languageAfterSeconds)) &&
    (waiter.skills.every((skill) => human.skills.includes(skill)) || !demanded(soften.skillsAfterSeconds))
  );
}

/** Who has fewer calls first, then who has been without one for longer. */
function byIdleness(one: HumanRow, other: HumanRow): number {
  const since = ({ idleSince, statusSince }: HumanRow): number => (idleSince ?? statusSince).getTime();
  return one.calls - other.calls || since(one) - since(other) || (one.id < other.id ? -1 : 1);
}
