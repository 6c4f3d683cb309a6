import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

test('lets a burst through and then so many a second', () => {
  let now = 0;
  const bucket = new TokenBucket({ burst: 3, perSecond: 1, now: () => now });
  const took = (times: number): number =>
    Array.from({ length: times }, () => bucket.take()).filter(Boolean).length;
  expect(took(10)).toBe(3);
  now += 999;
  expect(took(10)).toBe(0);
  now += 1;
  expect(took(10)).toBe(1);
  now += 60_000;
  expect(bucket.full).toBe(true);
  expect(took(10)).toBe(3);
});

test('never lets through more than its burst and what time has earned, whatever the clock does', () => {
  const waits = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 100 });
  fc.assert(
    fc.property(waits, (steps) => {
      let now = 0;
      let forward = 0;
      const bucket = new TokenBucket({ burst: 5, perSecond: 2, now: () => now });
      let taken = 0;
      for (const ms of steps) {
        now += ms;
        forward += Math.max(0, ms);
        if (bucket.take()) taken += 1;
      }
      expect(taken).toBeLessThanOrEqual(5 + (forward / 1_000) * 2 + 1e-6);
    }),
  );
});
