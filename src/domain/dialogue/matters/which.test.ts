import { describe, expect, it } from 'vitest';
import { dialogues, reached, shipped } from '../../../../test/helpers/dialogue.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { newDialogue, quickAnswers, type DialogueState, type FoundPassage, type Input } from '../index.ts';

const { go, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const printers = { en: ['Printer Q', 'Ink plans'], ar: ['طابعة كيو', 'باقات الحبر'] } as const;
const asked = { en: 'which printers do you have', ar: 'وش الطابعات اللي عندكم' } as const;

const passage = (title: string, language: Language): FoundPassage => ({
  source: { path: `${language}/products/${title}.md`, title, version: 1 },
  language,
  product: title,
  text: `About the ${title}.`,
  spoken: `About the ${title}.`,
});
const either = (language: Language, ...titles: string[]): Input => ({
  type: 'knowledge_found',
  question: asked[language],
  passages: titles.map((title) => passage(title, language)),
  either: true,
  final: true,
});
/** A caller who is asked what it is about, before anybody knows which department it is for. */
const atService = (language: Language): DialogueState => ({
  ...newDialogue({ language }),
  name: { value: 'Sarah Ahmed', source: 'caller' },
  phone: { value: '+966551234567', source: 'caller' },
  email: { value: null, source: 'caller' },
  stage: 'service',
});

describe.each([
  ['in a department', (language: Language) => reached('sales', language)],
  ['on the way to one', atService],
] as const)('“do you mean this or that?” %s', (_, begun) => {
  it.each(['en', 'ar'] as const)('may be answered with one press: %s', (language) => {
    const which = go(begun(language), asked[language], either(language, ...printers[language]));
    const answers = quickAnswers(which.state, shipped);
    expect(answers).toEqual(printers[language].map((title) => ({ words: title, language })));
    for (const { words: pressed } of answers)
      expect(words(go(which, pressed)), pressed).toContain(`About the ${pressed}.`);
  });

  it.each([
    ['en', 'no, just the cheapest', 'Printer Q'],
    ['en', 'the cheap one please', 'Printer Q'],
    ['ar', 'لا بس الأرخص', 'طابعة كيو'],
    ['ar', 'الرخيصة', 'طابعة كيو'],
  ] as const)('goes on with what was asked where one compares: %s %s', (language, said, chosen) => {
    const which = go(begun(language), asked[language], either(language, ...printers[language]));
    expect(words(go(which, said))).toContain(`About the ${chosen}.`);
  });

  it('looks for the one compared where both are what was asked', () => {
    const which = go(begun('en'), 'which printers do you have', either('en', 'Printer Q', 'Printer Z'));
    expect(go(which, 'no, just the cheapest').effects).toMatchObject([
      { type: 'search_knowledge', question: 'which printers do you have. no, just the cheapest' },
    ]);
  });
});

it('a word that every title may have chooses none', () => {
  const which = go(reached('sales'), 'how much is the fibre', either('en', 'Fibre', 'Changing your line'));
  expect(go(which, 'where may I wait at your shop').effects).toMatchObject([
    { type: 'search_knowledge', question: 'where may I wait at your shop' },
  ]);
});

it('a title that begins another may be chosen by its own words', () => {
  const which = go(reached('sales'), 'how much is the fibre', either('en', 'Fibre', 'Fibre for shops'));
  expect(words(go(which, 'Fibre'))).toContain('About the Fibre.');
  expect(words(go(which, 'Fibre for shops'))).toContain('About the Fibre for shops.');
});
