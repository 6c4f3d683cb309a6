import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const builder = path.join(root, 'src', 'worker', 'bundle', 'build.ts');

let directory: string | undefined;
afterEach(async () => {
  if (directory) await rm(directory, { recursive: true, force: true });
});

it('two workers that start at once make one whole bundle for their jobs, whose libraries take a byte a letter', async () => {
  // Within the project, where its libraries are found.
  await mkdir(path.join(root, 'dist'), { recursive: true });
  directory = await mkdtemp(path.join(root, 'dist', 'test-'));
  const folder = path.join(directory, 'bundle');
  await Promise.all([run(process.execPath, [builder, folder]), run(process.execPath, [builder, folder])]);
  expect(await readdir(directory)).toEqual(['bundle']);
  const files = await readdir(folder);
  expect(files).toEqual(expect.arrayContaining(['job.js', 'main.js']));

  // Where one letter needs two bytes all do, in every process and for as long as it lives.
  const libraries = files.filter((file) => file.startsWith('libraries'));
  const sources = await Promise.all(libraries.map((file) => readFile(path.join(folder, file), 'utf8')));
  expect(sources.reduce((letters, source) => letters + source.length, 0)).toBeGreaterThan(1_000_000);
  expect(sources.filter((source) => /[^\0-\xff]/.test(source))).toEqual([]);
});
