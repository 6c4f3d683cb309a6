import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { dialogues, found } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type FoundPassage, type Input, type Step } from './index.ts';

const { go, play } = dialogues(new Date('2026-11-24T12:00:00+03:00'));

const kettle: FoundPassage = {
  source: { path: 'en/products/kettle.md', title: 'The kettle', version: 1 },
  language: 'en',
  product: 'kettle',
  text: 'The kettle holds two litres.',
  spoken: null,
};

/** A call in which something was answered where the number is asked for. */
const answered = (language: Language, question: string): Step => {
  const told: Input = { type: 'knowledge_found', question, passages: [kettle], final: true };
  return play(newDialogue({ language }), language === 'en' ? 'Maya Collins' : 'هند الشهري', question, told);
};

describe('a short question behind an answer', () => {
  it.each<[Language, string, string]>([
    ['en', 'what does the kettle hold', 'how much does that cost'],
    ['en', 'what does the kettle hold', 'how long does this take'],
    ['en', 'what does the kettle hold', 'what if I broke it'],
    ['en', 'what does the kettle hold', 'and the big one?'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'وكم سعرها'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'قديش سعرو'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'وكم يستغرق ذلك؟'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'ولو كسرتها؟'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'متى بتوصلوها'],
  ])('is asked of what was told, and the form stays open (%s): %s, %s', (language, question, more) => {
    const asked = go(answered(language, question), more);
    expect(asked.effects).toMatchObject([
      { type: 'search_knowledge', after: { question, path: kettle.source.path, title: 'The kettle' } },
    ]);
    expect(go(asked, found(kettle)).asked).toBe('phone');
  });

  it.each<[Language, string, string]>([
    ['en', 'what does the kettle hold', 'and in Najran?'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'وفي نجران؟'],
    ['ar', 'kam se3r el 8allaya 3andkom', 'w fil riyadh?'],
  ])('is no name where one is asked for (%s): %s, %s', (language, question, more) => {
    const told: Input = { type: 'knowledge_found', question, passages: [kettle], final: true };
    const asked = play(newDialogue({ language }), question, told, more);
    expect(asked.state.name).toBeNull();
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge', after: { question } }]);
  });

  it.each<[Language, string, string]>([
    ['en', 'what does the kettle hold', 'how do I reset my account password'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'كيف أغير كلمة سر الواي فاي'],
  ])('is none where the subject is another (%s): %s, %s', (language, question, more) => {
    const asked = go(answered(language, question), more);
    expect(asked.effects).toMatchObject([{ type: 'search_knowledge' }]);
    expect(asked.effects[0]).not.toHaveProperty('after');
  });

  it.each<[Language, string, string]>([
    ['en', 'what does the kettle hold', 'why do you keep asking me all this'],
    ['ar', 'كم لتر تاخذ الغلاية عندكم', 'ليش كل هذا'],
  ])('is none where somebody grumbles (%s): %s, %s', (language, question, grumble) => {
    expect(go(answered(language, question), grumble).effects).toEqual([]);
  });
});
