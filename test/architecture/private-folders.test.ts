import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSecrets } from '../../src/config/secrets.ts';
import { checkDisk } from '../../src/domain/calls/index.ts';
import { PhraseCache } from '../../src/speech/voices/cache.ts';

const source = path.resolve(import.meta.dirname, '../../src');
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'hatif-folders-'));
});
afterAll(() => rm(dir, { recursive: true }));

test.each<[string, (dataDir: string) => unknown]>([
  ['secrets', (dataDir) => loadSecrets(dataDir)],
  ['journals', (dataDir) => checkDisk(dataDir)],
  [
    'phrases',
    (dataDir) => {
      const cache = new PhraseCache(path.join(dataDir, 'speech-cache'), { id: 'voice', sampleRate: 8_000 });
      return cache.write('Hello', 'en', new Int16Array(8));
    },
  ],
])(
  'nobody else on the machine reads what an installation keeps, when its %s come first',
  async (of, make) => {
    const dataDir = path.join(dir, of);
    await make(dataDir);
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
  },
);

test('whatever makes a folder keeps it from everybody else', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const made = files.flatMap((name) =>
    [...readFileSync(path.join(source, name), 'utf8').matchAll(/\bmkdir(?:Sync)?\([^;]*?\)[;\n]/gu)].map(
      ([call]) => `${name}: ${call.trim()}`,
    ),
  );
  expect(made.length).toBeGreaterThan(10);
  expect(made.filter((call) => !call.includes('mode: 0o700'))).toEqual([]);
});
