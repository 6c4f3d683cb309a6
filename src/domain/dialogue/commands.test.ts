import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { newDialogue, step, type Input, type Step } from './index.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
const at = new Date('2026-11-24T09:00:00+03:00');
const said = (text: string): Input => ({ type: 'said', text, final: true });

/** A call in which all of this was said, in a language that was known before or is asked for. */
function call(language: 'ar' | 'en' | undefined, ...texts: string[]): Step {
  let last = step(newDialogue(language ? { language } : {}), { type: 'start' }, centre, at);
  for (const text of texts) last = step(last.state, said(text), centre, at);
  return last;
}

/** What a caller has given by the time they are asked what it is about. */
const toService = [
  'my name is sarah ahmed',
  'zero five five one two three four five six seven',
  'sara dot ahmed at gmail dot com',
];

describe('a number that is said where a key is asked', () => {
  it.each([
    ['واحد', 'ar'],
    ['one', 'ar'],
    ['رقم واحد لو سمحت', 'ar'],
    ['اثنين', 'en'],
    ['two', 'en'],
    ['٢', 'en'],
  ])('chooses the language of that key: %s', (text, language) => {
    const chosen = call(undefined, text);
    expect(chosen.state).toMatchObject({ stage: 'name', language });
    expect(chosen.effects).toEqual([]);
  });

  it('asks again where no language has that key', () => {
    const again = call(undefined, 'ثلاثة');
    expect(again.state).toMatchObject({ stage: 'language', language: null });
    expect(again.say).not.toEqual([]);
  });

  it('chooses the department of that key', () => {
    expect(call('en', ...toService, 'three').state.service?.department).toBe('support');
    expect(call('en', ...toService, 'واحد').state.service?.department).toBe('sales');
  });

  it('begins a telephone number', () => {
    const asked = call('ar', 'اسمي سارة احمد', 'واحد');
    expect(asked.state).toMatchObject({ stage: 'phone', partial: '1', escalation: null });
  });
});

describe('a command that is refused or only told', () => {
  it.each([
    'I do not want a human',
    'please do not transfer me to an agent',
    'ما ابي موظف',
    'لا تحولني على موظف',
    'مو لازم موظف',
    'ما بدي احكي مع حدا',
  ])('calls no human: %s', (text) => {
    const { state, effects } = call('en', ...toService, text);
    expect(state.escalation).toBeNull();
    expect(effects).toEqual([]);
  });

  it.each([
    'she said goodbye and hung up',
    'the driver told me goodbye and left with my parcel',
    'الموظف قال مع السلامة وقفل الخط في وجهي',
    "please don't hang up",
  ])('ends no call: %s', (text) => {
    expect(call('en', ...toService, text).state.ended).toBeNull();
  });

  it('is still obeyed when it is meant', () => {
    expect(call('en', ...toService, "I don't want a bot, give me a human").effects).toMatchObject([
      { type: 'escalate' },
    ]);
    expect(call('en', ...toService, 'thank you, goodbye').state.ended).not.toBeNull();
  });
});

it.each([
  ['ar', 'in English please, my internet is slow since Monday', 'en', 'support'],
  ['en', 'عربي لو سمحت، النت عندي بطيء من يومين', 'ar', 'support'],
] as const)(
  'what is said behind a wish for the other language is heard in it: %s, %s',
  (from, text, to, department) => {
    const heard = call(from, text);
    expect(heard.state).toMatchObject({ language: to, service: { department } });
  },
);
