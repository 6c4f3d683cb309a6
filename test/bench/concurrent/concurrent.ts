import { fork } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startCentre, type Centre, type CentreOptions } from '../../helpers/centre.ts';
import { Watched } from '../../helpers/watched.ts';
import type { HeardTurn } from '../live/timed-caller.ts';
import { turnFigures } from '../live/turns.ts';
import { cpuByPart, cpuSeconds } from '../live/processes.ts';
import { figureOf, type Figure } from '../measure.ts';
import { reportSchema, type Order, type Report } from './protocol.ts';

/** A turn may take this long, p95, before there are too many calls. */
const limitMs = 1000;
const windowMs = 30_000;
const rampMs = 60_000;
/** New processes are made ready for the calls to come: that is not part of those that are on. */
const settleMs = 10_000;
const whole = 260_000;

/** How many calls at once, step by step, with the recogniser of the tests. Goal: 10 a core. */
export function concurrentBench(): Promise<Figure[]> {
  return load('caller-asr', 'en-us', [4, 6, 8, 12, 16, 20, 24, 28, 32]);
}

/** The same with a recogniser that hears people. */
export function concurrentWhisperBench(): Promise<Figure[]> {
  return load('whisper-base', 'flite', [1, 2, 3, 4, 6, 8]);
}

/**
 * Callers who talk most of the time, more and more of them, until their turns take too long: rules, cached voice, a
 * real LiveKit server on loopback. The callers' own process is measured beside the centre's.
 */
async function load(
  models: NonNullable<CentreOptions['models']>,
  voice: Order['voice'],
  steps: readonly number[],
): Promise<Figure[]> {
  const began = performance.now();
  const env = { LLM: 'none', WORKER_MAX_CALLS: '200', WORKER_IDLE_PROCESSES: '4' };
  await using centre = await startCentre({ env, models, demo: false });
  await using callers = new Callers(centre, voice);
  const figures: Figure[] = [];
  let most = 0;
  for (const step of steps) {
    if (performance.now() - began > whole) break;
    if (!(await callers.are(step))) break;
    await pause(settleMs);
    const { turns, share, cores } = await callers.measure();
    const name = `concurrent ${models}, ${step} calls`;
    const [figure, ...parts] = turnFigures(name, turns);
    if (!figure) break;
    figures.push(figure, ...parts, figureOf(`${name}: callers talking`, '%', [share * 100]));
    for (const [part, used] of Object.entries(cores))
      figures.push(figureOf(`${name}: ${part}`, 'cores', [used]));
    if (turns.length === 0 || figure.p95 > limitMs) break;
    most = step;
  }
  return [...figures, figureOf(`concurrent ${models}, calls a core`, 'calls', [most / os.cpus().length])];
}

/** The load generator's process, from outside. */
class Callers implements AsyncDisposable {
  readonly #centre: Centre;
  readonly #voice: Order['voice'];
  readonly #child = fork(path.join(import.meta.dirname, 'callers.ts'));
  readonly #watched = new Watched();
  #ready = 0;
  #reports: Report[] = [];

  constructor(centre: Centre, voice: Order['voice']) {
    this.#centre = centre;
    this.#voice = voice;
    this.#child.on('message', (message) => {
      const report = reportSchema.parse(message);
      if (report.type === 'ready') this.#ready = report.callers;
      if (report.type === 'lost') console.error(`a caller was lost: ${report.reason}`);
      this.#reports.push(report);
      this.#watched.changed();
    });
  }

  /** Has so many callers talk; answers whether all of them got through. */
  async are(count: number): Promise<boolean> {
    this.#child.send({ centre: this.#centre, voice: this.#voice, callers: count } satisfies Order);
    const ready = this.#watched.until(`${count} callers`, () => this.#ready === count, rampMs);
    return ready.catch(() => false);
  }

  /** What happens in the next while: every turn, the share of time a caller speaks, the cores that each part uses. */
  async measure(): Promise<{ turns: HeardTurn[]; share: number; cores: Record<string, number> }> {
    this.#reports = [];
    const before = await this.#cpu();
    const began = performance.now();
    await pause(windowMs);
    const seconds = (performance.now() - began) / 1000;
    const after = await this.#cpu();
    const turns = this.#reports.filter((report) => report.type === 'turn');
    const talked = turns.reduce((sum, { talkedMs }) => sum + talkedMs, 0);
    const cores = Object.entries(after).map(
      ([part, cpu]) => [part, (cpu - (before[part] ?? 0)) / seconds] as const,
    );
    return {
      turns: turns.map(({ heard }) => heard),
      share: talked / 1000 / seconds / this.#ready,
      cores: Object.fromEntries(cores.filter(([, used]) => used > 0.005)),
    };
  }

  async #cpu(): Promise<Record<string, number>> {
    return {
      ...(await cpuByPart(this.#centre)),
      'the callers themselves': await cpuSeconds(this.#child.pid ?? 0),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
