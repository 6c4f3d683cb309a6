import { expect, test } from 'vitest';
import { Quiet } from './quiet.ts';

test('whoever waits for a human hears nothing from the one sound to the next, whosever turn it is', () => {
  let now = 0;
  const quiet = new Quiet(() => now);
  quiet.waits();
  now = 1_000;
  quiet.sounds(true);
  now = 2_000;
  quiet.forHuman(true);
  now = 3_000;
  quiet.sounds(false);
  quiet.theirTurn();
  now = 9_000;
  quiet.sounds(true);
  expect(quiet.inLine).toEqual([{ from: 3_000, to: 9_000 }]);
});

test('with a human, quiet is theirs', () => {
  let now = 0;
  const quiet = new Quiet(() => now);
  quiet.forHuman(true);
  quiet.sounds(true);
  quiet.forHuman(false);
  quiet.theirTurn();
  quiet.sounds(false);
  now = 60_000;
  quiet.sounds(true);
  expect(quiet.inLine).toEqual([{ from: 0, to: 0 }]);
  expect(quiet.longestMs).toBe(0);
});
