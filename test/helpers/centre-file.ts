import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';

const original = path.resolve(import.meta.dirname, '../../centre.yaml');
const roundTheClock = [{ open: '00:00', close: '24:00' }];

/** What of `centre.yaml` a test has otherwise. */
export interface CentreChanges {
  ivr?: { timeoutSeconds?: number; retries?: number };
}

/**
 * Writes the repository's `centre.yaml` into `dir`, open round the clock and every day of the year: what a call comes
 * to must not depend on when its test is run. Resolves with the file's path.
 */
export async function writeCentreFile(dir: string, { ivr = {} }: CentreChanges = {}): Promise<string> {
  const document = parseDocument(await readFile(original, 'utf8'));
  for (const day of ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])
    document.setIn(['hours', day], roundTheClock);
  document.set('holidays', []);
  for (const [key, value] of Object.entries(ivr)) {
    if (!document.hasIn(['ivr', key])) throw new Error(`centre.yaml has no ivr.${key}`);
    document.setIn(['ivr', key], value);
  }
  const file = path.join(dir, 'centre.yaml');
  await writeFile(file, document.toString());
  return file;
}
