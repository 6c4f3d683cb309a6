import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config.ts';
import { answers, listens } from './answers.ts';
import { addressOf } from './ports.ts';
import type { ProcessSpec } from './supervisor.ts';

/** The centre's own processes in the order they are started. */
export function centreProcesses(
  config: Pick<Config, 'speech' | 'http' | 'worker'>,
  installation: { root: string; env: Record<string, string>; port: number; workerPort: number },
): ProcessSpec[] {
  const { root, env, port, workerPort } = installation;
  const quickImports = pathToFileURL(path.join(root, 'src', 'worker', 'bundle', 'quick-imports.ts')).href;
  const script = (name: string) => ['--import', quickImports, path.join(root, 'src', `${name}.ts`)];
  return [
    {
      name: 'speech',
      args: script('speech'),
      env,
      ready: () => listens(config.speech.socket),
      readyTimeoutMs: 120_000,
      stopTimeoutMs: 5_000,
    },
    {
      name: 'worker',
      args: script('worker'),
      env,
      ready: () => answers(`http://127.0.0.1:${workerPort}/`),
      readyTimeoutMs: 120_000,
      // Calls go on for a while, are handed over or ended with a word, and the processes end.
      stopTimeoutMs: config.worker.drainSeconds * 1_000 + 20_000,
    },
    {
      name: 'server',
      args: script('server'),
      env,
      ready: () => answers(`${addressOf(config.http.host, port)}/healthz`),
      readyTimeoutMs: 60_000,
      stopTimeoutMs: 10_000,
    },
  ];
}
