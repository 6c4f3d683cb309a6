import type { Queryable } from '../../db/client.ts';
import { selectDepartmentUse, type DepartmentUse } from '../../db/queries/departments.ts';
import { HatifError } from '../../errors.ts';
import type { Department } from '../../shared/vocabulary.ts';

/** The words for rows of a kind, one and more. */
const words: Readonly<Record<DepartmentUse['what'], readonly [one: string, more: string]>> = {
  callers: ['caller at this moment', 'callers at this moment'],
  tickets: ['ticket', 'tickets'],
  leads: ['lead', 'leads'],
  appointments: ['appointment', 'appointments'],
  escalations: ['escalation', 'escalations'],
  agents: ['agent', 'agents'],
  conversations: ['earlier conversation', 'earlier conversations'],
};

/**
 * Makes sure that no row and no caller names any of these departments, so that they may be removed. Throws
 * `department_in_use` with the number of each kind of row that does, and what the database throws when it is away.
 */
export async function requireUnused(db: Queryable, departments: readonly Department[]): Promise<void> {
  if (departments.length === 0) return;
  const used = await selectDepartmentUse(db, departments);
  if (used.length === 0) return;
  const named = departments.flatMap((department) => {
    const rows = used.filter((use) => use.department === department);
    const listed = rows.map(({ what, count }) => `${count} ${words[what][count === 1 ? 0 : 1]}`);
    return rows.length > 0 ? [`${department} is named by ${listed.join(', ')}`] : [];
  });
  throw new HatifError(
    'department_in_use',
    `A department that is still named cannot be removed: ${named.join('; ')}. Write \`retired: true\` under it: it then serves nobody new and keeps its past.`,
    { status: 409, details: { used } },
  );
}
