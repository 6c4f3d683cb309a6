import { expect, test } from 'vitest';
import { pieces } from './pieces.ts';

const rate = 16_000;

test('an utterance that fits stays whole', () => {
  const samples = new Int16Array(20 * rate).fill(1000);
  expect(pieces(samples, rate)).toEqual([samples]);
});

test('a longer one is cut in its pauses, and nothing of it is lost', () => {
  const samples = new Int16Array(70 * rate).fill(1000);
  samples.fill(0, 25 * rate, 25.3 * rate);
  const cut = pieces(samples, rate);
  expect(cut.every((piece) => piece.length <= 28 * rate)).toBe(true);
  expect(cut[0]?.length).toBeGreaterThanOrEqual(25 * rate);
  expect(cut[0]?.length).toBeLessThanOrEqual(25.3 * rate);
  expect(cut.reduce((sum, piece) => sum + piece.length, 0)).toBe(samples.length);
});
