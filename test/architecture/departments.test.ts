import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../src/config/centre.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Words of callers' addresses, and rows of the demonstration's own business. */
const others = /^src\/(?:language|db\/demo)\//;
/** Kinds and words of a text: some are called as departments of the demonstration are. */
const ofKinds = /kind|departmentFor\(|\bonly: |\ben: /i;

test('no code names a department of the business', async () => {
  const keys = Object.keys(loadCentre(path.join(root, 'centre.yaml')).departments);
  const named = new RegExp(`(['"\`])(?:${keys.join('|')})\\1`);
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !file.includes('.test.') && !others.test(file));
  const found = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
      return lines
        .filter((line) => named.test(line) && !ofKinds.test(line))
        .map((line) => `${file}: ${line}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});
