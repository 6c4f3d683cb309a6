import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../../test/helpers/dialogue.ts';
import { newDialogue, type DialogueState } from '../index.ts';

const { go, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));

const known: DialogueState['known'] = {
  name: 'Sarah Ahmed',
  phone: '+966551234567',
  email: null,
  tier: 'standard',
  preferredLanguage: null,
  openTickets: 0,
  callsLast30Days: 0,
};

describe('“cancel it” where nothing is to be seen that it could be', () => {
  it.each([
    ['en', 'cancel it!', 'What would you like to cancel'],
    ['en', 'I want to cancel', 'What would you like to cancel'],
    ['ar', 'الغيه لو سمحت', 'ماذا تريد أن تلغي'],
    ['ar', 'أبي ألغي', 'ماذا تريد أن تلغي'],
  ] as const)('is asked about: %s %s', (language, said, asked) => {
    const step = go(reached('reception', language), said);
    expect(words(step)).toContain(asked);
    expect(step.effects).toEqual([]);
  });

  it('goes on with whatever is named then', () => {
    const asked = go({ ...reached('reception', 'en', known), verified: true }, 'cancel it!');
    expect(go(asked, 'my appointment').effects).toMatchObject([{ type: 'find_appointment' }]);
    expect(go(asked, 'the subscription').state.service?.department).toBe('complaints');
    expect(go(asked, 'the newspaper').effects).toMatchObject([
      { type: 'search_knowledge', question: 'cancel the newspaper' },
    ]);
    expect(go(asked, 'no, nothing').asked).toBe('anything_else');
  });

  it('is asked about on the way in, too', () => {
    const state: DialogueState = { ...newDialogue({ language: 'en' }), stage: 'service' };
    expect(go(state, 'cancel it!').state.service).toMatchObject({
      value: 'cancel it!',
      department: 'reception',
    });
  });

  it.each(['cancel my appointment', 'how do I cancel my plan', "please don't cancel it", 'forget it'])(
    'is not asked about where it is named, or nothing is to be cancelled: %s',
    (said) => {
      expect(words(go(reached('reception'), said))).not.toContain('What would you like to cancel');
    },
  );

  it('is the appointment that was made in this call', () => {
    const made = {
      ...reached('reception'),
      appointments: [{ id: 'a', startsAt: '2026-11-26T10:00:00+03:00' }],
    };
    expect(go({ ...made, lastDone: { what: 'appointment', turns: 0 } }, 'cancel it!').asked).toBe(
      'cancel_it',
    );
  });
});
