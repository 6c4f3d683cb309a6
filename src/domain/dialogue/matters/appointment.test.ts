import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../../test/helpers/dialogue.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import type { DialogueState, Input, Step } from '../index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T09:00:00+03:00');
const { go, words } = dialogues(at);
const sunday = '2026-11-29T09:00:00+03:00';
const monday = '2026-11-30T09:00:00+03:00';
const booked = (startsAt: string): Input => ({ type: 'appointment_booked', id: 'a', startsAt });
const types = ({ effects }: Step): string[] => effects.map(({ type }) => type);

/** A caller who was given an appointment on Sunday, and then moved it to Monday. */
const moved = (language: Language): Step =>
  go(
    reached('reception', language),
    language === 'en'
      ? 'I want an appointment on Sunday at nine in the morning'
      : 'بدي موعد يوم الأحد الساعة تسعة الصبح',
    language === 'en' ? 'yes' : 'نعم',
    booked(sunday),
    language === 'en'
      ? 'Can you change it to Monday at nine in the morning please?'
      : 'فيني غيره للاثنين نفس الساعة؟',
    language === 'en' ? 'yes' : 'نعم',
  );

describe('an appointment that was moved', () => {
  it.each(['en', 'ar'] as const)('is the same one, at another time: %s', (language) => {
    const asked = moved(language);
    expect(asked.effects).toMatchObject([
      { type: 'move_appointment', id: 'a', at: expect.stringContaining('2026-11-30') },
    ]);
    expect(go(asked, booked(monday)).state.appointments).toEqual([{ id: 'a', startsAt: monday }]);
  });

  it.each([
    ['en', 'And Sunday is cancelled?'],
    ['en', "cancel Sunday, I don't want two appointments"],
    ['ar', 'والأحد انلغى؟ ما بدي موعدين'],
    ['ar', 'بدي الغي الأحد'],
    ['ar', 'عندي حجز الأحد الغوه'],
  ] as const)('leaves none on the first day, which is told (%s): %s', (language, said) => {
    const told = go(moved(language), booked(monday), said);
    expect(types(told)).toEqual([]);
    expect(words(told)).toMatch(
      language === 'en' ? /appointment is .*Monday.*no other/ : /موعدك .*الاثنين.*غيره/,
    );
  });

  it.each([
    ['en', 'cancel it!'],
    ['ar', 'لا أريد موعدا، أريد إلغاء موعدي'],
  ] as const)('may be cancelled (%s): %s', (language, said) => {
    expect(go(moved(language), booked(monday), said)).toMatchObject({ asked: 'cancel_it' });
    const yes = go(moved(language), booked(monday), said, language === 'en' ? 'yes' : 'ايه الغوه');
    expect(types(yes)).toEqual(['cancel_appointment']);
  });
});

describe('a time that is proposed', () => {
  it.each([
    ['en', 'no, Sunday morning at nine', 'I want an appointment on Sunday at nine in the morning'],
    ['ar', 'لا، الأحد الصبح الساعة تسعة', 'بدي موعد يوم الأحد الساعة تسعة الصبح'],
  ] as const)('is taken by who says it again, whatever stands before it: %s', (language, said, wish) => {
    expect(types(go(reached('reception', language), wish, said))).toContain('book_appointment');
  });

  it.each([
    ['en', "I don't want an appointment"],
    ['ar', 'ما بدي احجز!'],
    ['ar', 'لا، لا أريد موعدا'],
  ] as const)('is left by who wants none (%s): %s', (language, said) => {
    const asked = go(
      reached('reception', language),
      language === 'en'
        ? 'I want an appointment on Sunday at nine in the morning'
        : 'بدي موعد يوم الأحد الساعة تسعة الصبح',
    );
    expect(asked.asked).toBe('take_time');
    expect(types(go(asked, said))).not.toContain('find_times');
    expect(go(asked, said).asked).not.toBe('take_time');
  });
});

describe('an appointment of which nobody proved whose it is', () => {
  const escalated: DialogueState = { ...reached('reception'), escalation: 'e', tickets: ['TKT-1234567'] };

  it.each(['are you sure that the appointment is cancelled?', 'cancel my appointment'])(
    'is left to who calls back, and no times are offered: %s',
    (said) => {
      const asked = go(escalated, said);
      expect(types(asked)).toEqual(['add_note']);
    },
  );

  it('is asked after by no ticket of which the number is lost', () => {
    const asked = go(reached('reception'), 'I want to cancel my appointment but I lost the ticket number');
    expect(asked.asked).not.toBe('ticket');
  });
});
