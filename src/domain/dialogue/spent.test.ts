import { describe, expect, it } from 'vitest';
import { dialogues, shipped as centre } from '../../../test/helpers/dialogue.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { newDialogue, step, summaryOf, type Input } from './index.ts';

/** A Tuesday morning in Riyadh, in opening hours. */
const at = new Date('2026-11-24T09:00:00+03:00');
const { play, words } = dialogues(at);
const farewell = { ar: 'مع السلامة', en: 'Goodbye' };

const details: Record<Language, string[]> = {
  en: ['my name is sarah ahmed', '0551234567', 'sara@gmail.com'],
  ar: ['اسمي سارة أحمد', '0551234567', 'تخطي'],
};

describe('a call that has been as long as it may be', () => {
  it.each<[Language]>([['en'], ['ar']])('is ended in words where nothing is open (%s)', (language) => {
    const spent = play(newDialogue({ language }), { type: 'spent' });
    expect(spent.state.ended).toBe('abandoned');
    expect(spent.ask).toBeNull();
    expect(words(spent)).toMatch(language === 'en' ? /as long as a call may.*Goodbye/ : /طالت.*مع السلامة/);
  });

  it('is ended in both languages where none was chosen', () => {
    const said = words(play(newDialogue({}), { type: 'spent' }));
    for (const language of ['ar', 'en'] as const) expect(said).toContain(farewell[language]);
  });

  it.each<[Language, string]>([
    ['en', 'i want to complain about a late delivery'],
    ['ar', 'أريد أن أشتكي من تأخر التوصيل'],
  ])('makes a ticket of the complaint that was being told, and tells its number (%s)', (language, told) => {
    const yes = language === 'en' ? 'yes' : 'نعم';
    const before = play(newDialogue({ language }), ...details[language], told, yes);
    const spent = step(before.state, { type: 'spent' }, centre, at);
    expect(spent.effects).toMatchObject([{ type: 'open_ticket', department: 'complaints' }]);
    expect(spent.state.ended).toBeNull();
    const result: Input = { type: 'ticket_opened', number: 'TKT-0000017', appended: false, due: null };
    const done = step(spent.state, result, centre, at);
    expect(words(done)).toMatch(new RegExp(`TKT-0000017.*${farewell[language]}`));
    expect(words(done)).not.toMatch(/[?؟]/);
    expect(done.state.ended).toBe('ticket');
  });

  it.each<[string, Input, string]>([
    ['opened', { type: 'ticket_opened', number: 'TKT-0000018', appended: false, due: null }, 'ticket'],
    ['promised', { type: 'effect_deferred', effect: 'open_ticket', key: 'open_ticket:1' }, 'ticket'],
    ['refused', { type: 'effect_failed', effect: 'open_ticket' }, 'abandoned'],
  ])('makes one of a fault that nobody has mended, and ends where it could be %s', (_, result, outcome) => {
    const before = play(newDialogue({ language: 'en' }), ...details.en, 'my router keeps restarting', 'yes');
    const spent = step(before.state, { type: 'spent' }, centre, at);
    expect(spent.effects).toMatchObject([{ type: 'open_ticket', department: 'support' }]);
    const done = step(spent.state, result, centre, at);
    expect(done.state.ended).toBe(outcome);
    expect(words(done)).toContain('Goodbye');
    expect(words(done)).not.toContain('?');
  });

  it('ends at once when the caller goes on while that is being done', () => {
    const before = play(newDialogue({ language: 'en' }), ...details.en, 'my router keeps restarting', 'yes');
    const spent = step(before.state, { type: 'spent' }, centre, at);
    expect(step(spent.state, { type: 'spent' }, centre, at).effects).toMatchObject([{ type: 'end' }]);
  });

  it('promises nothing anew to whom a human calls back already', () => {
    const human = play(newDialogue({ language: 'en' }), ...details.en, 'i want to talk to a human');
    const promised: Input = { type: 'escalated', id: 'an-id', number: 'TKT-0000019', opens: null };
    const before = step(human.state, promised, centre, at);
    const spent = step(before.state, { type: 'spent' }, centre, at);
    expect(spent.effects).toMatchObject([{ type: 'end', outcome: 'escalated' }]);
  });
});

describe('what a caller wants is kept within bounds', () => {
  const long = (n: number): string =>
    `i want to complain, number ${n}, ${'about a late delivery '.repeat(90)}`;
  const many = Array.from({ length: 60 }, (_, n) => long(n));

  it('however many wishes there are, and however long', () => {
    let { state } = play(newDialogue({ language: 'en' }), ...details.en);
    for (const text of many) ({ state } = step(state, { type: 'said', text, final: true }, centre, at));
    expect(state.requests.length).toBeLessThanOrEqual(20);
    expect(summaryOf(state).length).toBeLessThan(6_000);
    expect(JSON.stringify(state).length).toBeLessThan(20_000);
  });

  it('with the first and the last of them', () => {
    let { state } = play(newDialogue({ language: 'en' }), ...details.en);
    for (let n = 10; n < 40; n += 1) {
      const human = step(
        state,
        { type: 'said', text: `i want to talk to a human about invoice ${n}`, final: true },
        centre,
        at,
      );
      state = { ...human.state, escalation: null };
    }
    const { requests } = state;
    expect([requests[0], requests.at(-1)]).toEqual([
      'i want to talk to a human about invoice 10',
      'i want to talk to a human about invoice 39',
    ]);
  });

  it('and none is cut through the middle of a character', () => {
    for (const end of ['', ' ']) {
      const text = `a human please ${end}${'😀'.repeat(200)}`;
      const { state } = play(newDialogue({ language: 'en' }), ...details.en, text);
      expect(state.requests.at(-1)).toMatch(/😀…$/u);
    }
  });
});
