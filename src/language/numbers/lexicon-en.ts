import type { NumberWord } from './number-word.ts';

const units = 'zero one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Digits as recognisers and speakers spell them. */
const spellings: Record<string, number> = {
  nought: 0,
  naught: 0,
  nil: 0,
  zeros: 0,
  tree: 3,
  fore: 4,
  fower: 4,
  fife: 5,
  niner: 9,
  nein: 9,
};

/** Words that are a digit only among digits. */
const homophones: Record<string, number> = {
  to: 2,
  too: 2,
  for: 4,
  ate: 8,
  won: 1,
  free: 3,
  sex: 6,
  sics: 6,
  owe: 0,
};

/** Scales, those of South Asia among them. */
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  grand: 1000,
  lakh: 100_000,
  lac: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
  krore: 10_000_000,
  karor: 10_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** English number words. */
export function englishNumberWords(): [string, NumberWord][] {
  const words: [string, NumberWord][] = [];
  const add = (word: string, entry: NumberWord): number => words.push([word, entry]);
  units.forEach((word, value) => {
    add(word, { role: 'unit', value });
    add(word === 'six' ? 'sixes' : `${word}s`, { role: 'plural', value });
    if (word === 'zero') add('zeroes', { role: 'plural', value });
  });
  for (const [word, value] of Object.entries(spellings)) add(word, { role: 'unit', value });
  add('zeros', { role: 'plural', value: 0 });
  for (const word of ['oh', 'o', 'ohh']) add(word, { role: 'unit', value: 0, weak: true });
  for (const [word, value] of Object.entries(homophones)) add(word, { role: 'homophone', value });
  teens.forEach((word, index) => add(word, { role: 'teen', value: 10 + index }));
  tens.forEach((word, index) => add(word, { role: 'tens', value: 20 + index * 10 }));
  add('fourty', { role: 'tens', value: 40 });
  add('ninty', { role: 'tens', value: 90 });
  for (const [word, value] of Object.entries(scales))
    for (const form of [word, `${word}s`]) add(form, { role: 'scale', value });
  add('double', { role: 'repeat', value: 2 });
  add('triple', { role: 'repeat', value: 3 });
  add('treble', { role: 'repeat', value: 3 });
  add('quadruple', { role: 'repeat', value: 4 });
  add('twice', { role: 'times', value: 2 });
  add('thrice', { role: 'times', value: 3 });
  return words;
}
