import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { tryLock } from '../../src/db/embedded/lock.ts';

/**
 * A folder that the first who asks makes, and that is kept for the other files of tests and for the next run: it is made
 * anew when anything in `sources` (files, and folders with all that is in them) has changed. Nobody writes into it.
 * `make` resolves with a new folder on the disk of `os.tmpdir()`.
 */
export async function madeOnce(
  name: string,
  sources: readonly string[],
  make: () => Promise<string>,
): Promise<string> {
  const dir = path.join(
    os.tmpdir(),
    `hatif-${name}-${os.userInfo().uid}-${(await fingerprint(sources)).slice(0, 16)}`,
  );
  while (!existsSync(dir)) {
    const lock = tryLock(`${dir}.lock`);
    // Another file of tests is making it.
    if (!lock) await pause(50);
    else {
      try {
        if (!existsSync(dir)) await rename(await make(), dir);
      } finally {
        lock.release();
      }
    }
  }
  return dir;
}

async function fingerprint(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of await filesOf(source))
      hash
        .update(path.relative(source, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0');
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
  if (!(await stat(source)).isDirectory()) return [source];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted();
}
