import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HatifError } from '../../../errors.ts';
import { journalDir } from './journal-dir.ts';

/** A call that begins with less may end without: its journal, a log, a cached phrase. */
const enoughBytes = 8 * 1024 * 1024;
const probe = Buffer.alloc(4_096);

/** Resolves when the disk of a data directory takes what a call writes; else throws `disk_full` (503). */
export async function checkDisk(dataDir: string): Promise<void> {
  const dir = journalDir(dataDir);
  const file = path.join(dir, `.probe-${process.pid}`);
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await writeFile(file, probe, { mode: 0o600 });
    const { bavail, bsize } = await statfs(dir);
    if (bavail * bsize < enoughBytes) throw new Error('less than 8 MB are free');
  } catch (error) {
    throw new HatifError('disk_full', 'The disk takes no more calls: somebody has to make room on it.', {
      status: 503,
      cause: error,
    });
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
