import { expect, test } from 'vitest';
import { kinds } from '../../src/language/index.ts';
import { isArabic, isWrittenFirst, readRows } from './rows.ts';
import { understandRow } from './understand-row.ts';

const rows = readRows();

test('the sentences are many, half of them Arabic, a third written before the code', () => {
  const arabic = rows.filter((row) => isArabic(row));
  expect(rows.length).toBeGreaterThanOrEqual(1500);
  expect(arabic.length / rows.length).toBeGreaterThan(0.5);
  expect(rows.filter((row) => isWrittenFirst(row)).length / rows.length).toBeGreaterThan(0.32);
});

test.each(kinds.filter((kind) => kind !== 'say'))(
  '%s: at least 98 of 100 sentences are understood',
  (kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const missed = ofKind.filter((row) => understandRow(row) !== row.expected).map((row) => row.text);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(ofKind.length * 0.02);
  },
);

test('of the sentences that nobody looked at while mending two thirds and more are understood', () => {
  const unseen = readRows('unseen');
  const right = unseen.filter((row) => understandRow(row) === row.expected);
  expect(right.length / unseen.length).toBeGreaterThan(0.7);
});

test('nothing is understood where nothing was said', () => {
  const guessed = rows.filter((row) => row.expected === null && understandRow(row) !== null);
  expect(guessed.map((row) => `${row.kind}: ${row.text}`)).toEqual([]);
});
