import { expect, test } from 'vitest';
import { choiceNamed } from '../index.ts';

test.each([
  ['the second one', 3, 1],
  ['second', 2, 1],
  ['I would take the last one please', 3, 2],
  ['the latter', 2, 1],
  ['the former sounds good', 2, 0],
  ['option two', 3, 1],
  ['number 3 please', 3, 2],
  ['the middle one', 3, 1],
  ['the earliest', 3, 0],
  ['not the first, the second', 3, 1],
  ['two', 3, 1],
  ['أول واحد', 3, 0],
  ['الأول', 2, 0],
  ['الثاني لو سمحت', 3, 1],
  ['التاني', 3, 1],
  ['الخيار الثالث', 3, 2],
  ['رقم اثنين', 3, 1],
  ['الأخير', 3, 2],
  ['مو الأول، الثاني', 3, 1],
  ['واحد', 3, 0],
  ['٢', 3, 1],
] as const)('%s, of %i, is at %i', (text, count, place) => {
  expect(choiceNamed(text, count)).toBe(place);
});

test.each([
  ['the fourth', 3],
  ['option seven', 3],
  ['ten', 3],
  ['I have two children and a dog', 3],
  ['neither', 2],
  ['كم السعر', 3],
] as const)('%s, of %i, names none', (text, count) => {
  expect(choiceNamed(text, count)).toBeUndefined();
});
