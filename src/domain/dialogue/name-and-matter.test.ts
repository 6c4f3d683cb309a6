import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/vocabulary.ts';
import { dialogues, reached } from '../../../test/helpers/dialogue.ts';
import { newDialogue } from './index.ts';

const { go, play, words } = dialogues(new Date('2026-11-24T12:00:00+03:00'));

describe('a name and what it is about, told in one breath', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Ramesh Iyer. Sir my net is not coming since morning', 'Ramesh Iyer', 'my net is not coming'],
    ['en', 'Hello, Priya Menon. The internet keeps dropping', 'Priya Menon', 'internet keeps dropping'],
    ['en', 'Klaus Weber. I want to buy a router', 'Klaus Weber', 'I want to buy a router'],
    [
      'en',
      'Philippe Marchand, I want an appointment for a fibre installation',
      'Philippe Marchand',
      'appointment',
    ],
    ['ar', 'محمود السيد، بقالي تلات اسابيع مستني فلوسي ترجع', 'محمود السيد', 'مستني فلوسي'],
    ['ar', 'سارة أحمد، النت مقطوع من الصبح', 'سارة أحمد', 'النت مقطوع'],
    ['ar', 'فاتن، أبي أشتري راوتر', 'فاتن', 'أشتري راوتر'],
  ])('are both kept (%s): %s', (language, text, name, matter) => {
    const { state } = play(newDialogue({ language }), text);
    expect(state.name?.value).toBe(name);
    expect([...state.requests, ...state.waiting.map((one) => one.text)].join(' ')).toContain(matter);
    expect(JSON.stringify([state.requests, state.waiting])).not.toContain(name);
  });

  it('are not quoted back with the name', () => {
    const told = play(newDialogue({ language: 'en' }), "Walter. What's the weather like over there?");
    expect(told.state.name?.value).toBe('Walter');
    expect(JSON.stringify([told.state.requests, told.state.waiting, told.state.lookup])).not.toContain(
      'Walter',
    );
  });

  it.each<[Language, string, string, RegExp]>([
    [
      'en',
      'Walter Briggs',
      "Walter. What's the weather like over there?",
      /“What's the weather like over there\?”/,
    ],
    ['ar', 'سارة أحمد', 'سارة أحمد، هل الجو حار عندكم؟', /وذكرت أيضا: هل الجو حار عندكم/],
  ])('are said back without the name where they have waited (%s)', (language, own, told, wanted) => {
    const state = {
      ...reached('support', language),
      name: { value: own, source: 'caller' as const },
      matter: { kind: 'doing' as const },
      waiting: [{ text: told, department: null }],
    };
    const noted = go(state, { type: 'note_added', number: 'TKT-1234566' });
    expect(words(noted)).toMatch(wanted);
    expect(words(noted)).not.toContain(own.split(' ')[0]);
  });

  it.each([
    'Sorry, my router is broken',
    'Samsung Galaxy. I want to buy one',
    'Listen, I need help now',
    'يا اخي، النت مقطوع',
    'سؤال، كم سعر الباقة',
  ])('make no name of what is none: %s', (text) => {
    expect(play(newDialogue({ language: 'en' }), text).state.name).toBeNull();
  });
});

describe('what is no name', () => {
  it.each<[Language, string]>([
    ['ar', 'هلا والله، كيف الحال؟ عساكم طيبين'],
    ['ar', 'هلا وغلا'],
    ['ar', 'salam bghit nchri telephone samsung'],
    ['ar', '3andi mochkil f internet'],
    ['ar', 'kifach ndir'],
  ])('asks for one still (%s): %s', (language, text) => {
    const { state, ask } = play(newDialogue({ language }), text);
    expect(state.name).toBeNull();
    expect(ask).toBe('name');
  });

  it.each<[Language, string]>([
    ['ar', 'لا خلاص غلطان بالرقم'],
    ['ar', 'غلطان بالرقم اقول لك'],
    ['en', 'no sorry, wrong number mate'],
  ])('is a goodbye where the number was wrong (%s): %s', (language, text) => {
    const left = play(newDialogue({ language }), text);
    expect(left.state.ended).not.toBeNull();
    expect(left.state.name).toBeNull();
    expect(words(left)).toMatch(/Goodbye|مع السلامة/);
  });
});

describe('a number behind an exclamation', () => {
  it.each([
    'Oh, er, 050 987 6543',
    'oh 050 987 6543',
    'um, oh, 0509876543',
    'oh five oh nine eight seven six five four three',
  ])('is the number alone: %s', (text) => {
    const { state } = play(newDialogue({ language: 'en' }), 'Margaret Hill', text);
    expect(state.phone?.value).toBe('+966509876543');
  });
});
