import { expect, test } from 'vitest';
import { Melody, melodyRate } from './melody.ts';

/** A minute of it, in pieces of an odd length. */
function played(): Float32Array {
  const melody = new Melody();
  const all = new Float32Array(60 * melodyRate);
  for (let at = 0; at < all.length; at += 333) melody.addTo(all.subarray(at, at + 333));
  return all;
}

const whole = played();

test('the melody is the same whenever it is played', () => {
  expect(played()).toEqual(whole);
});

test('the melody is nowhere silent, and nowhere louder than a voice', () => {
  const tenth = melodyRate / 10;
  const loudnesses = Array.from({ length: whole.length / tenth - 1 }, (_, index) => {
    const part = whole.subarray((index + 1) * tenth, (index + 2) * tenth);
    return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length) / 32_768;
  });
  expect(Math.min(...loudnesses)).toBeGreaterThan(0.01);
  expect(Math.max(...loudnesses)).toBeLessThan(0.07);
});
