import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, clean, cleanLine } from './clean.ts';

test.each([
  ['a NUL', 'Sa\0ra', 'Sara'],
  ['an escape sequence', '\u001B[2JSa\u001B[1;31mra', 'Sara'],
  ['a C1 control', 'Sa\u0085ra', 'Sara'],
  ['a direction that is turned', '\u202Emoc.lapyap\u202C', 'moc.lapyap'],
  ['isolates and marks', '\u2067سارة\u2069\u200F\u061C', 'سارة'],
  ['half of a surrogate pair', 'ok \uD83D then \uDE00', 'ok  then '],
  ['line ends of all kinds', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a tab', 'a\tb', 'a b'],
  ['letters that are written in parts', 'e\u0301 ا\u0653', 'é آ'],
])('takes out or mends %s', (_what, text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
});

test.each(['مَرْحَبًا، كيف الحال؟', 'نیم\u200Cفاصله', 'thanks 😀 👩‍👩‍👧', 'a\nb'])('leaves %j as it is', (text) => {
  expect(clean(text)).toBe(text.normalize('NFC'));
});

test('what was cleaned is clean, and holds no control and no half of a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const cleaned = clean(text);
      expect(clean(cleaned)).toBe(cleaned);
      expect(cleaned).not.toMatch(/\p{Cs}|(?!\n)\p{Cc}/u);
    }),
  );
});

test('a name is one line', () => {
  expect(cleanLine('Ali\nPriority: urgent')).toBe('Ali Priority: urgent');
});

test('the beginning of a text holds no half of a character', () => {
  expect(beginning('a😀b', 2)).toBe('a');
  expect(beginning('a😀b', 3)).toBe('a😀');
  expect(beginning('a😀b', 9)).toBe('a😀b');
});
