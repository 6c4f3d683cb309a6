import { expect, test } from 'vitest';
import { subjectsOf } from './subjects.ts';

const subject = (title: string): string[][] =>
  subjectsOf({ title, asked: [], elsewhere: [], sections: [] })[0] ?? [];

test('a way of asking is the words that say something, each with what else stands for it', () => {
  expect(subject('how much is the delivery')).toEqual([['#price'], ['deliveri', '#delivery']]);
  expect(subject('my internet is not working').map(([first]) => first)).toEqual(['internet', '#not', 'work']);
});

test('words that mean one thing together are that thing, and neither is it alone', () => {
  expect(subject('smart tv')).toEqual([['#tv']]);
  expect(subject('رقم سري')).toEqual([['#password']]);
});

test('titles, ways of asking and headings of several words count, and each once', () => {
  const text = { text: 'x', spoken: null };
  const sections = [
    { heading: 'Late fee', ...text },
    { heading: 'Price', ...text },
    { heading: 'Asking for time', ...text },
  ];
  const all = subjectsOf({
    title: 'Paying late',
    asked: ['late fee', 'the late fee', 'of the'],
    elsewhere: [],
    sections,
  });
  expect(all).toHaveLength(3);
});

test('a verb that is denied in one word denies it', () => {
  for (const [said, verb] of [
    ['مكيخدمش', '#works'],
    ['ماوصلتنيش', '#delivery'],
    ['مبيشتغلش', '#works'],
  ] as const)
    expect(subject(said).flat(), said).toEqual(expect.arrayContaining(['#not', verb]));
});

test('what an article is not about is kept apart from what it is', () => {
  const all = subjectsOf({ title: 'Account', asked: [], elsewhere: ['bank account'], sections: [] });
  expect(all).toHaveLength(2);
  expect(all[1]?.[0]).toEqual(['#elsewhere']);
});
