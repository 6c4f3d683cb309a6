import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerQueue } from '../../src/cli/queue.ts';
import type { DepartmentNow } from '../../src/domain/overview/index.ts';
import { startDesk, type Desk } from '../helpers/desk.ts';
import { TestQueue } from '../helpers/queue.ts';

let desk: Desk;
let queue: TestQueue;
beforeAll(async () => {
  desk = await startDesk();
  queue = new TestQueue(() => desk.context.db, new Date());
  vi.stubEnv('DATA_DIR', desk.service.dataDir);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('LOG_LEVEL', 'silent');
});
afterAll(() => desk.service[Symbol.asyncDispose]());

/** Runs the command and returns what it printed. Rejects as the command does. */
async function hatif(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command();
  registerQueue(program);
  await program.parseAsync(['queue', ...args], { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

async function departments(...args: string[]): Promise<DepartmentNow[]> {
  return JSON.parse(await hatif('--json', ...args)) as DepartmentNow[];
}

test('who waits, who is there and what a new caller hears are shown by department', async () => {
  expect(await hatif('--department', 'sales')).toBe(
    'sales: nobody waits; a new caller hears no estimate\n  humans: nobody is there',
  );
  await queue.human({ name: 'Sara' });
  const rung = await queue.caller({ language: 'en' });
  await queue.pass();
  const { id } = await queue.human({ name: 'Huda', departments: ['sales', 'support'] });
  await desk.context.db.execute(
    `update agents set status = 'break', break_reason = 'prayer' where id = '${id}'`,
  );
  const next = await queue.caller({ language: 'ar', premium: true });
  const [sales] = await departments('--department', 'sales');
  expect(sales).toMatchObject({
    department: 'sales',
    waiting: 2,
    minutes: null,
    callers: [
      {
        callId: next.callId,
        place: 1,
        language: 'ar',
        state: 'waiting',
        priority: 5,
        priorityRules: ['premium'],
      },
      {
        callId: rung.callId,
        place: 2,
        language: 'en',
        state: 'offered',
        priority: 0,
        by: { name: { en: 'Sara' } },
      },
    ],
    humans: [
      { nameEn: 'Huda', status: 'break', breakReason: 'prayer' },
      { nameEn: 'Sara', status: 'available' },
    ],
  });
  const shown = await hatif('--department', 'sales');
  expect(shown).toContain('sales: 2 waiting; a new caller hears no estimate');
  expect(shown).toMatch(/ {3}1 {2}.*ar {2}call \w{8} {2}waiting {2}\+5 min by premium/u);
  expect(shown).toMatch(/ {3}2 {2}.*en {2}call \w{8} {2}offered, rings at Sara/u);
  expect(shown).toContain('humans: available Sara; break Huda (prayer)');
  const all = await departments();
  expect(all.map(({ department }) => department)).toEqual(Object.keys(queue.centre.departments));
  expect(all.find(({ department }) => department === 'support')).toMatchObject({
    waiting: 0,
    callers: [],
    humans: [{ nameEn: 'Huda' }],
  });
  await expect(hatif('--department', 'bakery')).rejects.toMatchObject({ code: 'department_unknown' });
});

test('the estimate is what the next caller would be told, and who talks is not in line', async () => {
  await queue.clear();
  await queue.human({ name: 'Omar', departments: ['complaints'] });
  queue.at = new Date(Date.now() - 3_600_000);
  for (let call = 0; call < 5; call += 1) {
    await queue.allBeat();
    const entry = await queue.caller({ department: 'complaints' });
    await queue.pass();
    await queue.talk(entry);
    await queue.wait(240);
    await queue.hangUp(entry);
    await queue.wait(60);
  }
  queue.at = new Date();
  await queue.allBeat();
  const entry = await queue.caller({ department: 'complaints' });
  await queue.pass();
  await queue.talk(entry);
  await queue.caller({ department: 'complaints' });
  const [complaints] = await departments('--department', 'complaints');
  expect(complaints).toMatchObject({ waiting: 1, minutes: 10, callers: [{ place: 1 }] });
  expect(await hatif('--department', 'complaints')).toContain('a new caller hears about 10 min');
});
