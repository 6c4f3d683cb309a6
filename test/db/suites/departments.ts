import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { requireUnused } from '../../../src/domain/centre/index.ts';
import { ticketNumber } from '../../../src/domain/tickets/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

export function departmentsSuite(on: TestDatabase): void {
  test('a department that nothing names may go', async () => {
    await expect(requireUnused(on.db, [])).resolves.toBeUndefined();
    await expect(requireUnused(on.db, ['cellar', 'attic'])).resolves.toBeUndefined();
  });

  test('one that rows or callers name is refused with how many there are of each', async () => {
    await on.db.execute(sql`
      insert into tickets (number, subject, description, category, severity, priority, department, source) values
        (${ticketNumber()}, 's', 'd', 'other', 'low', 'low', 'cellar', 'call'),
        (${ticketNumber()}, 's', 'd', 'other', 'low', 'low', 'cellar', 'call')`);
    await on.db.execute(sql`
      insert into agents (name_ar, name_en, department, languages) values ('أ', 'A', 'attic', '{ar}')`);
    await on.db.execute(sql`
      insert into conversations (channel, checkpoint) values
        ('call', '{"state": {"stage": "phone", "service": {"department": "cellar"}}}')`);
    await expect(requireUnused(on.db, ['cellar', 'loft', 'attic'])).rejects.toMatchObject({
      code: 'department_in_use',
      message: expect.stringContaining(
        'cellar is named by 1 caller at this moment, 2 tickets; attic is named by 1 agent',
      ),
    });
  });

  test.each(['Cellar', 'the cellar', '', '7up', 'a'.repeat(32)])('a row cannot name “%s”', async (key) => {
    await expect(
      on.db.execute(
        sql`insert into agents (name_ar, name_en, department, languages) values ('أ', 'A', ${key}, '{ar}')`,
      ),
    ).rejects.toMatchObject({ constraint: 'agents_department' });
  });
}
