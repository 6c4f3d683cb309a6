import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { isCompleteAnswer, newDialogue, step, type DialogueState } from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');

function after(language: Language | null, ...said: string[]): DialogueState {
  let { state } = step(newDialogue(language ? { language } : {}), { type: 'start' }, centre, at);
  for (const text of said) ({ state } = step(state, { type: 'said', text, final: true }, centre, at));
  return state;
}

const english = ['my name is sarah ahmed', 'zero five five one two three four five six seven', 'no email'];
const arabic = ['اسمي سارة أحمد', 'صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة ستة سبعة', 'ما عندي إيميل'];

describe('an answer is whole', () => {
  const toConfirm = [...english, 'a complaint'];
  it.each<[string, DialogueState, boolean]>([
    ['sarah ahmed', after('en'), true],
    ['سارة أحمد', after('ar'), true],
    ['my name is', after('en'), false],
    // A last name may follow.
    ['sarah', after('en'), false],
    ['سارة', after('ar'), false],
    ['english please', after(null), true],
    ['عربي', after(null), true],
    ['hello i have a problem with my internet', after(null), false],
    ['zero five five one two three four five six seven', after('en', english[0] ?? ''), true],
    ['صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة ستة سبعة', after('ar', arabic[0] ?? ''), true],
    ['zero five five one two', after('en', english[0] ?? ''), false],
    ['sara dot ahmed at gmail dot com', after('en', ...english.slice(0, 2)), true],
    // "dot sa" may follow.
    ['sara at example dot com', after('en', ...english.slice(0, 2)), false],
    ['ما عندي إيميل', after('ar', ...arabic.slice(0, 2)), true],
    ['technical support', after('en', ...english), true],
    ['i have a complaint about the driver who came yesterday', after('en', ...english), false],
    ['yes', after('en', ...toConfirm), true],
    // What is wrong is said next.
    ['no', after('en', ...toConfirm), false],
    ['no the last digit is eight', after('en', ...toConfirm), true],
    ['can you repeat that', after('en'), true],
    ['can you repeat that can you repeat that can you repeat that', after('en'), true],
    ['my router has been broken since', after('en', ...toConfirm, 'yes'), false],
    ['', after('en'), false],
  ])('«%s»', (text, state, expected) => {
    expect(isCompleteAnswer(state, text, centre, at)).toBe(expected);
  });

  it('leaves the state as it was', () => {
    const state = after('en');
    const before = structuredClone(state);
    isCompleteAnswer(state, 'sarah ahmed', centre, at);
    expect(state).toEqual(before);
  });
});

describe('what somebody wishes who waits for a human', () => {
  const waiting = (language: Language): DialogueState => {
    const asked = step(after(language), { type: 'said', text: 'a human please', final: true }, centre, at);
    const queue = { place: 2, minutes: null };
    const told = { type: 'escalated', id: 'e', number: 'TKT-1234566', opens: null, queue } as const;
    return step(asked.state, told, centre, at).state;
  };

  it.each<[Language, string, boolean]>([
    ['en', 'call me back', true],
    ['ar', 'اتصلوا بي', true],
    ['en', 'back to the assistant', true],
    // What it is may follow.
    ['en', 'leave a message', false],
    ['en', 'another department', false],
    ['en', 'my router is broken', false],
  ])('is whole where nothing belongs to it (%s): %s', (language, text, whole) => {
    expect(isCompleteAnswer(waiting(language), text, centre, at)).toBe(whole);
  });
});
