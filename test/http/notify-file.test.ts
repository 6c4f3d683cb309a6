import { readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startNotifications, type NotificationTarget } from '../../src/domain/notify/index.ts';
import { eventually } from '../helpers/eventually.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';

const dir = temporaryDir();
const file = path.join(dir, 'told.jsonl');
const pace = { firstRetryMs: 20, lastRetryMs: 50, lookEveryMs: 20 };
let service: HttpService;
beforeAll(async () => {
  service = await startHttpService({ env: { NOTIFY_FILE: file, CALLS_PER_MINUTE: '1000' } });
});
afterAll(() => service[Symbol.asyncDispose]());

const write = (subject: string) =>
  service.app.inject({
    method: 'POST',
    url: '/api/contact',
    payload: {
      name: 'Sara',
      email: 'sara@example.com',
      subject,
      message: 'There is a fire in the device and smoke comes out of it!',
    },
  });
const toldIn = (name: string): { id: string; type: string; data: object }[] =>
  readFileSync(name, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; type: string; data: object });
const linesIn = (name: string, count: number) =>
  eventually(`${count} lines`, async () => {
    const told = statSync(name, { throwIfNoEntry: false }) ? toldIn(name) : [];
    return told.length >= count ? told : undefined;
  });

test('a file is told of what a human is needed for, a line each, and nobody’s words', async () => {
  await using _told = startNotifications(service.context, pace);
  expect((await write('Fire')).statusCode).toBe(201);
  const told = await linesIn(file, 2);
  expect(told.map(({ type }) => type).toSorted()).toEqual(['escalation', 'ticket_high']);
  expect(readFileSync(file, 'utf8')).not.toMatch(/Sara|smoke/);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a file that was moved away is begun anew, and told once while another system refuses', async () => {
  const moved = path.join(dir, 'told.old.jsonl');
  renameSync(file, moved);
  let refusals = 6;
  const refusing: NotificationTarget = {
    tell: () => Promise.resolve((refusals -= 1) >= 0 ? 'status 503' : null),
  };
  const targets = [...service.context.targets, refusing];
  await using _told = startNotifications({ ...service.context, targets }, pace);
  expect((await write('Fire again')).statusCode).toBe(201);
  await eventually('the other has taken it', async () => (refusals < -1 ? true : undefined));
  const told = await linesIn(file, 2);
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  expect(toldIn(moved)).toHaveLength(2);
});
