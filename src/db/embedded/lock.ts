import { DatabaseSync } from 'node:sqlite';

/** A lock held by this process until it releases it or dies. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the lock of a file, or returns null when another process holds it. The kernel keeps the lock (SQLite's
 * own, on the file), so a process that is killed leaves none behind.
 */
export function tryLock(file: string): DirectoryLock | null {
  const holder = new DatabaseSync(file);
  try {
    holder.exec('pragma busy_timeout = 0');
    holder.exec('begin exclusive');
  } catch (error) {
    holder.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === 5) return null;
    throw error;
  }
  return {
    release() {
      holder.exec('rollback');
      holder.close();
    },
  };
}
