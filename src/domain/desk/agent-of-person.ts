import { frontDesk, type HasDepartments } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import type { AgentRow } from '../../db/queries/agents.ts';
import { insertAgentOfUser, selectAgentOfUser } from '../../db/queries/humans.ts';
import type { UserRow } from '../../db/queries/users.ts';
import type { Abilities } from '../../shared/api/desk.ts';
import { languages } from '../../shared/vocabulary.ts';

/** What somebody can take of whom nothing else is said. */
export const usualAbilities: Abilities = { languages: [...languages], skills: [], maxCalls: 1 };

/** The agent that a person is, made where they have not been one yet. */
export async function agentOfPerson(
  tx: Queryable,
  { id: userId, name, departments }: Pick<UserRow, 'id' | 'name' | 'departments'>,
  centre: HasDepartments,
): Promise<AgentRow> {
  return (
    (await selectAgentOfUser(tx, userId)) ??
    (await insertAgentOfUser(tx, {
      userId,
      nameAr: name,
      nameEn: name,
      department: departments[0] ?? frontDesk(centre),
      ...usualAbilities,
    }))
  );
}
