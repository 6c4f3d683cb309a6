import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/launch/free-port.ts';
import type { Centre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import type { LivekitServer } from '../e2e/web/livekit-server.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** One process of the centre, which a test may end and start again. */
export class CentreProcess {
  readonly #script: string;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;
  output = '';

  constructor(script: 'server' | 'worker', env: Record<string, string>) {
    this.#script = script;
    this.#env = env;
  }

  start(): void {
    this.#child = spawn(process.execPath, [`src/${this.#script}.ts`], {
      cwd: repository,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => void (this.output += chunk.toString()));
  }

  /** Lets it run only now and then, until that is disposed of. */
  starve({ standsMs, runsMs }: { standsMs: number; runsMs: number }): AsyncDisposable {
    const over = new AbortController();
    const done = (async () => {
      while (!over.signal.aborted) {
        this.#child?.kill('SIGSTOP');
        await pause(standsMs);
        this.#child?.kill('SIGCONT');
        await pause(runsMs);
      }
    })();
    return {
      async [Symbol.asyncDispose]() {
        over.abort();
        await done;
      },
    };
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
    child.kill(signal);
    await exited;
    clearTimeout(timer);
  }
}

export interface Service extends AsyncDisposable {
  /** As the helpers for callers know it. */
  centre: Centre;
  worker: CentreProcess;
  server: CentreProcess;
  workerUrl: string;
  /** Resolves when a call made now would be answered. */
  ready(): Promise<void>;
}

/** Server and worker as processes of their own, without sound: callers type and press keys. */
export async function startService(
  livekit: LivekitServer,
  env: { DATA_DIR: string } & Record<string, string>,
): Promise<Service> {
  const [port, workerPort] = [await freePort(), await freePort()];
  const { apiKey, apiSecret } = livekit.keys;
  const all = {
    NODE_ENV: 'test',
    STT: 'none',
    TTS: 'none',
    WORKER_IDLE_PROCESSES: '2',
    LIVEKIT_URL: livekit.url,
    LIVEKIT_API_KEY: apiKey,
    LIVEKIT_API_SECRET: apiSecret,
    PORT: `${port}`,
    WORKER_PORT: `${workerPort}`,
    CALLS_PER_MINUTE: '1000',
    CALLS_PER_ADDRESS: '1000',
    ...env,
  };
  const url = `http://127.0.0.1:${port}`;
  const server = new CentreProcess('server', all);
  const worker = new CentreProcess('worker', all);
  server.start();
  worker.start();
  const ready = async (): Promise<void> => {
    await eventually(
      'the centre takes calls',
      async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok || undefined,
      60_000,
    ).catch((error: unknown) => {
      throw new Error(`${server.output}\n${worker.output}`, { cause: error });
    });
  };
  return {
    centre: {
      url,
      dataDir: env.DATA_DIR,
      env: all,
      livekit: { url: livekit.url, apiKey, apiSecret, agentName: 'hatif' },
    },
    server,
    worker,
    workerUrl: `http://127.0.0.1:${workerPort}/`,
    ready,
    async [Symbol.asyncDispose]() {
      await Promise.all([server.stop(), worker.stop()]);
    },
  };
}
