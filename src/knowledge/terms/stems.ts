import { stemmer } from 'stemmer';
import { bareForm, stemArabic, verbBetween, withoutObject } from './arabic-stem.ts';

/** English words whose stem would be that of another word: to install, to train. */
const otherwise: Readonly<Record<string, string>> = {
  instalment: 'instalment',
  instalments: 'instalment',
  installment: 'instalment',
  installments: 'instalment',
  training: 'training',
  trainee: 'training',
  trainees: 'training',
};

/** Arabic words of which what looks like an ending is a part: a carton is no two cards. */
const whole: ReadonlySet<string> = new Set([
  'كرتون',
  'الكرتون',
  'بالكرتون',
  'والكرتون',
  'كرتونه',
  'الكرتونه',
]);

/** The forms under which a folded word is searched: its stem first, then less certain ones. */
export function stemsOf(word: string): string[] {
  // An error code is asked for by its number alone too.
  if (/^[a-z]{1,3}\d{3,}$/.test(word)) return [word, word.replace(/^[a-z]+/, '')];
  if (/\d/.test(word)) return [word];
  if (!/^[\u0600-\u06ff]/.test(word)) return [otherwise[word] ?? stemmer(word)];
  if (whole.has(word)) return ['كرتون'];
  const verb = verbBetween(word) ?? word;
  const stem = stemArabic(verb);
  const less = bareForm(verb);
  const others = [less, ...withoutObject(verb)].map((form) => form && stemArabic(form));
  return [...new Set([stem, ...others, bareForm(stem)])].filter((form) => form !== null);
}
