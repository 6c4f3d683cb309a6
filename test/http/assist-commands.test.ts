import { Command } from 'commander';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerAssist } from '../../src/cli/assist.ts';
import { registerKey } from '../../src/cli/key.ts';
import { callSessions, suggestions } from '../../src/db/schema/index.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { listenedCall } from '../helpers/listened-call.ts';

let service: HttpService;
beforeAll(async () => {
  service = await startHttpService();
  vi.stubEnv('DATA_DIR', service.dataDir);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('LOG_LEVEL', 'silent');
}, 120_000);
afterAll(() => service[Symbol.asyncDispose]());

/** Runs a command and returns what it printed. Rejects as the command does. */
async function hatif(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command();
  registerAssist(program);
  registerKey(program);
  await program.parseAsync(args, { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

async function start(key: string): Promise<number> {
  const headers = { host: 'localhost', 'x-api-key': key };
  const sent = {
    method: 'POST',
    url: '/api/realtime/call/start',
    payload: { call_id: 'x' },
    headers,
  } as const;
  return (await service.app.inject(sent)).statusCode;
}

test('a key is made once, shown once, listed with its last use, and revoked from a terminal', async () => {
  expect(await hatif('key', 'list')).toContain('No key yet');
  const added = await hatif('key', 'add', 'genesys');
  const key = added.split('\n')[0] ?? '';
  await expect(hatif('key', 'add', 'genesys')).rejects.toMatchObject({ code: 'key_name_taken' });
  expect(await hatif('key', 'list')).toContain('never used');
  expect(await start(key)).toBe(200);
  const listed = await hatif('key', 'list', '--json');
  expect(listed).not.toContain(key);
  expect(JSON.parse(listed)).toMatchObject([
    { name: 'genesys', lastUsedAt: expect.any(String), revokedAt: null },
  ]);
  expect(await hatif('key', 'revoke', 'genesys')).toContain('revoked');
  await expect(hatif('key', 'revoke', 'genesys')).rejects.toMatchObject({ code: 'key_unknown' });
  expect(await start(key)).toBe(401);
});

test('the report names articles that are shown and not used, and what no article answers', async () => {
  const { db } = service.context;
  for (const [call, topic] of [
    ['a', 'x/used'],
    ['b', 'x/not-used'],
    ['c', 'x/not-used'],
    ['d', 'x/not-used'],
  ]) {
    await listenedCall(db, call ?? '');
    await db
      .update(suggestions)
      .set({ topic, shownToAgent: true, agentClicked: topic === 'x/used' })
      .where(eq(suggestions.key, call ?? ''));
  }
  await db.insert(callSessions).values({
    owner: 'open',
    callId: 'unhelped',
    status: 'completed',
    endedAt: new Date(),
    summary: { issue: 'can you repair my toaster' },
  });
  const report = await hatif('assist', 'report');
  expect(report).toContain('Shown and not used\n  x/not-used\n');
  expect(report).toContain('x/used: shown 1, used 1');
  expect(report).toMatch(/Write this article\n {2}\S+ can you repair my toaster/u);
});
