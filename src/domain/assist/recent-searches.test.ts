import { expect, test } from 'vitest';
import type { Findings } from '../../knowledge/types.ts';
import { recentSearches } from './recent-searches.ts';

test('the same is looked up once in half a minute, and again after a failure', async () => {
  const asked: string[] = [];
  let now = 0;
  let failing = false;
  const search = recentSearches(
    async ({ text }): Promise<Findings> => {
      asked.push(text);
      if (failing) throw new Error('away');
      return { passages: [], answers: false, either: null, mode: 'lexical' };
    },
    () => now,
  );
  await search({ text: 'a' });
  await search({ text: 'a' });
  await search({ text: 'b' });
  expect(asked).toEqual(['a', 'b']);
  now = 30_000;
  failing = true;
  await expect(search({ text: 'a' })).rejects.toThrow('away');
  failing = false;
  await search({ text: 'a' });
  expect(asked).toEqual(['a', 'b', 'a', 'a']);
});
