import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { classifyDepartment } from './department.ts';

const { departments } = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));
/** Below this a department is asked about, and nobody is sent there. */
const SURE = 0.6;
const sureOf = (text: string): string | undefined => {
  const found = classifyDepartment(text, departments);
  return found && found.confidence >= SURE ? found.value : undefined;
};
const keywordsOf = (key: string): string[] => Object.values(departments[key]?.keywords ?? {}).flat();
const single = (word: string): boolean => !/[ -]/.test(word);

describe('a department', () => {
  test('is sure of a phrase of its keywords, said in a sentence, unless another has the phrase too', () => {
    const phrases = Object.keys(departments).flatMap((key) =>
      keywordsOf(key)
        .filter((word) => !single(word))
        .map((word) => ({ key, word })),
    );
    const unsure = phrases.filter(({ key, word }) => ![key, undefined].includes(sureOf(word)));
    expect(unsure).toEqual([]);
  });

  test.each([
    'my late husband had the contract', 'sorry I am running late', 'I have a problem', 'no problem at all',
    'my high school friend', 'in general I like it', 'he broke his arm', 'my address is number four, lake view',
    'عندي مشكلة', 'ما عندي مشكلة', 'تأخرت عليك شوي', 'عندي سؤال', 'أنا زعلان اليوم',
  ])('is not decided by one common word: %s', (text) => {
    expect(sureOf(text)).toBeUndefined();
  }); // prettier-ignore

  test.each([
    ['I have a problem with my router', 'support'],
    ['my order is late', 'complaints'],
    ['slow connection', 'support'],
    ['عندي مشكلة في النت', 'support'],
    ['طلبي تأخر', 'complaints'],
  ])('is decided by a common word with another: %s', (text, department) => {
    expect(sureOf(text)).toBe(department);
  });

  test('is not decided by a name, whatever word it is', () => {
    const words = Object.keys(departments).flatMap(keywordsOf).filter(single);
    const frames = ['my name is %', 'I live in a street called %', 'اسمي %', 'معك % محمد', 'بيتي في شارع %'];
    const named = fc.record({ word: fc.constantFrom(...words), frame: fc.constantFrom(...frames) });
    fc.assert(
      fc.property(named, ({ word, frame }) => {
        expect(sureOf(frame.replace('%', word))).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('is only guessed from a misspelt short word: it is asked about', () => {
    const long = Object.keys(departments)
      .flatMap(keywordsOf)
      .filter((word) => /^[a-z]{5,7}$/.test(word));
    const slip = fc.record({ word: fc.constantFrom(...long), at: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(slip, ({ word, at }) => {
        const misspelt = `${word.slice(0, at)}q${word.slice(at + 1)}`;
        fc.pre(misspelt !== word && !Object.keys(departments).flatMap(keywordsOf).includes(misspelt));
        expect(sureOf(misspelt)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('matches a short word with its hamza only where it was said with one', () => {
    const bad = { complaints: { keywords: { ar: ['سيء'], en: [] } } };
    expect(classifyDepartment('معك سي محمد', bad)).toBeUndefined();
    expect(classifyDepartment('سي السيد', bad)).toBeUndefined();
    expect(classifyDepartment('التعامل سيء', bad)?.value).toBe('complaints');
  });

  test('takes no misspelling of a keyword that has a `=` before it', () => {
    const lists = (word: string) => ({ sales: { keywords: { ar: [], en: [word] } } });
    expect(classifyDepartment('subscribtion', lists('subscription'))?.value).toBe('sales');
    expect(classifyDepartment('subscribtion', lists('=subscription'))).toBeUndefined();
    expect(classifyDepartment('subscription', lists('=subscription'))?.value).toBe('sales');
  });

  test('is none for a thing that is wished for, where no trouble with it is told', () => {
    expect(sureOf('we want internet there')).not.toBe('support');
    expect(sureOf('بننقل ونبي نت')).not.toBe('support');
    expect(sureOf('I want my internet back')).toBe('support');
  });
});
