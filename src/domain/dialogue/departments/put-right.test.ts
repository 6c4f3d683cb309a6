import { describe, expect, it } from 'vitest';
import { dialogues, found, reached } from '../../../../test/helpers/dialogue.ts';
import { newDialogue, type DialogueState, type Step } from '../index.ts';

const { go, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const ticket = ({ effects }: Step): string | undefined =>
  effects.flatMap((effect) => (effect.type === 'open_ticket' ? [effect.description] : []))[0];

const billed = {
  en: 'your shop took 220 riyals twice from my card',
  ar: 'المحل سحب من بطاقتي 220 ريال مرتين',
} as const;

describe('a caller who puts right what they told', () => {
  it.each([
    ['en', 'not 220, 340', ['last week', 'skip', 'a refund'], '340 riyals'],
    ['en', 'sorry, it was 340, not 220', ['last week', 'skip', 'a refund'], '340 riyals'],
    ['ar', 'لا مو 220، 340', ['الأسبوع اللي فات', 'تخطي', 'استرجاع المبلغ'], '340 ريال'],
  ] as const)(
    'is asked the same again, and their ticket has it right: %s %s',
    (language, said, more, kept) => {
      const asked = go(reached('complaints', language), billed[language]);
      const right = go(asked, said);
      expect(right.asked).toBe(asked.asked);
      expect(words(right)).toContain(language === 'ar' ? 'صححت ذلك' : 'corrected');
      expect(right.state.attempts).toBe(0);
      expect(ticket(go(right, ...more))).toContain(kept);
      expect(ticket(go(right, ...more))).not.toContain('220');
    },
  );

  it('may do so while a fault is being described', () => {
    const told = go(reached('support'), 'the box says fault 17 and it blinks', found(), 'not 17, 71');
    expect(told.state.matter).toMatchObject({ text: expect.stringContaining('fault 71') as string });
  });

  it('may do so at the read-back', () => {
    const state: DialogueState = {
      ...newDialogue({ language: 'en' }),
      name: { value: 'Sarah Ahmed', source: 'caller' },
      phone: { value: '+966551234567', source: 'caller' },
      email: { value: null, source: 'caller' },
      service: { value: billed.en, source: 'caller', department: 'complaints' },
      stage: 'confirm',
      question: 'details_right',
    };
    const right = go(state, 'not 220, 340');
    expect(right).toMatchObject({ asked: 'details_right', state: { phone: { value: '+966551234567' } } });
    expect(right.state.service?.value).toContain('340 riyals');
  });

  it.each(['not working, dead', 'not last week', 'not 7, 8'])(
    'tells something else where that was not told: %s',
    (said) => {
      const right = go(reached('complaints'), billed.en, said);
      expect(right.rule).not.toContain('put_right');
    },
  );
});
