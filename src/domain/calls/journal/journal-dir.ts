import path from 'node:path';

/** The folder below a data directory in which the calls of this machine keep their journals. */
export function journalDir(dataDir: string): string {
  return path.join(dataDir, 'journal');
}
