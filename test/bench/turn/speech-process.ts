import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadConfig, type Config } from '../../../src/config/config.ts';
import { useModel } from '../../../src/speech/models/fetch.ts';
import { endProcess } from '../../helpers/embedded-host.ts';
import { shared } from '../../helpers/shared.ts';

const repository = path.resolve(import.meta.dirname, '../../..');

/** A data directory of a benchmark's own, with a local speech process that uses the given recogniser. */
export interface Installation extends AsyncDisposable {
  config: Config;
  env: Record<string, string>;
}

/** Makes an installation; `recogniser` is a folder below the shared models. */
export async function install(
  recogniser: readonly string[],
  settings: Record<string, string> = {},
): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-bench-'));
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'error', DATA_DIR: dataDir, ...settings };
  const config = loadConfig(env, repository);
  await useModel(shared(...recogniser), config.speech.modelsDir);
  const speech = spawn(process.execPath, ['src/speech.ts'], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return { config, env, [Symbol.asyncDispose]: () => leave(speech, dataDir) };
}

async function leave(speech: ChildProcess, dataDir: string): Promise<void> {
  await endProcess(speech);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
