import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
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

it('two workers that start at once make one whole bundle for their jobs', async () => {
  // Within the project, where its libraries are found.
  await mkdir(path.join(root, 'dist'), { recursive: true });
  directory = await mkdtemp(path.join(root, 'dist', 'test-'));
  const folder = path.join(directory, 'bundle');
  await Promise.all([run(process.execPath, [builder, folder]), run(process.execPath, [builder, folder])]);
  expect(await readdir(directory)).toEqual(['bundle']);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['job.js', 'main.js']));
});
