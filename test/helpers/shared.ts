import { existsSync } from 'node:fs';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');

/** The folder of test models and samples: `HATIF_SHARED`, by default `../shared` beside the repository. Null when absent. */
function sharedDir(): string | null {
  const dir = path.resolve(repository, process.env['HATIF_SHARED'] ?? '../shared');
  return existsSync(dir) ? dir : null;
}

/** A path inside {@link sharedDir}; where the folder is absent, the path it would have. */
export function shared(...parts: string[]): string {
  return path.resolve(repository, process.env['HATIF_SHARED'] ?? '../shared', ...parts);
}
