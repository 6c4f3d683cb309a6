import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../answers/commands.ts';
import { parseYesNo } from '../answers/yes-no.ts';
import { classifyDepartment } from '../keywords/department.ts';
import { asksForTransfer, complains } from '../intents/plain-wishes.ts';
import type { Command } from '../types.ts';

/** Wishes as they follow "to" or stand alone in English, and as they are said in Arabic. */
const wishes: { command: Command; en: string[]; ar: string[] }[] = [
  {
    command: 'human',
    en: ['talk to a real person', 'speak with a manager', 'be connected to an agent', 'speak to somebody'],
    ar: ['اكلم موظف', 'اتكلم مع المدير', 'اتحدث مع شخص', 'احكي مع موظف'],
  },
  {
    command: 'language_en',
    en: ['continue in English', 'speak English'],
    ar: ['اتكلم انجليزي', 'اكمل بالانجليزي'],
  },
  {
    command: 'language_ar',
    en: ['continue in Arabic', 'talk in Arabic'],
    ar: ['اتكلم عربي', 'نكمل بالعربي'],
  },
];

/** Frames in which the wish is the speaker's own and of now. */
const own = {
  en: ['I want to %', 'can I % please', 'I would like to %', 'could I please %', 'I was hoping to %'],
  ar: ['ابغى %', 'عايز %', 'بدي %', 'لو سمحت ابي %', 'ممكن %'],
};
/** Frames in which it is refused, somebody else's, past or only supposed. */
const others = {
  en: [
    "I don't want to %",
    'I do not need to %',
    'there is no need to %',
    'rather than %, tell me the price',
    'she said I should %',
    'he told me to %',
    'my brother wants to %',
    'yesterday they let me %',
    'if I % what happens',
    'I used to %',
  ],
  ar: [
    'ما ابغى %',
    'مش عايز %',
    'ما بدي %',
    'بدون ما %',
    'قالت %',
    'اخوي يبغى %',
    'امس كنت %',
    'لو % وش يصير',
  ],
};

const wish = fc.constantFrom(...wishes);
const said = (frames: { en: string[]; ar: string[] }): fc.Arbitrary<{ text: string; command: Command }> =>
  fc
    .tuple(wish, fc.constantFrom('en' as const, 'ar' as const))
    .chain(([{ command, ...words }, lang]) =>
      fc
        .tuple(fc.constantFrom(...words[lang]), fc.constantFrom(...frames[lang]))
        .map(([words, frame]) => ({ command, text: frame.replace('%', words) })),
    );

describe('a wish', () => {
  test('is one where it is the own and of now', () => {
    fc.assert(
      fc.property(said(own), ({ text, command }) => {
        expect(parseCommand(text)?.value, text).toBe(command);
      }),
      { numRuns: 400 },
    );
  });

  test('is none where it is refused, told of others, past or supposed', () => {
    fc.assert(
      fc.property(said(others), ({ text, command }) => {
        expect(parseCommand(text)?.value, text).not.toBe(command);
      }),
      { numRuns: 600 },
    );
  });
});

test.each([
  ['you can hang up now', 'goodbye'],
  ['ok thanks, you may end the call', 'goodbye'],
  ['خلاص تقدر تسكر الخط', 'goodbye'],
  ["don't hang up", undefined],
  ['لا تقفل الخط', undefined],
  ['they can hang up whenever they like', undefined],
  ['no agents please', undefined],
])('%s', (text, command) => {
  expect(parseCommand(text)?.value).toBe(command);
});

describe('an agreement', () => {
  const agreements = {
    en: ['everything is right', 'yes', 'all good', 'correct', 'that is right'],
    ar: ['كله صح', 'نعم', 'تمام', 'صحيح', 'مضبوط'],
  };
  const answers = { en: ['yes', 'all good', 'correct'], ar: ['نعم', 'تمام', 'صحيح'] };
  const exceptions = {
    en: [
      'except the last digit',
      'apart from the email',
      'but the phone',
      'but one letter is missing',
      'but my name is wrong',
    ],
    ar: ['الا الرقم', 'ما عدا الاسم', 'بس الايميل غلط', 'لكن الرقم ناقص', 'باستثناء البريد'],
  };
  const additions = {
    en: ['but be quick', 'and thank you', 'but I have a question'],
    ar: ['بس بسرعة', 'وشكرا', 'لكن عندي سؤال'],
  };
  test.each(['en', 'ar'] as const)(
    'that leaves something out is none, and one that goes on is one (%s)',
    (lang) => {
      for (const agreement of agreements[lang]) {
        for (const exception of exceptions[lang])
          expect(
            parseYesNo(`${agreement} ${exception}`, { asked: 'yes_no' })?.value,
            `${agreement} ${exception}`,
          ).toBe('no');
      }
      for (const agreement of answers[lang]) {
        for (const addition of additions[lang])
          expect(
            parseYesNo(`${agreement} ${addition}`, { asked: 'yes_no' })?.value,
            `${agreement} ${addition}`,
          ).toBe('yes');
      }
    },
  );
});

describe('a department', () => {
  const departments = {
    shop: { keywords: { ar: ['مبيعات', 'أشتري', 'سعر'], en: ['sales', 'buy', 'how much', 'price'] } },
    repairs: {
      keywords: {
        ar: ['صيانة', 'راوتر', 'الفرع', 'طابعة'],
        en: ['repairs', 'router', 'printer', 'not working', 'charge'],
      },
    },
  };
  const chosen = (text: string): string | undefined => classifyDepartment(text, departments)?.value;

  test.each([
    ['I want to buy a router', 'shop'],
    ['how much is a printer', 'shop'],
    ['ابغى اشتري طابعة', 'shop'],
    ['I bought a router and it is not working', 'repairs'],
    ['it is not about a router, I want to buy', 'shop'],
    ["I don't want sales, repairs please", 'repairs'],
    ['anyone but sales', undefined],
    ['مو المبيعات، الصيانة', 'repairs'],
    ['ما ابغى المبيعات', undefined],
    ['I want to change my name', undefined],
    ['السرعة ضعيفة', undefined],
  ])('%s', (text, department) => {
    expect(chosen(text)).toBe(department);
  });
});

test.each([
  ['I want to complain about the bill', true, false],
  ["I don't want to complain", false, false],
  ['ابغى اشتكي', true, false],
  ['ما ابغى اشتكي', false, false],
  ['connect me to sales', false, true],
  ["please don't transfer me", false, false],
  ['حولني على المبيعات', false, true],
  ['لا تحولني', false, false],
])('%s: complains %s, wants to be put through %s', (text, complaint, transfer) => {
  expect([complains(text), asksForTransfer(text)]).toEqual([complaint, transfer]);
});
