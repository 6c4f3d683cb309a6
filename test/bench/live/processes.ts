import { readFile } from 'node:fs/promises';
import { processesOf, type Process } from '../../helpers/processes-of.ts';
import type { Centre } from '../../helpers/centre.ts';

/** Linux counts processor time in these. */
const ticksPerSecond = 100;

/** The job processes of a centre, those with a call and those that wait for one. */
export async function jobsOf(centre: Centre): Promise<number[]> {
  const all = await processesOf(centre);
  return all.filter(isJob).map(({ pid }) => pid);
}

/** The processor time, in seconds, that each part of a centre has used so far. */
export async function cpuByPart(centre: Centre): Promise<Record<string, number>> {
  const spent: Record<string, number> = {};
  for (const process of await processesOf(centre)) {
    const part = partOf(process);
    spent[part] = (spent[part] ?? 0) + (await cpuSeconds(process.pid));
  }
  return spent;
}

function partOf(process: Process): string {
  if (isJob(process)) return 'jobs';
  const parts = ['livekit-server', 'src/worker.ts', 'src/server.ts', 'src/speech.ts', 'embedded/host.ts'];
  return parts.find((part) => process.command.includes(part)) ?? 'other';
}

function isJob({ command }: Process): boolean {
  return command.includes('job_proc_lazy_main');
}

/** Processor time of a process and its threads, in seconds; 0 when it is gone. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** Memory of a process in megabytes: its share of everything, and what is its alone. Null when it is gone. */
export async function memoryOf(pid: number | 'self'): Promise<{ shareMB: number; ownMB: number } | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => null);
  if (text === null) return null;
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { shareMB: megabytes('Pss'), ownMB: megabytes('Pss_Anon') };
}
