import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../src/shared/vocabulary.ts';
import type { Act, Caller } from './act.ts';
import { CallLog } from './call-log.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** A caller at `hatif chat --json`: JSON lines in, events out, silence on a simulated clock. */
export class ChatCaller implements Caller {
  readonly log = new CallLog();
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #exited: Promise<unknown>;
  #errors = '';

  /** `env` is added to the test's own environment; `DATA_DIR` in it says which centre is called. */
  constructor(env: Readonly<Record<string, string>>, options: { from?: string; language?: Language } = {}) {
    const from = options.from ? ['--from', options.from] : [];
    const language = options.language ? ['--lang', options.language] : [];
    this.#process = spawn(
      process.execPath,
      ['src/cli/hatif.ts', 'chat', '-s', '--json', ...from, ...language],
      { cwd: repository, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] },
    );
    this.#exited = once(this.#process, 'exit').then(() => this.log.changed());
    createInterface({ input: this.#process.stdout }).on('line', (line) => this.log.take(JSON.parse(line)));
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
  }

  /** What the command wrote to standard error. */
  get errors(): string {
    return this.#errors;
  }

  async act(act: Act): Promise<void> {
    const line = 'type' in act ? { say: act.type } : act;
    this.#process.stdin.write(`${JSON.stringify(line)}\n`);
    await Promise.resolve();
  }

  /** Resolves with the exit code when the command has ended by itself. */
  async exited(): Promise<number | null> {
    await this.#exited;
    return this.#process.exitCode;
  }

  /** Ends the command at once, as a crash would. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.stdin.end();
    if (this.#process.exitCode === null) this.#process.kill('SIGTERM');
    await this.#exited;
  }
}
