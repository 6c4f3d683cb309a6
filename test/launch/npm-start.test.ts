import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { eventually } from '../helpers/eventually.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { describeNeeding, findLiveKitServer } from '../helpers/missing.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const runningSchema = z.object({
  url: z.string(),
  livekitUrl: z.string(),
  pids: z.record(z.string(), z.number()),
});
const startMs = 120_000;

/** `npm start` as a process, and all it has said. */
interface Launched {
  process: ChildProcess;
  output: string;
}

describeNeeding(['livekit-server'], 'npm start', () => {
  let dataDir: string;
  let main: Launched | undefined;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-start-'));
    await mkdir(path.join(dataDir, 'bin'));
    await symlink(findLiveKitServer() ?? '', path.join(dataDir, 'bin', 'livekit-server'));
    main = undefined;
  });
  afterEach(async () => {
    await ended('SIGTERM');
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  function launch(env: Record<string, string> = {}): Launched {
    const ports = { PORT: '0', LIVEKIT_PORT: '0', WORKER_PORT: '0' };
    const started = spawn(process.execPath, ['src/main.ts'], {
      cwd: repository,
      env: { ...process.env, NODE_ENV: 'test', DATA_DIR: dataDir, ...ports, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const launched: Launched = { process: started, output: '' };
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => (launched.output += chunk.toString()));
    }
    return launched;
  }

  async function ended(signal: NodeJS.Signals): Promise<number | null> {
    const child = main?.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    return child.exitCode;
  }

  const running = async () => {
    const text = await readFile(path.join(dataDir, 'running.json'), 'utf8').catch(() => null);
    if (main?.process.exitCode != null) throw new Error(`it ended:\n${main.output}`);
    return text === null ? undefined : runningSchema.parse(JSON.parse(text));
  };
  const isReady = async (url: string) =>
    (await fetch(new URL('/readyz', url)).catch(() => null))?.ok || undefined;
  const isGone = async (url: string) =>
    (await fetch(url.replace('ws', 'http')).catch(() => null)) === null || undefined;

  const databaseIsFree = async () => !existsSync(path.join(dataDir, 'db.sock')) || undefined;

  test(
    'brings everything up, says where, restarts what dies and leaves nothing when stopped',
    { timeout: 2 * startMs + 60_000 },
    async () => {
      main = launch();
      const { url, livekitUrl, pids } = await eventually('the announcement', running, startMs);
      expect(await isReady(url)).toBe(true);
      expect((await stat(path.join(dataDir, 'running.json'))).mode & 0o777).toBe(0o600);
      const { output } = await eventually('the last words of the start', async () =>
        /first-admin#[\w-]{40,}\n/.test(main?.output ?? '') ? main : undefined,
      );
      expect(output.match(/\/desk\/first-admin#[\w-]{40,}/g)).toHaveLength(1);
      expect(output).toContain(`${url}/desk/first-admin#`);
      for (const told of [
        url,
        '(of this installation)',
        'embedded, in',
        'models list',
        'rules alone',
        'until the first key',
      ]) {
        expect(output).toContain(told);
      }

      process.kill(pids['worker'] ?? 0, 'SIGKILL');
      await eventually('the loss to be noticed', async () => !(await isReady(url)) || undefined, 10_000);
      await eventually('a new worker', () => isReady(url), startMs);

      expect(await ended('SIGTERM')).toBe(0);
      expect(await isGone(url)).toBe(true);
      expect(await isGone(livekitUrl)).toBe(true);
      expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false);
      // The database's host ends by itself when nobody is connected: so no process of ours is left.
      expect(await eventually('the database to be let go', databaseIsFree, 60_000)).toBe(true);
    },
  );

  test('that is killed leaves no process behind', { timeout: startMs + 60_000 }, async () => {
    await layDatabase(dataDir);
    main = launch();
    const { url, livekitUrl } = await eventually('the announcement', running, startMs);
    await ended('SIGKILL');
    expect(await eventually('the server to end', () => isGone(url), 30_000)).toBe(true);
    expect(await eventually('LiveKit to end', () => isGone(livekitUrl), 30_000)).toBe(true);
  });

  test('a busy port, a wrong setting or a mistake in the business stops it with a plain message', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = String(address !== null && typeof address === 'object' ? address.port : 0);
    const centre = path.join(dataDir, 'centre.yaml');
    await writeFile(centre, 'company: { ar: نُور }\n');
    const attempts = [
      [{ PORT: port }, `Port ${port} of 127.0.0.1 cannot be used`],
      [{ LLM: 'compatible', STT: 'siri' }, 'LLM_BASE_URL: missing'],
      [{ CENTRE_FILE: centre }, 'centre.yaml line 1: company.en: missing'],
    ] as const;
    await Promise.all(
      attempts.map(async ([env, message]) => {
        const attempt = launch(env);
        const [code] = await once(attempt.process, 'exit');
        expect([code, attempt.output]).toEqual([1, expect.stringContaining(message)]);
        expect(attempt.output).not.toMatch(/^\s+at /m);
      }),
    );
    holder.close();
  });
});
