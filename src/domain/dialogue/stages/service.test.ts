import { describe, expect, it } from 'vitest';
import { dialogues, found } from '../../../../test/helpers/dialogue.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { newDialogue, type DialogueState, type FoundPassage } from '../index.ts';

const { go, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

/** A caller who is asked what it is about. */
function asked(language: Language): DialogueState {
  return {
    ...newDialogue({ language }),
    name: { value: 'Sarah Ahmed', source: 'caller' },
    phone: { value: '+966551234567', source: 'caller' },
    email: { value: null, source: 'caller' },
    stage: 'service',
  };
}

const passage: FoundPassage = {
  source: { path: 'en/company/parking.md', title: 'Parking', version: 1 },
  language: 'en',
  product: null,
  text: 'Parking is free.',
  spoken: null,
};

describe('what is told to “how can I help you?” and names no department', () => {
  it.each([
    ['en', 'I need a stamped copy of my employment letter'],
    ['en', 'please put my loyalty points on the card of my nephew'],
    ['ar', 'محتاج شهادة مختومة عن مدة الالتزام'],
    ['ar', 'عايزة أنقل النقاط لأختي'],
  ] as const)('is looked up before anybody is asked whom it is for: %s %s', (language, told) => {
    const heard = go(asked(language), told);
    expect(heard.effects).toMatchObject([{ type: 'search_knowledge', question: told }]);
    expect(heard.say).toEqual([]);
  });

  it.each([
    'hello there my friend',
    'I have a question',
    'something else',
    'السلام عليكم ورحمة الله',
    'عندي استفسار',
  ])('is not looked up where it tells nothing: %s', (told) => {
    expect(go(asked(/\p{Script=Arabic}/u.test(told) ? 'ar' : 'en'), told).effects).toEqual([]);
  });

  it('is answered, and then it is asked what else there is', () => {
    const answered = go(asked('en'), 'I need somewhere for my car', found(passage));
    expect(words(answered)).toContain('Parking is free.');
    expect(answered.asked).toBe('anything_else');
  });

  it('gets the menu where no article answers it, and is kept for whoever takes it', () => {
    const told = go(asked('en'), 'please put my loyalty points on the card of my nephew', found());
    expect(told.asked).toBe('service');
    expect(words(told)).toContain('sales');
    expect(go(told, 'reception').state.service).toMatchObject({
      value: expect.stringContaining('loyalty points') as string,
    });
  });
});
