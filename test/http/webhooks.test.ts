import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { createLogger } from '../../src/logger.ts';
import { endProcess, exitCode, temporaryDir } from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { openTestTicket } from '../helpers/tickets.ts';
import { WebhookReceiver } from '../helpers/webhook-receiver.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dir = temporaryDir();
let db: Database;

beforeAll(async () => {
  const config = loadConfig({ DATA_DIR: dir });
  await layDatabase(dir);
  db = await openDatabase(config, createLogger('test', 'silent'));
});
afterAll(async () => {
  await db.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('the server tells what happened while it was away, and goes on telling until it is stopped', async () => {
  await using receiver = await WebhookReceiver.start();
  const before = await openTestTicket(db, { priority: 'urgent' });
  const server = spawn(process.execPath, [path.join(root, 'src', 'server.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'silent',
      DATA_DIR: dir,
      PORT: '0',
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'webhook-tests',
      LIVEKIT_API_SECRET: 'a-secret-that-only-these-tests-know',
      NOTIFY_WEBHOOK_URL: receiver.url,
      NOTIFY_WEBHOOK_SECRET: 'a secret of the receiver and us',
    },
  });
  const told = (count: number) =>
    eventually(
      `${count} told`,
      async () => (receiver.taken.length >= count || server.exitCode !== null ? true : undefined),
      60_000,
    );
  try {
    await told(1);
    const during = await openTestTicket(db, { priority: 'high' });
    await told(2);
    const numbers = receiver.taken.map(
      ({ body }) => (JSON.parse(body) as { data: { number: string } }).data.number,
    );
    expect(numbers).toEqual([before.number, during.number]);
  } finally {
    await endProcess(server);
  }
  expect(await exitCode(server)).toBe(0);
});
