import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import type { AgentRow } from '../../db/queries/agents.ts';
import { selectAgentsOfUsers, updateAgent } from '../../db/queries/humans.ts';
import { lockQueue } from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import type { Abilities } from '../../shared/api/desk.ts';
import { given } from '../../shared/given.ts';
import { appendEvent } from '../events/events.ts';
import { audit, personWithId, type Actor } from '../people/index.ts';
import { agentOfPerson, usualAbilities } from './agent-of-person.ts';

/** What the business file says of departments and of what humans may know. */
type DeskCentre = Pick<Centre, 'departments' | 'queue'>;

/** What is to be changed of what somebody can take; what is left out stays. */
export type AbilitiesChange = { [Name in keyof Abilities]?: Abilities[Name] | undefined };

/** What those who sign in can take, by their ids. */
export async function abilitiesOfAll(db: Queryable): Promise<(userId: string) => Abilities> {
  const known = new Map((await selectAgentsOfUsers(db)).map((agent) => [agent.userId, abilitiesOf(agent)]));
  return (userId) => known.get(userId) ?? usualAbilities;
}

/**
 * Sets what somebody can take. It counts for the next caller who is offered. Throws `person_unknown`,
 * and `skill_unknown` for skills that the centre does not have.
 */
export async function changeAbilities(
  db: Queryable,
  { userId, change, by }: { userId: string; change: AbilitiesChange; by: { actor: Actor; rule: string } },
  centre: DeskCentre,
): Promise<Abilities> {
  checkSkills(change.skills ?? [], centre);
  return transact(db, async (tx) => {
    await lockQueue(tx);
    const before = await agentOfPerson(tx, await personWithId(tx, userId), centre);
    const wanted = given(change);
    const names = Object.keys(wanted) as (keyof Abilities)[];
    if (names.length === 0) return abilitiesOf(before);
    const after = await updateAgent(tx, before.id, wanted);
    const told = (row: AgentRow) => Object.fromEntries(names.map((name) => [name, row[name]]));
    await audit(tx, {
      ...by,
      action: 'change_person',
      subject: { user: userId },
      before: told(before),
      after: told(after),
    });
    const { id: agentId, status, breakReason: reason, deskId } = after;
    await appendEvent(tx, { type: 'agent_changed', data: { agentId, status, reason, deskId } });
    return abilitiesOf(after);
  });
}

function checkSkills(keys: readonly string[], { queue: { skills } }: DeskCentre): void {
  const unknown = keys.filter((wanted) => !skills.some(({ key }) => key === wanted));
  if (unknown.length === 0) return;
  const known = skills.map(({ key }) => key).join(', ') || 'none';
  throw new HatifError('skill_unknown', `There is no skill ${unknown.join(', ')}; there are: ${known}.`, {
    status: 400,
    details: { unknown },
  });
}

function abilitiesOf({ languages, skills, maxCalls }: AgentRow): Abilities {
  return { languages, skills, maxCalls };
}
