import type { HasDepartments } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { selectColleagues, type ColleagueRow } from '../../db/queries/colleagues.ts';
import { selectQueued } from '../../db/queries/desk-queue.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { placed, type Queued } from '../desk/queue-view.ts';
import { lineOf, minutesForNext } from '../queue/index.ts';
import { silentMs } from '../queue/on-duty.ts';

/** A caller who is on the line for a human and has none yet. */
export type CallerInLine = Pick<
  Queued,
  'callId' | 'department' | 'place' | 'since' | 'priority' | 'priorityRules' | 'language' | 'state' | 'by'
> & { waitedSeconds: number };

/** A human agent, as the queue sees them; who has not been heard of for a while is offline. */
export type HumanNow = Pick<ColleagueRow, 'id' | 'nameAr' | 'nameEn' | 'status' | 'breakReason'>;

/** A department's line, and who is there to take it. */
export interface DepartmentNow {
  department: Department;
  waiting: number;
  /** In how many minutes a caller would be told to expect a human who gets in line now; null: it is not known. */
  minutes: number | null;
  /** Callers in their order; of very many the first. */
  callers: CallerInLine[];
  humans: HumanNow[];
}

/** Who waits for a human and who is there to take them, by department; of one department alone where one is given. */
export async function queueNow(
  db: Queryable,
  { department: only, at }: { department?: Department | undefined; at: Date },
  centre: HasDepartments,
): Promise<DepartmentNow[]> {
  const line = await lineOf(db);
  const callers = placed(await selectQueued(db)).filter(({ state }) => state !== 'talking');
  const colleagues = await selectColleagues(db, new Date(at.getTime() - silentMs));
  const all = new Set([...Object.keys(centre.departments), ...callers.map(({ department }) => department)]);
  const found: DepartmentNow[] = [];
  for (const department of only === undefined ? all : [only])
    found.push({
      department,
      waiting: line.get(department)?.callers ?? 0,
      minutes: await minutesForNext(db, { department, line }, at),
      callers: callers.filter((caller) => caller.department === department).map((one) => inLine(one, at)),
      humans: colleagues.filter(({ departments }) => departments.includes(department)).map(humanNow),
    });
  return found;
}

function inLine(caller: Queued, at: Date): CallerInLine {
  const { callId, department, place, since, priority, priorityRules, language, state, by } = caller;
  const waitedSeconds = Math.max(0, Math.round((at.getTime() - since.getTime()) / 1_000));
  return { callId, department, place, since, waitedSeconds, priority, priorityRules, language, state, by };
}

function humanNow({ id, nameAr, nameEn, there, ...row }: ColleagueRow): HumanNow {
  const { status, breakReason } = there ? row : ({ status: 'offline', breakReason: null } as const);
  return { id, nameAr, nameEn, status, breakReason };
}
