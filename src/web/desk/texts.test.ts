import { expect, it } from 'vitest';
import { deskTexts } from './texts.ts';

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

it.each(Object.entries(deskTexts))(
  '%s is written in both languages with the same places',
  (_key, { ar, en }) => {
    expect(ar).toMatch(/[\u0600-\u06FF]/);
    expect(en).not.toMatch(/[\u0600-\u06FF]/);
    expect(places(ar)).toEqual(places(en));
  },
);
