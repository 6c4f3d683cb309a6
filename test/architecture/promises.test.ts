import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const docs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));

test('every file that a document names is there', () => {
  const named = docs.flatMap((doc) =>
    [...readFileSync(path.join(root, 'docs', doc), 'utf8').matchAll(/`((?:src|test)\/[\w./-]+\.tsx?)`/g)].map(
      ([, file = '']) => `${doc}: ${file}`,
    ),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((entry) => !existsSync(path.join(root, entry.split(': ')[1] ?? '')))).toEqual([]);
});
