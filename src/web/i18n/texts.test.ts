import { describe, expect, it } from 'vitest';
import { problemCodes } from '../call/problem.ts';
import { textOf, texts } from './texts.ts';

const entries = Object.entries(texts);
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('texts', () => {
  it.each(entries)('%s is written in both languages with the same places', (_key, { ar, en }) => {
    expect(ar).toMatch(/[\u0600-\u06FF]/);
    expect(en).not.toMatch(/[\u0600-\u06FF]/);
    expect(en.trim()).not.toBe('');
    expect(places(ar)).toEqual(places(en));
  });

  it('says of every problem what happened and what to do', () => {
    for (const code of problemCodes) {
      expect(texts).toHaveProperty([`problem.${code}.title`]);
      expect(texts).toHaveProperty([`problem.${code}.advice`]);
    }
  });

  it('fills places and leaves unknown ones visible', () => {
    expect(textOf('en', 'keypad.key', { key: '5' })).toBe('Key 5');
    expect(textOf('en', 'keypad.key')).toBe('Key {key}');
  });
});
