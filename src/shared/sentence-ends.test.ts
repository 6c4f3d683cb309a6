import { expect, test } from 'vitest';
import { sentenceEnds, sentenceEndsSoFar } from './sentence-ends.ts';

function sentences(text: string): string[] {
  const ends = [...sentenceEnds(text), text.length];
  return ends.flatMap((end, at) => text.slice(ends[at - 1] ?? 0, end).trim() || []);
}

test.each([
  ['We open at 8 a.m. on Fri. and Sat. Please ring first.', 1],
  ['It closes at 10 p.m. Please ring first.', 2],
  ['Write to shop.desk@noor.example or see www.noor.example. We answer soon.', 2],
  ['Version 4.12.1 is out. It costs 3.50 now.', 2],
  ['Ask Dr. Lee or J. Smith, e.g. on Mon. morning. They know.', 2],
  ['Room No. 7 is free. He said no. Then he left.', 3],
  ['Cables, plugs, etc. are free. Bring lamps, etc. We take them.', 3],
  ['1. Unplug it.\n2. Wait.', 2],
  ['It is open (until 5 p.m.) and free. Good!', 2],
  ['نفتح من ٨ ص. إلى ٦ م. ونغلق الجمعة. أهلا بكم.', 2],
  ['السعر ٥٠ ر.س. شهريا مع د. منى. هل تريده؟ نعم', 3],
  ['Wait… Now!\nDone', 3],
])('a full stop is one only where a sentence ends: %s', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('what is still coming ends no sooner than one knows', () => {
  expect(sentenceEndsSoFar('It closes at 10 p.m. ')).toEqual([]);
  expect(sentenceEndsSoFar('It closes at 10 p.m. Please')).toEqual([20]);
  expect(sentenceEndsSoFar('It costs 3.')).toEqual([]);
  expect(sentenceEndsSoFar('It is free. ')).toEqual([11]);
});
