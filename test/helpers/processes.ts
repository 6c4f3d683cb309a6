import { readFileSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { processIdentity } from '../../src/domain/calls/index.ts';
import type { Centre } from './centre.ts';
import { eventually } from './eventually.ts';

const runningSchema = z.object({ pids: z.record(z.string(), z.number()) });
const headSchema = z.object({ pid: z.number(), epoch: z.number() });

/** The process ids that `npm start` wrote down, by name. */
export async function centrePids(centre: Centre): Promise<Record<string, number>> {
  const text = await readFile(path.join(centre.dataDir, 'running.json'), 'utf8');
  return runningSchema.parse(JSON.parse(text)).pids;
}

/** The process id of the newest job that serves a call: its journal says whose it is. */
export async function jobOf(
  centre: Centre,
  callId: string,
  newerThan = 0,
): Promise<{ pid: number; epoch: number }> {
  if (callId === '') throw new Error('the call is not known by its id: its job could be anybody’s');
  const dir = path.join(centre.dataDir, 'journal');
  return eventually('a job to have the call', async () => {
    const names = (await readdir(dir)).filter((name) => name.startsWith(callId) && name.endsWith('.jsonl'));
    const heads = await Promise.all(
      names.map(async (name) => {
        const text = await readFile(path.join(dir, name), 'utf8').catch(() => '');
        return headSchema.safeParse(parseJson(text.slice(0, text.indexOf('\n'))));
      }),
    );
    const newest = heads
      .flatMap((head) => (head.success ? [head.data] : []))
      .filter(({ pid, epoch }) => epoch > newerThan && isAlive(pid))
      .sort((a, b) => b.epoch - a.epoch);
    return newest[0];
  });
}

/** The processes that a process started and that still exist. */
export function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').map(Number).filter(isAlive);
}

/** The worker of a centre: `npm start` may have started it more than once. */
export async function workerOf(centre: Centre): Promise<number> {
  const { main = 0 } = await centrePids(centre);
  return eventually('the worker to run', async () =>
    childrenOf(main).find((pid) => commandOf(pid).includes(path.join('src', 'worker.ts'))),
  );
}

/** The job processes of a worker, those that wait for a call too. */
export function jobsOf(worker: number): number[] {
  return childrenOf(worker).filter((pid) => commandOf(pid).includes('job_proc'));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Whether a process exists; one that has ended and was not yet looked at does not. */
export function isAlive(pid: number): boolean {
  return processIdentity(pid) !== null;
}

/** Resolves when a process is gone. */
export async function untilGone(pid: number): Promise<void> {
  await eventually(`process ${pid} to be gone`, async () => (isAlive(pid) ? undefined : true), 30_000);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
