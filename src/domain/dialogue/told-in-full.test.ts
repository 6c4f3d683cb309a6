import { describe, expect, it } from 'vitest';
import { dialogues, found, reached } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, type FoundPassage, type Input, type Step } from './index.ts';

const calls = dialogues(new Date('2026-11-24T10:00:00+03:00'));
const { go, words } = calls;
const play = (language: Language, ...inputs: (string | Input)[]): Step =>
  calls.play(newDialogue({ language }), ...inputs);

const passage: FoundPassage = {
  source: { path: 'en/returns/cancel-order.md', title: 'Cancelling', version: 1 },
  language: 'en',
  product: null,
  text: 'Cancelling is free until the parcel is packed.',
  spoken: null,
};

function describedIn({ effects }: Step): string {
  return effects.map((effect) => ('description' in effect ? (effect.description ?? '') : '')).join('\n');
}

describe('a ticket', () => {
  it.each([
    [
      'en',
      'the last bill was charged twice',
      ['it was the bill of the third of November, the sum of 210 riyals two times', 'pay it back please'],
      '210 riyals two times',
    ],
    [
      'ar',
      'الفاتورة طلعت زيادة',
      ['من اسبوع، والمبلغ وصل ٥٢٠ ريال بدل ٢١٠', 'ارجاع الفرق'],
      '٥٢٠ ريال بدل ٢١٠',
    ],
    [
      'en',
      'the driver was rude to my mother',
      ['on Sunday, he shouted at her in front of all the neighbours', 'skip', 'an apology'],
      'in front of all the neighbours',
    ],
    [
      'en',
      'the washing machine came damaged',
      ['last week', 'the order is 88123, and the door of it does not close any more', 'a new one'],
      'door of it does not close',
    ],
  ] as const)('has what was told beside what was asked (%s): %s', (language, begun, answers, told) => {
    expect(describedIn(go(reached('complaints', language), begun, ...answers))).toContain(told);
  });

  it.each([
    ['en', 'the last bill was charged twice', 'pay me back, and I want to talk to a manager', 'pay me back'],
    ['ar', 'الفاتورة انحسبت مرتين', 'رجعوا لي المبلغ، وابغى اكلم المدير', 'رجعوا لي المبلغ'],
  ] as const)('has what was told with the wish for a human (%s)', (language, begun, said, told) => {
    const asked = go(reached('complaints', language), begun, language === 'en' ? 'last week' : 'من اسبوع');
    const called = go(asked, language === 'en' ? 'skip' : 'تخطي', said);
    expect(called.effects).toMatchObject([{ type: 'escalate' }]);
    expect(describedIn(called)).toContain(told);
    expect(describedIn(called)).not.toContain(language === 'en' ? 'talk to a manager' : 'اكلم المدير');
  });

  it('has the order that was named where something else was answered', () => {
    const answered = go(reached('reception'), 'can I still cancel my order 88123', found(passage));
    const asked = go(answered, 'it is not late, so how do I get rid of it', found());
    expect(describedIn(go(asked, 'yes'))).toContain('88123');
  });
});

describe('what is told with the name', () => {
  it.each([
    [
      'en',
      'This is Nora Haddad. You brought me my sofa with a stain on the back of it',
      'a complaint',
      '0551234567',
    ],
    ['ar', 'معك نورة الحداد. الغسالة اللي وصلتني فيها كسر من الجنب', 'شكوى', '٠٥٥١٢٣٤٥٦٧'],
  ] as const)('is not asked for again, and reaches the ticket (%s)', (language, said, service, phone) => {
    const skip = language === 'en' ? 'skip' : 'تخطي';
    const yes = language === 'en' ? 'yes' : 'نعم';
    const asked = play(language, said, phone, skip);
    expect(asked.asked).toBe('service');
    expect(words(asked)).toMatch(/you told me|ما ذكرت/u);
    const through = go(asked, service, yes);
    expect(JSON.stringify(through.state.matter)).toContain(
      language === 'en' ? 'stain on the back' : 'كسر من الجنب',
    );
  });

  it.each([
    ['en', "I'm Ziad. how many hours does the battery of the tablet last"],
    ['ar', 'انا زياد. كم ياخذ وقت التوصيل الى الكويت'],
  ] as const)('is looked up at once where it asks (%s)', (language, said) => {
    const told = play(language, said);
    expect(told).toMatchObject({ state: { name: { value: expect.any(String) as string } }, asked: 'phone' });
    expect(told.effects).toMatchObject([{ type: 'search_knowledge' }]);
    expect(words(go(told, found(passage)))).toContain('Cancelling is free');
  });

  it('is no matter where it only says who somebody is', () => {
    for (const said of [
      'I am Sara Ahmed from the accounts department of Green Trading',
      'Sara Ahmed, S A R A',
    ])
      expect(play('en', said).state.waiting, said).toEqual([]);
  });
});
