import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { loadConfig } from '../../../src/config/config.ts';
import { migrateDatabase } from '../../../src/db/client.ts';
import { reduceJobMemory } from '../../../src/worker/bundle/job-memory.ts';
import { roll } from '../../../src/worker/bundle/rolldown.ts';
import { startCentre } from '../../helpers/centre.ts';
import { jobOf } from '../../helpers/processes.ts';
import { RtcCaller } from '../../helpers/rtc-caller.ts';
import { jobsOf, memoryOf } from '../live/processes.ts';
import { figureOf, type Figure } from '../measure.ts';
import { install } from '../turn/speech-process.ts';

const sampleSchema = z.object({ minutes: z.number(), shareMB: z.number(), ownMB: z.number() });
/** What the parent knows of how long it may take: an hour of frames, and a turn every half minute. */
const patienceMs = 230_000;
const liveCalls = 3;

/**
 * Memory of a call's process: its proportional share (`smaps_rollup`) in a running centre while several calls are on,
 * and over an hour of a call whose sound is pushed faster than time. Goal: 100 MB and flat.
 */
export async function memoryBench(): Promise<Figure[]> {
  return [...(await liveMemory()), ...(await hourOfCall())];
}

async function liveMemory(): Promise<Figure[]> {
  await using centre = await startCentre({ env: { LLM: 'none' }, demo: false });
  await using opened = new AsyncDisposableStack();
  const calls = [];
  for (let call = 0; call < liveCalls; call += 1) calls.push(opened.use(await RtcCaller.web(centre)));
  await Promise.all(calls.map((caller) => caller.log.turn()));
  const serving = await Promise.all(calls.map((caller) => jobOf(centre, caller.callId ?? '')));
  const busy = serving.map(({ pid }) => pid);
  const idle = (await jobsOf(centre)).filter((pid) => !busy.includes(pid));
  const inCall = await figures('memory of a job in a call', busy);
  const waiting = await figures('memory of a job that waits', idle);
  await opened.disposeAsync();
  return [...inCall, ...waiting];
}

async function figures(name: string, pids: readonly number[]): Promise<Figure[]> {
  const samples = (await Promise.all(pids.map(memoryOf))).filter((sample) => sample !== null);
  const of = (pick: 'shareMB' | 'ownMB'): number[] => samples.map((sample) => sample[pick]);
  return [figureOf(name, 'MB', of('shareMB')), figureOf(`${name}: its own`, 'MB', of('ownMB'))];
}

async function hourOfCall(): Promise<Figure[]> {
  await using installation = await install(['caller-asr']);
  await migrateDatabase(loadConfig(installation.env));
  // As jobs are run: bundled, where the libraries are found.
  await using opened = new AsyncDisposableStack();
  const folder = path.resolve('dist', `hour-of-call-${process.pid}`);
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  await roll({ call: path.join(import.meta.dirname, 'hour-of-call.ts') }, folder);
  const before = [...process.execArgv];
  reduceJobMemory(installation.config, null);
  const child = fork(path.join(folder, 'call.js'), { env: { ...process.env, ...installation.env } });
  process.execArgv.splice(0, process.execArgv.length, ...before);
  const timer = setTimeout(() => child.kill(), patienceMs);
  const found: Figure[] = [];
  child.on('message', (message) => {
    const { minutes, shareMB, ownMB } = sampleSchema.parse(message);
    const name = `memory after ${minutes} min`;
    found.push(figureOf(name, 'MB', [shareMB]), figureOf(`${name}: its own`, 'MB', [ownMB]));
  });
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  return found;
}
