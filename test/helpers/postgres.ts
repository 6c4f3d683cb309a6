import { spawn, spawnSync, type ChildProcess, type SpawnSyncOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { freePort } from '../../src/launch/free-port.ts';
import { eventually } from './eventually.ts';

/** A PostgreSQL for tests. */
export interface TestPostgres {
  /** Makes an empty database and returns its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server, or drops the databases made on one that was running already. */
  stop(): Promise<void>;
}

/** A PostgreSQL that a test may take away. */
export interface OwnPostgres extends TestPostgres {
  /** Stops all of it where it stands: it takes connections and answers nothing. */
  pause(): void;
  resume(): void;
  /** Ends all of it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again after {@link kill}. */
  restart(): Promise<void>;
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
const nobody = 65_534;

/** Where `initdb` and `postgres` are: `HATIF_POSTGRES_BIN`, else those of the Python package `pgserver`. */
export function findPostgresBin(): string | null {
  const told = process.env['HATIF_POSTGRES_BIN'];
  if (told) return existsSync(path.join(told, 'postgres')) ? told : null;
  const python = spawnSync('python3', ['-c', 'import pgserver; print(pgserver.__file__)'], {
    encoding: 'utf8',
  });
  if (python.status !== 0) return null;
  const bin = path.join(path.dirname(python.stdout.trim()), 'pginstall', 'bin');
  return existsSync(path.join(bin, 'postgres')) ? bin : null;
}

/** The server of `TEST_DATABASE_URL`, or one started for these tests alone in a temporary directory. */
export async function startPostgres(): Promise<TestPostgres> {
  const running = process.env['TEST_DATABASE_URL'];
  if (running) return onServer(running, () => Promise.resolve());
  return startOwnPostgres();
}

/** A server started for these tests alone in a temporary directory, whatever else there is. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const bin = findPostgresBin();
  if (bin === null) throw new Error('no PostgreSQL was found');
  const dir = mkdtempSync(path.join(tmpdir(), 'hatif-postgres-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(dir, nobody, nobody);
  const as: SpawnSyncOptions = asRoot ? { uid: nobody, gid: nobody, cwd: dir } : { cwd: dir };
  const usable = asRoot ? copyForOthers(bin, dir) : bin;
  const data = path.join(dir, 'data');
  run(
    path.join(usable, 'initdb'),
    ['-D', data, '-U', 'hatif', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    as,
  );
  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((o) => [
    '-c',
    o,
  ]);
  const start = (): ChildProcess =>
    spawn(path.join(usable, 'postgres'), ['-D', data, '-p', `${port}`, ...options], {
      ...as,
      stdio: 'ignore',
    });
  let server = start();
  const url = `postgresql://hatif@127.0.0.1:${port}/postgres`;
  const untilItAnswers = () => eventually('PostgreSQL answers', () => answers(url));
  await untilItAnswers();
  const test = onServer(url, async () => {
    await end(server, 'SIGINT');
    rmSync(dir, { recursive: true, force: true });
  });
  const signal = (name: NodeJS.Signals) => {
    const { pid = 0 } = server;
    for (const running of [pid, ...childrenOf(pid)].filter(lives)) process.kill(running, name);
  };
  return {
    ...test,
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    async kill() {
      const all = childrenOf(server.pid ?? 0);
      await end(server, 'SIGKILL');
      await eventually('its processes are gone', async () => all.every((pid) => !lives(pid)) || undefined);
    },
    async restart() {
      server = start();
      await untilItAnswers();
    },
  };
}

function childrenOf(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', `${parent}`], { encoding: 'utf8' });
  return stdout.split('\n').map(Number).filter(Boolean);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function onServer(url: string, stop: () => Promise<void>): TestPostgres {
  const made: string[] = [];
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  return {
    async createDatabase() {
      const name = `hatif_test_${randomBytes(6).toString('hex')}`;
      await admin.unsafe(`create database ${name}`);
      made.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    async stop() {
      for (const name of made) await admin.unsafe(`drop database if exists ${name} with (force)`);
      await admin.end();
      await stop();
    },
  };
}

/** The package's folders beside each other, where another user may read them. */
function copyForOthers(bin: string, dir: string): string {
  const found = path.resolve(bin, '../../..');
  for (const name of readdirSync(found).filter((entry) => entry.startsWith('pgserver')))
    cpSync(path.join(found, name), path.join(dir, name), { recursive: true, verbatimSymlinks: true });
  const copied = path.join(dir, path.relative(found, bin));
  return existsSync(copied) ? copied : bin;
}

function run(command: string, args: string[], options: SpawnSyncOptions): void {
  const done = spawnSync(command, args, { ...options, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${path.basename(command)} failed: ${done.stderr}`);
}

async function answers(url: string): Promise<true | undefined> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select 1`;
    return true;
  } catch {
    return undefined;
  } finally {
    await client.end({ timeout: 0 });
  }
}

async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
}
