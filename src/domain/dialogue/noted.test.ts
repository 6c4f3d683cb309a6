import { describe, expect, it } from 'vitest';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import { newDialogue, type Input } from './index.ts';

const { go, play, words } = dialogues(new Date('2026-11-24T10:00:00+03:00'));
const opened: Input = { type: 'ticket_opened', number: 'TKT-1234567', appended: false, due: null };

const late = {
  en: ['the sofa that came on Thursday has a hole', 'what would you like', '12345'],
  ar: ['الكنبة اللي وصلت يوم الخميس فيها ثقب', '12345'],
} as const;

describe('a caller who asks what was noted', () => {
  it.each([
    ['en', 'did you note Thursday?', 'Thursday'],
    ['en', 'what did you write down?', 'sofa'],
    ['ar', 'شو سجلت عندك؟', 'الكنبة'],
    ['ar', 'سجلت يوم الخميس؟', 'الخميس'],
  ] as const)('is told, and asked again what stood open: %s %s', (language, said, noted) => {
    const asked = go(reached('complaints', language), late[language][0]);
    const told = go(asked, said);
    expect(words(told)).toContain(noted);
    expect(told.asked).toBe(asked.asked);
    expect(told.effects).toEqual([]);
    expect(told.state.attempts).toBe(0);
  });

  it('is told of the ticket that was opened, and what is missing goes to it', () => {
    const filed = go(reached('complaints'), late.en[0], '12345', 'a refund', opened);
    expect(words(go(filed, 'did you note Thursday?'))).toContain('Thursday');
    expect(go(filed, 'have you noted the green cushion?').effects).toMatchObject([
      { type: 'add_note', number: 'TKT-1234567', note: expect.stringContaining('green cushion') as string },
    ]);
  });

  it('is told a detail of their own', () => {
    const asked = play(newDialogue({ language: 'en' }), 'Sarah Ahmed', '0551234567');
    const told = go(asked, 'did you write down my number?');
    expect(words(told)).toContain('+966551234567');
    expect(told.asked).toBe('email');
  });

  it('may not have told anything yet', () => {
    expect(go(play(newDialogue({ language: 'en' })), 'did you note Thursday?').rule).not.toContain('noted');
  });
});
