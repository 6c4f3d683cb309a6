import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerUser } from '../../src/cli/user.ts';
import { auditLog } from '../../src/db/schema/index.ts';
import { goodPassword, startDesk, type Desk } from '../helpers/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  vi.stubEnv('DATA_DIR', desk.service.dataDir);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.stubEnv('PUBLIC_URL', 'https://desk.example.com');
});
afterAll(() => desk.service[Symbol.asyncDispose]());

/** Runs a command and returns what it printed. Rejects as the command does. */
async function hatif(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command();
  registerUser(program);
  await program.parseAsync(['user', ...args], { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

test('people are added, invited, listed, changed and let out from a terminal', async () => {
  expect(await hatif('list')).toContain('Nobody yet');
  const added = await hatif('add', 'Mona@Example.com', '--name', 'منى', '--role', 'admin');
  const [, token = ''] = /https:\/\/desk\.example\.com\/desk\/invitation#([\w-]+)/.exec(added) ?? [];
  const set = await desk.browser().ask('POST', '/password', { token, password: goodPassword });
  expect(set.json()).toMatchObject({ email: 'mona@example.com', role: 'admin' });

  const invited = await hatif(
    'invite',
    'ali@example.com',
    '--name',
    'Ali',
    '--language',
    'en',
    '--department',
    'sales',
  );
  expect(invited).toContain('the mail is in');
  expect(await readdir(path.join(desk.service.dataDir, 'mail'))).toHaveLength(1);
  expect(await hatif('list')).toBe(
    'ali@example.com · Ali · agent · sales · invited\nmona@example.com · منى · admin',
  );

  expect(
    await hatif('takes', 'ali@example.com', '--language', 'en', '--skill', 'billing', '--calls', '2'),
  ).toBe('ali@example.com takes: en · billing · 2 calls at once.');
  await expect(hatif('takes', 'ali@example.com', '--skill', 'juggling')).rejects.toMatchObject({
    code: 'skill_unknown',
  });

  await expect(hatif('role', 'mona@example.com', 'agent')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(hatif('disable', 'mona@example.com')).rejects.toMatchObject({ code: 'forbidden' });
  expect(await hatif('role', 'ali@example.com', 'supervisor')).toBe('ali@example.com is supervisor now.');
  expect(await hatif('disable', 'ali@example.com')).toBe('ali@example.com is disabled.');
  expect(JSON.parse(await hatif('list', '--json'))[0]).toMatchObject({ disabled: true, role: 'supervisor' });
  expect(await hatif('enable', 'ali@example.com')).toBe('ali@example.com is enabled.');

  const rows = await desk.context.db.select().from(auditLog);
  expect(
    rows.filter(({ actor }) => actor === 'operator').map(({ action, outcome }) => `${action} ${outcome}`),
  ).toEqual([
    'add_person done',
    'make_invitation_link done',
    'add_person done',
    'make_invitation_link done',
    'change_person done',
    'change_person refused',
    'change_person refused',
    'change_person done',
    'change_person done',
    'change_person done',
  ]);
});

test.each([
  [['add', 'not an address', '--name', 'A'], 'person_invalid'],
  [['add', 'a@example.com', '--name', 'A', '--department', 'moon'], 'department_unknown'],
  [['add', 'mona@example.com', '--name', 'A'], 'email_taken'],
  [['role', 'nobody@example.com', 'agent'], 'person_unknown'],
])('%j is refused with %s', async (args, code) => {
  await expect(hatif(...args)).rejects.toMatchObject({ code });
});
