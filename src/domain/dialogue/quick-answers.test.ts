import { describe, expect, test } from 'vitest';
import { contactTimes, languages, type Language } from '../../shared/vocabulary.ts';
import { dialogues, shipped } from '../../../test/helpers/dialogue.ts';
import { newDialogue, progressOf, quickAnswers, type Step } from './index.ts';

const centre = { ...shipped, ivr: { ...shipped.ivr, contactTime: true } };
const at = new Date('2026-11-24T09:00:00+03:00');

const told = {
  ar: { name: 'اسمي سارة أحمد', phone: '0551234567', skip: 'تخطي', service: 'أبي أشتري لابتوب' },
  en: {
    name: 'my name is Sarah Ahmed',
    phone: '0551234567',
    skip: 'skip',
    service: 'I want to buy a laptop',
  },
};

const play = (language: Language, ...said: string[]): Step =>
  dialogues(at, centre).play(newDialogue({ language }), ...said);
const words = (step: Step): string[] => quickAnswers(step.state, centre).map((answer) => answer.words);

describe.each(languages)('what may be answered with one press, in %s', (language) => {
  const { name, phone, skip, service } = told[language];

  test('moves the call on, whichever is pressed', () => {
    const [passOver = ''] = words(play(language, name));
    expect(play(language, name, passOver).state.phone).toMatchObject({ value: null });
    expect(play(language, name, phone, passOver).state.email).toMatchObject({ value: null });

    const departments = words(play(language, name, phone, skip));
    expect(departments).toHaveLength(Object.keys(shipped.departments).length);
    for (const department of departments)
      expect(play(language, name, phone, skip, department).state.service).not.toBeNull();

    const times = words(play(language, name, phone, skip, service));
    expect(times.map((time) => play(language, name, phone, skip, service, time).state.contactTime)).toEqual(
      contactTimes,
    );

    const [evening = ''] = times.slice(-1);
    const [yes = '', no = ''] = words(play(language, name, phone, skip, service, evening));
    expect(play(language, name, phone, skip, service, evening, yes).state.stage).toBe('department');
    expect(play(language, name, phone, skip, service, evening, no).rule).toBe('confirm.no');
  });

  test('is nothing where people tell something of their own', () => {
    expect(words(play(language))).toEqual([]);
  });
});

test('who has not shown a language may answer in either', () => {
  const state = { ...newDialogue({ language: null }), question: 'resume_offer' as const };
  expect(quickAnswers(state, centre).map((answer) => answer.words)).toEqual(['نعم', 'لا', 'Yes', 'No']);
  expect(quickAnswers(newDialogue({ language: null }), centre).map((answer) => answer.words)).toEqual([
    'العربية',
    'English',
  ]);
});

test('how far the questions have come is told in the order of the centre, of those alone that it asks', () => {
  const { name, phone, skip, service } = told.en;
  const helpFirst = { ...shipped, ivr: { ...shipped.ivr, order: 'help_first' as const } };
  const of = ({ state }: Step, business = shipped): string => {
    const { step, of: all } = progressOf(state, business);
    return `${state.stage} ${step}/${all}`;
  };
  expect(of(play('en'), centre)).toBe('name 2/8');
  expect(of(dialogues(at, shipped).play(newDialogue({ language: 'en' }), name, phone, skip, service))).toBe(
    'confirm 6/7',
  );
  expect(of(dialogues(at, helpFirst).play(newDialogue({ language: 'en' })), helpFirst)).toBe('service 2/7');
});
