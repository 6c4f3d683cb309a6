import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Context } from '../../src/context.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { CallLog } from '../helpers/call-log.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { rowsOf, type CallRows } from '../helpers/rows.ts';
import { Simulation } from '../simulate/simulation.ts';
import { moments } from '../simulate/types.ts';

/** A call as its caller met it, and what it left in the database. */
export interface WholeCall {
  log: CallLog;
  /** What the centre said to the last thing that the caller said. */
  answer: string;
  /** The articles that this was taken from. */
  sources: string[];
  /** Everything that the centre asked, in order. */
  asked: string[];
  rows: CallRows;
  /** The descriptions of its tickets. */
  told: string;
}

/** The shipped centre with its articles on a Tuesday morning, in which callers say one line after the other. */
export class WholeCalls implements AsyncDisposable {
  readonly #context: Context;
  readonly #simulation: Simulation;
  readonly #dataDir: string;

  private constructor(simulation: Simulation, dataDir: string) {
    this.#simulation = simulation;
    this.#dataDir = dataDir;
    const started = Date.now();
    const clock = (): Date => new Date(moments.open.getTime() + (Date.now() - started));
    this.#context = { ...simulation.context, clock };
  }

  static async open(): Promise<WholeCalls> {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-calls-'));
    await layDatabase(dataDir);
    return new WholeCalls(await Simulation.open(dataDir, {}, 'help_first'), dataDir);
  }

  /** Has a caller say these lines, and hang up. */
  async call(language: Language, ...lines: readonly string[]): Promise<WholeCall> {
    const log = new CallLog();
    const call = await beginChat(this.#context, {
      language,
      written: 'by_turns',
      emit: (event) => log.take(event),
    });
    let before = 0;
    for (const line of lines) {
      before = log.all('say').length;
      await call.say(line);
    }
    const last = log.all('say').slice(before);
    if (!log.end) await call.hangUp();
    await call.ended;
    const rows = await rowsOf(this.#context.db, { id: log.end?.callId ?? '' });
    return {
      log,
      answer: last.map(({ text }) => text).join(' '),
      sources: last.flatMap(({ sources }) => (sources ?? []).map((source) => source.path)),
      asked: log.all('listening').flatMap(({ ask }) => ask ?? []),
      rows,
      told: rows.tickets.map(({ description }) => description).join('\n'),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#simulation[Symbol.asyncDispose]();
    await rm(this.#dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
