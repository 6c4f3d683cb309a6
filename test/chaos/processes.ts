import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Centre } from '../helpers/centre.ts';
import { centrePids } from '../helpers/processes.ts';

/** A process of the machine as `/proc` shows it. */
interface Process {
  pid: number;
  parent: number;
  command: string;
}

/** How the centre's processes are known by their command line; jobs belong to calls and are found by those. */
const marks = {
  worker: 'src/worker.ts',
  server: 'src/server.ts',
  speech: 'src/speech.ts',
  livekit: '/livekit-server',
} as const;

/** The process that does a part of the centre's work just now, or null while there is none. */
export async function findProcess(
  centre: Centre,
  part: keyof typeof marks | 'database',
): Promise<number | null> {
  const all = await processes();
  if (part === 'database') {
    const host = all.find(
      ({ command }) => command.includes('embedded/host.ts') && command.includes(centre.dataDir),
    );
    return host?.pid ?? null;
  }
  const main = (await centrePids(centre))['main'];
  const below = new Set([main]);
  // Process ids wrap around, so a child's may be lower than its parent's.
  for (let known = 0; known !== below.size;) {
    known = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  // LiveKit runs on a leash, whose command line names it too: the innermost one does the work.
  const found = all.filter(({ pid, command }) => below.has(pid) && command.includes(marks[part]));
  return found.find(({ pid }) => !found.some(({ parent }) => parent === pid))?.pid ?? null;
}

async function processes(): Promise<Process[]> {
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
