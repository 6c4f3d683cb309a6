import { sql, type SQL } from 'drizzle-orm';
import type { Department } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';

/** How many rows of a kind name a department. */
export interface DepartmentUse {
  department: Department;
  what: 'callers' | 'tickets' | 'leads' | 'appointments' | 'escalations' | 'agents' | 'conversations';
  count: number;
}

/**
 * How many rows name each of these departments, the ended ones included; what none names is not listed. `callers` are
 * conversations that are not over, also those that have only chosen the department.
 */
export async function selectDepartmentUse(
  db: Queryable,
  departments: readonly Department[],
): Promise<DepartmentUse[]> {
  const asked = sql.join(
    departments.map((department) => sql`${department}`),
    sql`, `,
  );
  const rowsOf = (what: DepartmentUse['what'], table: SQL): SQL =>
    sql`select department, ${what}::text as what, count(*)::int as count from ${table} as named where department in (${asked}) group by department`;
  const chosen = sql`coalesce(checkpoint -> 'state' -> 'service' ->> 'department', department)`;
  const rows = await db.execute<DepartmentUse & Record<string, unknown>>(
    sql.join(
      [
        rowsOf('callers', sql`(select ${chosen} as department from conversations where status = 'open')`),
        rowsOf('tickets', sql`tickets`),
        rowsOf('leads', sql`leads`),
        rowsOf('appointments', sql`appointments`),
        rowsOf('escalations', sql`escalations`),
        rowsOf('agents', sql`agents`),
        rowsOf('conversations', sql`(select department from conversations where status = 'closed')`),
      ],
      sql` union all `,
    ),
  );
  return [...rows].map(({ department, what, count }) => ({ department, what, count }));
}
