import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heardPart } from './heard-part.ts';

it('keeps whole words only', () => {
  expect(heardPart('May I have your name?', 0.5)).toBe('May I have');
});

it('keeps everything of speech that was played to its end', () => {
  expect(heardPart('مرحبا بك', 1)).toBe('مرحبا بك');
});

it('is always a beginning of the text, and never longer than what was played', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (text, fraction) => {
        const heard = heardPart(text, fraction);
        expect(text.startsWith(heard)).toBe(true);
        expect(heard.length).toBeLessThanOrEqual(text.length * fraction);
      },
    ),
  );
});
