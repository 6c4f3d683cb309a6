import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');
const vitest = path.join(repository, 'node_modules', 'vitest', 'vitest.mjs');

const flaky = `
  let tries = 0;
  test('is not steady', { retry: 2 }, () => { tries += 1; expect(tries, 'the try\\nand more').toBe(2); });
  test('passes', { retry: 2 }, () => {});
  test('fails', { retry: 1 }, () => { throw new Error('always'); });
  test.skip('is left out', () => {});
  describe('what cannot begin', () => {
    beforeAll(() => { throw new Error('no port'); });
    test('is not run', () => {});
  });
`;

describe('the end of a run of the tests', () => {
  let dir: string;
  let lines: string[];

  // One run, of which both tests look at something else.
  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-reporter-'));
    await writeFile(path.join(dir, 'flaky.test.js'), flaky);
    const reporter = path.join(import.meta.dirname, 'summary-reporter.ts');
    const args = [vitest, 'run', '--root', dir, '--globals', '--reporter', reporter];
    const run = spawn(process.execPath, args, { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
    lines = (await text(run.stdout)).trimEnd().split('\n');
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  test('is how many passed, failed and were skipped, alone in the last line', () => {
    expect(lines.at(-1)).toBe('2 passed, 2 failed, 2 skipped');
  });

  test('names each test that passed only in another try, with what went wrong first', () => {
    expect(lines.slice(0, -1).filter((line) => line.trim() !== '')).toEqual([
      ' 1 test needed another try:',
      '   - flaky.test.js > is not steady (2 tries) — the try',
    ]);
  });
});
