import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { fixedPhrases, render } from './utterance.ts';

const ownCentre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));

test('what is shown keeps its figures, and what is said has them in words', () => {
  const text = { ar: 'نَفْتَحُ السَّاعَةَ 9:30 ص', en: 'We open at 9:30 a.m. on 24 May.' };
  const english = render({ text }, 'en', ownCentre);
  expect(english.screen).toBe(text.en);
  expect(english.voice).toBe('We open at nine thirty in the morning on the twenty fourth of May.');
  const arabic = render({ text }, 'ar', ownCentre);
  expect(arabic.screen).toBe('نفتح الساعة 9:30 ص');
  expect(arabic.voice).toBe('نَفْتَحُ السَّاعَة التَّاسِعَة وَالنِّصْف صَبَاحًا');
});

test('a greeting is made ready in the words in which it is said', () => {
  const greeting = { ar: 'أَهْلًا بِكَ فِي مَتْجَرِ 360', en: 'Welcome to Shop 360.' };
  const centre = { ...ownCentre, greeting };
  for (const language of ['ar', 'en'] as const) {
    expect(fixedPhrases(language, centre)).toContain(render({ text: greeting }, language, centre).voice);
  }
});
