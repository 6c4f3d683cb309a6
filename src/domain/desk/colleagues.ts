import { servingDepartments, withHoursOf } from '../../config/departments.ts';
import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { selectColleagues, type ColleagueRow } from '../../db/queries/colleagues.ts';
import { departmentsOnScreen } from '../dialogue/index.ts';
import { silentMs } from '../queue/on-duty.ts';
import { openingAt } from '../routing/index.ts';
import { asHuman, type Sight } from './as-human.ts';
import type { Both } from './both.ts';

/** A department that callers are passed on to. */
interface DepartmentSeen {
  key: string;
  name: Both;
  open: boolean;
  onDuty: number;
}

/** Who else has a desk, and how each department is staffed just now. */
export async function colleaguesOf(
  db: Database,
  sight: Sight,
  { centre, at }: { centre: Centre; at: Date },
): Promise<{
  colleagues: (ColleagueRow & { you: boolean; free: boolean })[];
  departments: DepartmentSeen[];
}> {
  const names = departmentsOnScreen(centre);
  return asHuman(db, sight, async (tx, agentId) => {
    const rows = await selectColleagues(tx, new Date(at.getTime() - silentMs));
    const serving = rows.filter(({ there, status }) => there && status !== 'break');
    const departments = Object.keys(servingDepartments(centre)).map((key) => ({
      key,
      name: names[key] ?? { ar: key, en: key },
      open: openingAt(at, withHoursOf(centre, key)).open,
      onDuty: serving.filter((row) => row.departments.includes(key)).length,
    }));
    const colleagues = rows.map((row) => ({
      ...row,
      you: row.id === agentId,
      free: row.there && row.status === 'available',
    }));
    return { colleagues, departments };
  });
}
