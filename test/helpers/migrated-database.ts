import { constants } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { hostPaths } from '../../src/db/embedded/paths.ts';
import { migrationsFolder } from '../../src/db/migrations.ts';
import { endProcess, startHost } from './embedded-host.ts';
import { madeOnce } from './made-once.ts';

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
function template(): Promise<string> {
  return madeOnce('template', [packageLock, migrationsFolder], newDatabase);
}

async function newDatabase(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-template-'));
  await endProcess(await startHost(dir));
  return dir;
}
