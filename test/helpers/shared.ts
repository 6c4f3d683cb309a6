import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../..');

/**
 * A path inside the folder of test models and samples: `HATIF_SHARED`, by default `../shared` beside the
 * repository. Where the folder is absent, the path it would have.
 */
export function shared(...parts: string[]): string {
  return path.resolve(repository, process.env['HATIF_SHARED'] ?? '../shared', ...parts);
}
