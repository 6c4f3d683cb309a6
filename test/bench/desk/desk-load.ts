import { fork } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { assignCall } from '../../../src/db/queries/workers.ts';
import { Lease, openCall } from '../../../src/domain/calls/index.ts';
import { agentOf, putInCall, queueCaller } from '../../helpers/desk-caller.ts';
import { missing } from '../../helpers/missing.ts';
import { Watched } from '../../helpers/watched.ts';
import { figureOf, shareOf, type BenchOptions, type Figure } from '../measure.ts';
import { DeskServer, type Memory } from './desk-server.ts';
import { loadReportSchema, type LoadOrder, type LoadReport } from './load-protocol.ts';

const desks = 200;
const calls = 500;
const everyMs = 4_000;
const department = 'sales';
/** Until every desk is connected, and beyond the time of the load. */
const rampMs = 5 * 60_000;
const graceMs = 60_000;

/**
 * The server with 200 desks on its streams, each with a human in a call, and 500 calls that write a line every four seconds; load
 * from a process of its own. Goals: what the server holds at the end ≤ 1.05 × what it held after a third of the time; event →
 * desk p95 200 ms.
 */
export async function deskLoadBench({ minutes }: BenchOptions): Promise<Figure[]> {
  await using server = await DeskServer.start(missing(['postgresql']).length > 0 ? 'embedded' : 'PostgreSQL');
  const { db, logger } = server.context;
  // Calls that nobody serves would be looked after.
  const lease = new Lease({ db, logger, kind: 'job' });
  await lease.begin();
  const order = await prepare(server, lease.id, minutes);
  await using load = new Load(order);
  await load.until('ready', rampMs);
  const cores = await server.coresDuring(async () => {
    await pause((minutes * 60_000) / 3);
  });
  const third = await server.collected();
  await load.until('done', (minutes * 60_000 * 2) / 3 + graceMs);
  const end = await server.collected();
  await lease.end();
  return [
    ...load.figures(),
    figureOf('desk-load: the server', 'cores', [cores]),
    ...memoryFigures(third, end),
  ];
}

function memoryFigures(third: Memory, end: Memory): Figure[] {
  return [
    figureOf('desk-load: held after a third', 'MB', [third.heldMB]),
    figureOf('desk-load: held at the end', 'MB', [end.heldMB]),
    figureOf('desk-load: end ÷ third', '×', [end.heldMB / third.heldMB]),
    figureOf('desk-load: resident after a third', 'MB', [third.residentMB]),
    figureOf('desk-load: resident at the end', 'MB', [end.residentMB]),
  ];
}

/** People, the calls in which they are, and the calls that the assistant serves alone. */
async function prepare(server: DeskServer, workerId: string, minutes: number): Promise<LoadOrder> {
  const { db } = server.context;
  const people = await server.people(desks, [department]);
  const made: LoadOrder['calls'] = [];
  const waiting = people.values();
  for (let at = 0; at < calls; at += 1) {
    // Those with a human are spread among the others, which begin one after the other.
    const person = (at * desks) % calls < desks ? waiting.next().value : undefined;
    if (person) {
      const caller = await queueCaller(db, { department });
      await assignCall(db, { ...caller, workerId });
      await putInCall(db, caller, await agentOf(db, person));
      made.push({ callId: caller.callId, epoch: caller.epoch, attended: true });
    } else {
      const { id: callId, epoch } = await openCall(db, { source: 'web', workerId });
      made.push({ callId, epoch, attended: false });
    }
  }
  return {
    url: server.url,
    env: server.env,
    emails: people.map(({ email }) => email),
    calls: made,
    everyMs,
    minutes,
  };
}

/** The load generator's process, from outside. */
class Load implements AsyncDisposable {
  readonly #child = fork(path.join(import.meta.dirname, 'load.ts'));
  readonly #watched = new Watched();
  readonly #reports: LoadReport[] = [];
  readonly #minutes: number;

  constructor(order: LoadOrder) {
    this.#minutes = order.minutes;
    this.#child.on('message', (message) => {
      const report = loadReportSchema.parse(message);
      if (report.type === 'failed') console.error(`the load failed: ${report.reason}`);
      this.#reports.push(report);
      this.#watched.changed();
    });
    this.#child.send(order);
  }

  async until(type: LoadReport['type'], withinMs: number): Promise<void> {
    await this.#watched.until(type, () => this.#reports.some((report) => report.type === type), withinMs);
  }

  figures(): Figure[] {
    const told = this.#reports.filter((report) => report.type === 'told');
    const done = this.#reports.find((report) => report.type === 'done');
    const n = done?.lines ?? 0;
    const planned = (calls * this.#minutes * 60_000) / everyMs;
    const count = (name: string, value: number): Figure => ({
      name,
      unit: 'lines',
      p50: value,
      p95: value,
      value,
      n,
    });
    return [
      figureOf(
        'desk-load: event → desk',
        'ms',
        told.flatMap(({ toldMs }) => toldMs),
      ),
      figureOf(
        'desk-load: a line is written',
        'ms',
        told.flatMap(({ writtenMs }) => writtenMs),
      ),
      shareOf('desk-load: lines written of those planned', n / planned, n),
      count('desk-load: of which no desk was told', done?.untold ?? 0),
    ];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
