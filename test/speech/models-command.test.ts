import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeNeeding } from '../helpers/missing.ts';
import { shared } from '../helpers/shared.ts';

const run = promisify(execFile);
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-models-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function models(...args: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: directory };
  const { stdout } = await run(process.execPath, ['src/cli/hatif.ts', 'models', ...args], { env });
  return stdout;
}

test('models list tells what there is and that nothing is in use', async () => {
  const said = await models('list');
  expect(said).toContain('whisper-small');
  expect(said).toContain('Callers can only type');
});

test('models use says what is wrong with a folder', async () => {
  await expect(models('use', directory)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('tokens.txt'),
  });
});

describeNeeding(['caller-asr'], 'models use with the callers’ recogniser', () => {
  test('warns that it does not understand people', async () => {
    expect(await models('use', shared('caller-asr'))).toContain('does not understand people');
    expect(await models('list')).toContain('In use: caller-asr');
  });
});
