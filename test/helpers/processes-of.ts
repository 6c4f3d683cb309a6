import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Centre } from './centre.ts';
import { centrePids } from './processes.ts';

/** A process of the machine as `/proc` shows it. */
export interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** Every process of a running centre: what `npm start` started, what that started, and the embedded database. */
export async function processesOf(centre: Centre): Promise<Process[]> {
  const all = await processes();
  const { main } = await centrePids(centre);
  // The database's process belongs to whoever connected first, and outlives them.
  const host = all.find(
    ({ command }) => command.includes('embedded/host.ts') && command.includes(centre.dataDir),
  );
  const ours = new Set([main, host?.pid]);
  // Process ids wrap around, so a child's may be lower than its parent's.
  for (let known = 0; known !== ours.size;) {
    known = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid));
}

/** Every process of the machine. */
export async function processes(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(pids.map(async (pid) => read(Number(pid))));
  return all.filter((one) => one !== null);
}

/** Null for a process that ended meanwhile. */
async function read(pid: number): Promise<Process | null> {
  try {
    const [command, stat] = await Promise.all([
      readFile(path.join('/proc', String(pid), 'cmdline'), 'utf8'),
      readFile(path.join('/proc', String(pid), 'stat'), 'utf8'),
    ]);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: command.replaceAll('\0', ' ') };
  } catch {
    return null;
  }
}
