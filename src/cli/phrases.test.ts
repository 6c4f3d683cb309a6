import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { languages } from '../shared/vocabulary.ts';
import { phrases } from '../shared/phrases/catalogue.ts';
import { registerPhrases } from './phrases.ts';

const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
afterEach(() => printed.mockClear());

/** What the command prints. */
function page(...args: string[]): string {
  const program = new Command();
  registerPhrases(program);
  program.parse(['phrases', ...args], { from: 'user' });
  return printed.mock.calls.flat().join('\n');
}

test.each(languages)('every wording of every phrase stands on the page of its language: %s', (lang) => {
  const text = page('--lang', lang);
  for (const [key, phrase] of Object.entries(phrases)) {
    expect(text).toContain(`${key}\n`);
    for (const wording of phrase[lang]) expect(text).toContain(wording);
  }
});

test('programs read the phrases as JSON', () => {
  const read = JSON.parse(page('--lang', 'ar', '--json')) as { key: string; wordings: string[] }[];
  expect(Object.fromEntries(read.map(({ key, wordings }) => [key, wordings]))).toMatchObject({
    goodbye: phrases.goodbye.ar,
  });
});
