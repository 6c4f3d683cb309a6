import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLanguage } from './by-language.ts';

const shown = (text: string): string[] =>
  byLanguage(text).map(({ language, text }) => `${language}: ${text}`);

describe('a line in two languages', () => {
  it('is a stretch for each of them', () => {
    const line =
      'أهلا بكم في المكتبة. للعربية، قل عربي. Welcome to the library. For English, say English, or press two.';
    expect(shown(line)).toEqual([
      'ar: أهلا بكم في المكتبة. للعربية، قل عربي.',
      'en: Welcome to the library. For English, say English, or press two.',
    ]);
  });

  it.each([
    'شكرا يا Sarah. بريدك هو sarah@example.com. هل هذا صحيح؟',
    'تم. Sarah Ahmed. ما رقم هاتفك يا سيدتي؟',
    'Thank you, سارة أحمد. Your ticket is TKT-1234567. Is there anything else?',
    '0551234567',
  ])('stays whole where there is but a name or an address of the other: %s', (line) => {
    expect(byLanguage(line)).toHaveLength(1);
    expect(byLanguage(line)[0]?.text).toBe(line);
  });

  it.each([
    ['ar', 'Huda معك الآن.'],
    ['en', 'سارة is here.'],
    ['null', 'Huda معك'],
    ['null', '0551234567'],
  ])('is of the language of most of its words, however few: %s', (language, line) => {
    expect(shown(line)).toEqual([`${language}: ${line}`]);
  });

  it('loses no letter, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('أهلا وسهلا بكم جميعا.', 'Hello to you all.', ' ', '٣', 'Ali', '؟', '\n', 'و'),
        ),
        (pieces) => {
          const line = pieces.join(' ');
          const letters = (text: string): string => text.replaceAll(/\s/gu, '');
          expect(
            letters(
              byLanguage(line)
                .map(({ text }) => text)
                .join(''),
            ),
          ).toBe(letters(line));
        },
      ),
    );
  });
});
