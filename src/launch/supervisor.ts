import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { HatifError } from '../errors.ts';
import { pause } from '../shared/pause.ts';

/** One process of the installation. */
export interface ProcessSpec {
  name: string;
  /** Arguments of Node: a script and its own arguments. */
  args: string[];
  /** Added to this process's environment; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  /** Resolves true as soon as the process does its work. */
  ready: () => Promise<boolean>;
  readyTimeoutMs: number;
  /** How long it may take to end by itself before it is killed. */
  stopTimeoutMs: number;
}

export interface SupervisorOptions {
  /** Gets every line the processes write. */
  output: (name: string, line: string) => void;
  /** First wait before a restart; doubles up to `maxBackoffMs`, and starts over after a minute of life. */
  backoffMs?: number;
  maxBackoffMs?: number;
}

const healthyAfterMs = 60_000;
const readyPollMs = 100;
const keptLines = 12;

interface Running {
  spec: ProcessSpec;
  child: ChildProcess;
  exited: Promise<void>;
}

/** Starts processes in order, restarts what dies, and stops everything in reverse order. */
export class Supervisor {
  readonly #options: Required<SupervisorOptions>;
  readonly #running = new Map<string, Running>();
  readonly #stopping = new AbortController();

  constructor(options: SupervisorOptions) {
    this.#options = { backoffMs: 500, maxBackoffMs: 30_000, ...options };
  }

  /** The process ids, by name. */
  get pids(): Record<string, number> {
    return Object.fromEntries([...this.#running].map(([name, { child }]) => [name, child.pid ?? 0]));
  }

  /**
   * Starts a process and resolves when it is ready; from then on it is restarted when it dies. Throws
   * `process_not_starting`, with the last lines it wrote, when it ends before or takes too long, and
   * `stopping` when {@link stop} was called meanwhile.
   */
  async start(spec: ProcessSpec): Promise<void> {
    this.#refuseWhenStopping();
    const lastLines: string[] = [];
    const { child, exited } = this.#spawn(spec, (line) => {
      lastLines.push(line);
      if (lastLines.length > keptLines) lastLines.shift();
    });
    const given = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(spec.readyTimeoutMs)]);
    while (!given.aborted && child.exitCode === null && child.signalCode === null) {
      if (await spec.ready().catch(() => false)) {
        void this.#keepAlive(spec, exited);
        return;
      }
      await Promise.race([pause(readyPollMs, given), exited]);
    }
    this.#refuseWhenStopping();
    const why = given.aborted
      ? `was not ready within ${spec.readyTimeoutMs / 1000} s`
      : `ended (${child.exitCode ?? child.signalCode})`;
    throw new HatifError(
      'process_not_starting',
      [`The ${spec.name} process ${why}. Its last words:`, ...lastLines].join('\n  '),
    );
  }

  /**
   * Asks every process to end, the last started first, and kills what does not. In a `hurry` each is asked once
   * more, so that it waits for nothing that can be left out.
   */
  async stop(hurry?: AbortSignal): Promise<void> {
    this.#stopping.abort();
    for (const { spec, child, exited } of [...this.#running.values()].reverse()) {
      child.kill('SIGTERM');
      const again = (): void => void child.kill('SIGTERM');
      if (hurry?.aborted) again();
      hurry?.addEventListener('abort', again, { once: true });
      const timer = setTimeout(() => child.kill('SIGKILL'), spec.stopTimeoutMs);
      await exited;
      clearTimeout(timer);
      hurry?.removeEventListener('abort', again);
    }
  }

  #refuseWhenStopping(): void {
    if (this.#stopping.signal.aborted) throw new HatifError('stopping', 'Stopped before everything was up.');
  }

  #spawn(spec: ProcessSpec, listen?: (line: string) => void): Running {
    // The channel tells the child when this process is gone; detached keeps the terminal's Ctrl+C for us,
    // so that we stop the processes in order.
    const child = spawn(process.execPath, spec.args, {
      env: { ...process.env, ...spec.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        listen?.(line);
        this.#options.output(spec.name, line);
      });
    }
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.once('error', () => resolve());
    });
    const running = { spec, child, exited };
    this.#running.set(spec.name, running);
    return running;
  }

  async #keepAlive(spec: ProcessSpec, firstExit: Promise<void>): Promise<void> {
    const { signal } = this.#stopping;
    const { backoffMs, maxBackoffMs, output } = this.#options;
    let exited = firstExit;
    let wait = backoffMs;
    for (;;) {
      const since = Date.now();
      await exited;
      if (signal.aborted) return;
      if (Date.now() - since >= healthyAfterMs) wait = backoffMs;
      output(spec.name, `ended unexpectedly, starting again in ${wait / 1000} s`);
      await pause(wait, signal);
      if (signal.aborted) return;
      wait = Math.min(wait * 2, maxBackoffMs);
      exited = this.#spawn(spec).exited;
    }
  }
}
