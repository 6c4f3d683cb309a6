import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PhraseCache } from './cache.ts';

test('a phrase is kept by voice, language and text', async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-cache-'));
  const cache = new PhraseCache(directory, { id: 'a', sampleRate: 22_050 });
  await cache.write('One.', 'en', Int16Array.of(1, 2, 3));
  expect(await cache.read('One.', 'en')).toEqual(Int16Array.of(1, 2, 3));
  expect(await cache.read('One.', 'ar')).toBeNull();
  expect(await cache.read('One!', 'en')).toBeNull();
  const other = new PhraseCache(directory, { id: 'b', sampleRate: 22_050 });
  expect(await other.read('One.', 'en')).toBeNull();
  await rm(directory, { recursive: true });
});
