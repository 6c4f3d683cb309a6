import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { loadConfig } from '../../../src/config/config.ts';
import { createContext, type Context } from '../../../src/context.ts';
import { migrateDatabase } from '../../../src/db/client.ts';
import { accounts } from '../../../src/db/schema/index.ts';
import { addPerson, type Person } from '../../../src/domain/people/index.ts';
import { freePort } from '../../../src/launch/free-port.ts';
import { cpuSeconds } from '../live/processes.ts';
import { goodPassword } from './browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { startHost } from '../../helpers/embedded-host.ts';
import { layDatabase } from '../../helpers/migrated-database.ts';
import { startPostgres } from '../../helpers/postgres.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const script = (name: string): string => pathToFileURL(path.join(repository, name)).href;

/** On which database it is measured. */
export type DatabaseKind = 'embedded' | 'PostgreSQL';

const memorySchema = z.object({ heldMB: z.number(), residentMB: z.number() });
/** What a process holds once everything else was collected, in megabytes. */
export type Memory = z.infer<typeof memorySchema>;

/** The server of a centre as `npm start` runs it, in a process and on a database of its own, and nothing else of the centre. */
export class DeskServer implements AsyncDisposable {
  readonly url: string;
  /** What the server's environment says, for whoever else works on its database. */
  readonly env: Readonly<Record<string, string>>;
  /** The same database, and sign-in, from this process. */
  readonly context: Context;
  readonly #process: ChildProcess;
  readonly #opened: AsyncDisposableStack;

  private constructor(parts: {
    url: string;
    env: Record<string, string>;
    context: Context;
    process: ChildProcess;
    opened: AsyncDisposableStack;
  }) {
    this.url = parts.url;
    this.env = parts.env;
    this.context = parts.context;
    this.#process = parts.process;
    this.#opened = parts.opened;
  }

  static async start(kind: DatabaseKind): Promise<DeskServer> {
    await using opened = new AsyncDisposableStack();
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-desk-bench-'));
    opened.defer(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const env = await environment(dataDir);
    if (kind === 'embedded') {
      await layDatabase(dataDir);
      const host = await startHost(dataDir);
      opened.defer(() => end(host));
    } else {
      const postgres = await startPostgres();
      opened.defer(() => postgres.stop());
      env['DATABASE_URL'] = await postgres.createDatabase();
      await migrateDatabase(loadConfig(env, repository));
    }
    const child = fork(path.join(repository, 'src/server.ts'), {
      cwd: repository,
      env: { ...process.env, ...env },
      execArgv: [
        '--expose-gc',
        '--import',
        script('src/worker/bundle/quick-imports.ts'),
        '--import',
        script('test/bench/desk/collect.ts'),
      ],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    opened.defer(() => end(child));
    const context = opened.use(await createContext(loadConfig(env, repository)));
    const url = env['PUBLIC_URL'] ?? '';
    await eventually(
      'the server to be ready',
      async () => (await fetch(`${url}/healthz`).catch(() => null))?.ok || undefined,
      120_000,
    );
    return new DeskServer({ url, env, context, process: child, opened: opened.move() });
  }

  /** Adds people who sign in by {@link goodPassword} and take callers of some departments. */
  async people(count: number, departments: string[]): Promise<Person[]> {
    const { db } = this.context;
    const added: Person[] = [];
    for (let at = 0; at < count; at += 1) {
      const email = `human-${at}@example.com`;
      const given = { name: `Human ${at}`, email, role: 'agent', language: 'en', departments } as const;
      added.push(await addPerson(db, given, { actor: 'operator', rule: 'bench' }));
    }
    const [first, ...others] = added;
    if (!first) return [];
    const signIn = await this.context.signIn();
    await signIn.setPassword({ token: await signIn.makeLink(first.id, 60_000), password: goodPassword });
    // One password for all of them: to make one takes a tenth of a second of a core.
    const [account] = await db.select().from(accounts);
    const copies = others.map(({ id }) => ({
      ...account,
      id,
      accountId: id,
      userId: id,
      providerId: 'credential',
    }));
    if (copies.length > 0) await db.insert(accounts).values(copies);
    return added;
  }

  /** What the server holds after a forced collection. */
  async collected(): Promise<Memory> {
    const answered = once(this.#process, 'message');
    this.#process.send('collect');
    const [message] = await answered;
    return z.object({ collected: memorySchema }).parse(message).collected;
  }

  /** How many cores the server uses while something goes on. */
  async coresDuring(work: () => Promise<void>): Promise<number> {
    const { pid = 0 } = this.#process;
    const [before, began] = [await cpuSeconds(pid), performance.now()];
    await work();
    return ((await cpuSeconds(pid)) - before) / ((performance.now() - began) / 1_000);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#opened.disposeAsync();
  }
}

async function environment(dataDir: string): Promise<Record<string, string>> {
  const port = await freePort();
  const articles = path.join(dataDir, 'no-articles');
  await mkdir(articles);
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    KNOWLEDGE_DIR: articles,
    PORT: `${port}`,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CONNECTIONS_PER_ADDRESS: '10000',
    // Nobody is there: tokens are made without it.
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'hatif-bench',
    LIVEKIT_API_SECRET: randomBytes(24).toString('hex'),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exit;
  clearTimeout(timer);
}
