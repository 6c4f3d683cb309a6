import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hostPaths } from '../../src/db/embedded/paths.ts';
import { tryLock } from '../../src/db/embedded/lock.ts';
import { migrationsFolder } from '../../src/db/migrations.ts';
import { endProcess, startHost } from './embedded-host.ts';

const packageLock = path.resolve(import.meta.dirname, '../../package-lock.json');

/**
 * Lays an embedded database into a data directory that has none: empty, migrated and closed, as if a host had made it
 * there. It is a copy of one that the first who asks makes, and that is kept for the next run of the tests.
 */
export async function layDatabase(dataDir: string): Promise<void> {
  const from = hostPaths(await template()).storage;
  await cp(from, hostPaths(dataDir).storage, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** The data directory of which the others are copies. Nobody opens it once it is there. */
async function template(): Promise<string> {
  const dir = path.join(os.tmpdir(), `hatif-template-${os.userInfo().uid}-${await fingerprint()}`);
  while (!existsSync(dir)) {
    const lock = tryLock(`${dir}.lock`);
    // Another file of tests is making it.
    if (!lock) await pause(50);
    else {
      try {
        if (!existsSync(dir)) await rename(await newDatabase(), dir);
      } finally {
        lock.release();
      }
    }
  }
  return dir;
}

async function newDatabase(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-template-'));
  await endProcess(await startHost(dir));
  return dir;
}

/** Everything that makes another database of it: the migrations, and the packages it is made with. */
async function fingerprint(): Promise<string> {
  const files = await readdir(migrationsFolder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const hash = createHash('sha256');
  for (const file of [packageLock, ...paths.toSorted()])
    hash
      .update(path.relative(migrationsFolder, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}
