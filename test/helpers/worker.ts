import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import path from 'node:path';
import type { Centre } from './centre.ts';
import { eventually } from './eventually.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Another voice worker of a running centre, as it would be started on one more machine. */
export class SecondWorker implements AsyncDisposable {
  readonly process: ChildProcess;
  readonly #port: number;

  private constructor(process: ChildProcess, port: number) {
    this.process = process;
    this.#port = port;
  }

  /** Starts it and waits until it is registered; `livekitUrl` is another way to the same LiveKit server. */
  static async start(
    centre: Centre,
    options: { port: number; livekitUrl?: string; env?: Record<string, string> },
  ): Promise<SecondWorker> {
    const { url, apiKey, apiSecret } = centre.livekit;
    const output = openSync(path.join(centre.dataDir, 'centre.log'), 'a');
    const child = spawn(process.execPath, ['src/worker.ts'], {
      cwd: repository,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        ...centre.env,
        LIVEKIT_URL: options.livekitUrl ?? url,
        LIVEKIT_API_KEY: apiKey,
        LIVEKIT_API_SECRET: apiSecret,
        WORKER_PORT: String(options.port),
        ...options.env,
      },
    });
    closeSync(output);
    const worker = new SecondWorker(child, options.port);
    await eventually('the second worker to be registered', () => worker.registered(), 90_000);
    return worker;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** True while it is registered with LiveKit. */
  async registered(): Promise<true | undefined> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/`).catch(() => null);
    return answer?.ok ? true : undefined;
  }

  /** Resolves with its exit code, or null when a signal ended it. */
  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended();
  }
}
