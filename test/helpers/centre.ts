import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { copyFile, lstat, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { writeCentreFile, type CentreChanges } from './centre-file.ts';
import { eventually } from './eventually.ts';
import { layDatabase } from './migrated-database.ts';
import { shared } from './shared.ts';

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, '../..');
const livekitBinary = path.join(repository, '.data', 'bin', 'livekit-server');

/** What `npm start` writes about itself once everything runs. */
const runningSchema = z.object({ url: z.string(), livekitUrl: z.string() });

/** Recognisers that the tests have on disk, and where. */
const recognisers = {
  'caller-asr': () => shared('caller-asr'),
  'whisper-base': () => shared('models', 'whisper-base'),
} as const;

export interface CentreOptions {
  /** Added to the environment of every process. */
  env?: Readonly<Record<string, string>>;
  /** The recogniser that is in use; `none` leaves the centre without one. */
  models?: keyof typeof recognisers | 'none';
  /** Changes to the `ivr` part of `centre.yaml`. */
  ivr?: NonNullable<CentreChanges['ivr']>;
  /** True puts the demonstration's customers and agents into the database. */
  demo?: boolean;
  /** False leaves the centre without articles, which take seconds to read. */
  knowledge?: boolean;
}

/** A whole centre as `npm start` runs it, in a data directory of its own. Plain data, so that it can be handed between processes. */
export interface Centre {
  /** Where the page and the API are. */
  url: string;
  dataDir: string;
  /** The environment its commands need: `DATA_DIR` and whatever it was started with. */
  env: Record<string, string>;
  livekit: { url: string; apiKey: string; apiSecret: string; agentName: string };
}

export interface RunningCentre extends Centre, AsyncDisposable {
  /** Everything its processes wrote. */
  logs: () => Promise<string>;
  stop: () => Promise<void>;
}

/** Starts a centre and waits until it can take a call. Its output is kept in `<dataDir>/centre.log`. */
export async function startCentre(options: CentreOptions = {}): Promise<RunningCentre> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-centre-'));
  const env = await prepare(dataDir, options);
  const log = path.join(dataDir, 'centre.log');
  const output = openSync(log, 'a');
  const main = spawn(process.execPath, ['src/main.ts'], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const logs = async (): Promise<string> => readFile(log, 'utf8');
  const stop = async (): Promise<void> => {
    await ended(main);
    if (!process.env['HATIF_KEEP_DATA']) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const running = await eventually(
      'the centre to take calls',
      async () => ready(main, dataDir),
      10 * 60_000,
    );
    await keepLivekit(dataDir);
    const livekit = {
      url: running.livekitUrl,
      apiKey: env['LIVEKIT_API_KEY'] ?? '',
      apiSecret: env['LIVEKIT_API_SECRET'] ?? '',
      agentName: 'hatif',
    };
    return { url: running.url, dataDir, env, livekit, logs, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    const said = await logs();
    await stop();
    throw new Error(`The centre did not start:\n${said.slice(-8000)}`, { cause: error });
  }
}

/** Runs `hatif …` on the centre's data and resolves with what it printed. */
export async function hatif(env: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['src/cli/hatif.ts', ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    maxBuffer: 32 << 20,
  });
  return stdout;
}

/** Makes the data directory ready for `npm start`: settings, models, the LiveKit server of this repository. */
async function prepare(dataDir: string, options: CentreOptions): Promise<Record<string, string>> {
  const env = {
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PORT: '0',
    LIVEKIT_PORT: '0',
    WORKER_PORT: '0',
    WORKER_IDLE_PROCESSES: '2',
    // Whether the machine is busy with other tests is not what they are about.
    WORKER_ADMISSION: 'count',
    LIVEKIT_API_KEY: 'hatif-tests',
    LIVEKIT_API_SECRET: randomBytes(24).toString('hex'),
    CALLS_PER_MINUTE: '1000',
    CALLS_PER_ADDRESS: '1000',
    CENTRE_FILE: await writeCentreFile(dataDir, options.ivr ? { ivr: options.ivr } : {}),
    ...((options.knowledge ?? true) ? {} : { KNOWLEDGE_DIR: await emptyFolder(dataDir) }),
    ...options.env,
  };
  if (existsSync(livekitBinary)) {
    await mkdir(path.join(dataDir, 'bin'), { recursive: true });
    await symlink(livekitBinary, path.join(dataDir, 'bin', 'livekit-server'));
  }
  if (!options.env?.['DATABASE_URL']) await layDatabase(dataDir);
  if (!options.env?.['TTS']) await sharePhrases(dataDir);
  const models = options.models ?? 'caller-asr';
  if (models !== 'none') await hatif(env, 'models', 'use', recognisers[models]());
  if (options.demo ?? true) await hatif(env, 'db', 'demo');
  if (options.knowledge ?? true) await hatif(env, 'kb', 'sync');
  return env;
}

/**
 * Centres that speak with the local voices share what these have said. Jobs take no call before each has every fixed
 * phrase, and with hundreds to make the first callers would wait longer than tests do.
 */
async function sharePhrases(dataDir: string): Promise<void> {
  const kept = path.join(os.tmpdir(), `hatif-test-phrases-${os.userInfo().uid}`);
  await mkdir(kept, { recursive: true });
  await symlink(kept, path.join(dataDir, 'speech-cache'));
}

async function emptyFolder(dataDir: string): Promise<string> {
  const folder = path.join(dataDir, 'no-articles');
  await mkdir(folder);
  return folder;
}

async function ready(
  main: ChildProcess,
  dataDir: string,
): Promise<z.infer<typeof runningSchema> | undefined> {
  if (main.exitCode !== null) throw new Error(`it ended with code ${main.exitCode}`);
  const text = await readFile(path.join(dataDir, 'running.json'), 'utf8').catch(() => null);
  if (text === null) return undefined;
  const running = runningSchema.parse(JSON.parse(text));
  const answer = await fetch(new URL('/readyz', running.url)).catch(() => null);
  return answer?.ok ? running : undefined;
}

/** A LiveKit server that this centre had to fetch serves the next ones too. */
async function keepLivekit(dataDir: string): Promise<void> {
  const fetched = path.join(dataDir, 'bin', 'livekit-server');
  const found = await lstat(fetched).catch(() => null);
  if (!found?.isFile()) return;
  await mkdir(path.dirname(livekitBinary), { recursive: true });
  await copyFile(fetched, livekitBinary);
}

async function ended(main: ChildProcess): Promise<void> {
  if (main.exitCode !== null || main.signalCode !== null) return;
  const exit = once(main, 'exit');
  main.kill('SIGTERM');
  const timer = setTimeout(() => main.kill('SIGKILL'), 30_000);
  await exit;
  clearTimeout(timer);
}
