import { expect, test } from 'vitest';
import { WithoutThoughts } from './without-thoughts.ts';

function said(pieces: readonly string[]): string {
  const words = new WithoutThoughts();
  return pieces.map((piece) => words.push(piece)).join('') + words.rest();
}

test.each([
  ['<think>The caller asks.</think>It costs 250.', 'It costs 250.'],
  ['Yes. <think>or no</think> It is <think>maybe</think>open.', 'Yes.  It is open.'],
  ['5 < 6 and <b>bold</b>', '5 < 6 and <b>bold</b>'],
  ['never closed <think>and on and on', 'never closed '],
  ['ends with <thi', 'ends with <thi'],
])('%j is heard without its thoughts, wherever it is cut', (text, heard) => {
  for (let size = 1; size <= text.length; size += 1) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
      text.slice(n * size, (n + 1) * size),
    );
    expect(said(pieces)).toBe(heard);
  }
});

test('words are handed on as soon as they can be no thought', () => {
  const words = new WithoutThoughts();
  expect(words.push('Good morning <')).toBe('Good morning ');
  expect(words.push('3')).toBe('<3');
});
