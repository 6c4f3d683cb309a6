import { describe, expect, it } from 'vitest';
import { dialogues, known, reached, tuesday } from '../../../../test/helpers/dialogue.ts';
import type { Input } from '../index.ts';

const { go, words } = dialogues(tuesday);

describe('appointments', () => {
  /** Booked for Sunday at ten in the morning, and nothing else asked since. */
  const booked = (language: 'ar' | 'en') =>
    go(
      reached('reception', language),
      language === 'en'
        ? 'I want an appointment on Sunday at ten in the morning'
        : 'أبي موعد الأحد الساعة عشرة الصبح',
      language === 'en' ? 'yes' : 'نعم',
      { type: 'appointment_booked', id: 'A1', startsAt: '2026-11-29T10:00:00+03:00' },
    );

  it.each([
    ['en', 'can we move that to Monday', '2026-11-30T10:00:00+03:00'],
    ['en', 'Monday suits me better', '2026-11-30T10:00:00+03:00'],
    ['en', 'what about Monday?', '2026-11-30T10:00:00+03:00'],
    ['en', 'actually make it five in the afternoon', '2026-11-29T17:00:00+03:00'],
    ['en', "I can't come then, can we do Tuesday at eleven", '2026-12-01T11:00:00+03:00'],
    ['ar', 'خلّها الاثنين', '2026-11-30T10:00:00+03:00'],
    ['ar', 'الاثنين أحسن لي', '2026-11-30T10:00:00+03:00'],
    ['ar', 'والاثنين؟', '2026-11-30T10:00:00+03:00'],
    ['ar', 'عايز أأجلها ليوم الثلاثاء', '2026-12-01T10:00:00+03:00'],
    ['ar', 'بغيت نبدلها للثلاثاء الساعة حداش', '2026-12-01T11:00:00+03:00'],
    ['ar', 'ما يناسبني، خلوها الساعة خمسة العصر', '2026-11-29T17:00:00+03:00'],
  ] as const)('are moved by what follows the booking: %s %s', (language, said, start) => {
    const asked = go(booked(language), said);
    expect(asked).toMatchObject({
      asked: 'take_time',
      state: { matter: { appointment: { action: 'move' } } },
    });
    const [moved] = go(asked, language === 'en' ? 'yes' : 'نعم').effects;
    expect(moved).toMatchObject({ type: 'move_appointment', id: 'A1' });
    const at = moved && 'at' in moved ? moved.at : '';
    expect(new Date(at).toISOString()).toBe(new Date(start).toISOString());
  });

  it.each([
    ['en', 'put it off until next week'],
    ['en', 'make it the evening'],
    ['ar', 'ممكن نأجّلها للأسبوع الجاي'],
    ['ar', 'خلوها بالليل'],
  ] as const)('are offered other times where only the day or its part is named: %s %s', (language, said) => {
    expect(go(booked(language), said).effects).toMatchObject([{ type: 'find_times' }]);
  });

  it.each([
    ['en', "something came up, I can't make it"],
    ['en', "I'm sorry, I won't be able to come"],
    ['ar', 'طلع لي ظرف وما أقدر أجي'],
    ['ar', 'مش هقدر آجي'],
    ['ar', 'ما غاديش نقدر نجي'],
  ] as const)('that cannot be kept are moved or cancelled, as is asked: %s %s', (language, said) => {
    const asked = go(booked(language), said);
    expect(asked.rule).toBe('appointment.move_or_cancel');
    expect(go(asked, language === 'en' ? 'cancel it' : 'الغيه').asked).toBe('cancel_it');
    expect(go(asked, language === 'en' ? 'Monday' : 'الاثنين').asked).toBe('take_time');
  });

  it.each([
    ['en', "I can't make it tomorrow, something came up"],
    ['ar', 'ما أقدر أجي بكرة'],
    ['ar', 'مش هقدر آجي بكرة عندي ظرف'],
  ] as const)(
    'of an earlier call are looked for once the caller has proved who they are: %s %s',
    (language, said) => {
      const begun = { ...reached('reception', language, known), verified: true };
      const looked = go(begun, said);
      expect(looked.effects).toMatchObject([{ type: 'find_appointment' }]);
      const found = go(looked, {
        type: 'appointment_found',
        appointment: { id: 'A1', startsAt: '2026-11-25T10:00:00+03:00' },
      });
      expect(found.rule).toBe('appointment.move_or_cancel');
    },
  );

  it.each([
    ['en', 'when is my appointment?'],
    ['en', 'what time was my appointment again'],
    ['en', 'can you tell me when my visit is'],
    ['ar', 'متى موعدي'],
    ['ar', 'معادي امتى لو سمحت'],
    ['ar', 'وقتاش موعدي'],
  ] as const)(
    'are told to who asks when theirs is, once it is known who they are: %s %s',
    (language, said) => {
      const of = { ...reached('reception', language, known), verified: true };
      const looked = go(of, said);
      expect(looked.effects).toMatchObject([{ type: 'find_appointment' }]);
      const startsAt = '2026-11-25T10:00:00+03:00';
      const told = go(looked, { type: 'appointment_found', appointment: { id: 'A1', startsAt } });
      expect(told).toMatchObject({ rule: 'appointment.told', asked: 'anything_else' });
      expect(words(told)).toContain(language === 'en' ? 'tomorrow at ten' : 'غدا');
      expect(go({ ...of, verified: false }, said).effects).toEqual([]);
      expect(go(booked(language), said).rule).toBe('appointment.told');
    },
  );

  it.each(['when can I get an appointment', 'متى اقدر آخذ موعد', 'what time is free for an appointment'])(
    'are made for who asks when one can be had: %s',
    (said) => {
      expect(go(reached('reception'), said).effects).toMatchObject([{ type: 'find_times' }]);
    },
  );

  it.each([
    ['actually make it Thursday', '2026-11-26T10:00:00+03:00'],
    ['at five in the afternoon please', '2026-11-25T17:00:00+03:00'],
    ['yes but make it eleven', '2026-11-25T11:00:00+03:00'],
  ])('take another day or hour for the read-back, and keep the rest: %s', (said, start) => {
    const asked = go(reached('reception'), 'I want an appointment tomorrow at ten in the morning', said);
    expect(asked.asked).toBe('take_time');
    const { matter } = asked.state;
    const proposed = matter?.kind === 'appointment' ? matter.appointment.proposed : null;
    expect(new Date(proposed ?? 0).toISOString()).toBe(new Date(start).toISOString());
  });

  it.each([
    'when do you open on Friday',
    'how much is the mesh kit',
    'I was born in May',
    'no, on second thought',
  ])('are left alone by what is about something else: %s', (said) => {
    expect(go(booked('en'), said).state.matter).not.toMatchObject({ kind: 'appointment' });
  });

  it.each([
    ['en', 'the second one'],
    ['en', 'option two please'],
    ['en', 'two'],
    ['en', 'not the first, the second'],
    ['ar', 'الثاني'],
    ['ar', 'رقم اثنين'],
    ['ar', 'اثنين'],
  ] as const)('are chosen by their place among those that were offered: %s, %s', (language, said) => {
    const asked = language === 'en' ? 'I want to book an appointment' : 'أبغى أحجز موعد';
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z', '2026-11-25T10:00:00Z'];
    const offered = go(reached('reception', language), asked, { type: 'times_found', times });
    expect(go(offered, said).state).toMatchObject({
      question: 'take_time',
      matter: { appointment: { proposed: times[1] } },
    });
  });

  it.each([
    ['en', 'half past eleven is good'],
    ['en', 'eleven thirty works'],
    ['ar', '١١ ونص زين'],
    ['ar', 'احدعش ونص تمام'],
  ] as const)('are chosen by the hour among those that were offered: %s, %s', (language, said) => {
    const asked = language === 'en' ? 'I want to book an appointment' : 'أبغى أحجز موعد';
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z', '2026-11-25T10:00:00Z'];
    const offered = go(reached('reception', language), asked, { type: 'times_found', times });
    expect(go(offered, said).state).toMatchObject({ matter: { appointment: { proposed: times[1] } } });
  });

  it('that cannot be given again and again are a matter for a person', () => {
    const times = ['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z'];
    const taken: Input = { type: 'appointment_refused', reason: 'taken', times };
    const wish = 'tomorrow at one in the afternoon';
    const twice = go(reached('reception'), `I want an appointment ${wish}`, 'yes', taken, wish, 'yes', taken);
    expect(twice.asked).toBe('when');
    expect(go(twice, wish, 'yes', taken)).toMatchObject({ asked: 'offer_human' });
    const promised = { ...twice, state: { ...twice.state, escalation: 'an-id' } };
    const reminded = go(promised, wish, 'yes', taken);
    expect(reminded).toMatchObject({ asked: 'anything_else' });
    expect(words(reminded)).toContain('A colleague already has your request');
  });

  it('are not proposed while the centre is closed: free times are looked for instead', () => {
    const friday = go(reached('reception'), 'I want an appointment on Friday at nine in the morning');
    expect(friday.effects).toMatchObject([{ type: 'find_times' }]);
    const offered = go(friday, { type: 'times_found', times: ['2026-11-27T13:00:00.000Z'] });
    const chosen = go(offered, 'the first one');
    expect(chosen.asked).toBe('take_time');
    expect(go(chosen, 'yes').effects).toContainEqual(
      expect.objectContaining({ type: 'book_appointment', at: '2026-11-27T13:00:00.000Z' }),
    );
  });
});
