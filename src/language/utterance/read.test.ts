import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUtterance, type SaidWord } from './read.ts';

type Mark = 'denied' | 'told' | 'supposed' | 'past';

/** Words in brackets, which alone are to bear a mark. */
function marked(sentence: string, mark: Mark): { all: string[]; inside: string[]; outside: string[] } {
  const { words } = readUtterance(sentence.replaceAll(/[[\]]/gu, ''));
  const bearing = (word: SaidWord): boolean => word[mark];
  const wanted = new Set(
    [...sentence.matchAll(/\[([^\]]*)\]/gu)].flatMap(({ 1: part }) =>
      readUtterance(part ?? '').words.map(({ norm }) => norm),
    ),
  );
  return {
    all: [...wanted],
    inside: words.filter((word) => bearing(word) && wanted.has(word.norm)).map(({ norm }) => norm),
    outside: words.filter((word) => bearing(word) && !wanted.has(word.norm)).map(({ norm }) => norm),
  };
}

const sentences: Record<Mark, string[]> = {
  denied: [
    'I do not [want a manager], I want an invoice',
    "it's not [a technical problem], I want to buy",
    'send me anybody without [an appointment] but not [the plumber]',
    'no, I want sales',
    'why not sales',
    'nothing but an invoice',
    'ما [ابغى موظف]، ابغى الفاتورة',
    'مش [عايز مدير] بس عايز فاتورة',
    'لا ابغى المبيعات',
  ],
  told: [
    'she said [goodbye and hung up]',
    'he told [me to ask for a manager], but I want the invoice',
    'I said a human',
    'tell me the price',
    'قالت [مع السلامة] وانا انتظر',
    'قلت لك ابغى موظف',
  ],
  supposed: [
    'if [I want a manager], where do I go',
    'if [that fails] I want a manager',
    'connect me if possible to sales',
    'اذا [اتصلت بموظف]، كم انتظر',
    'لو سمحت حولني',
  ],
  past: [
    '[yesterday they put me through to an agent], now I need the invoice',
    'I was hoping to speak to somebody',
    '[امبارح حولوني على موظف] لكن ابغى الفاتورة',
  ],
};

test.each(
  Object.entries(sentences).flatMap(([mark, said]) => said.map((one) => [mark as Mark, one] as const)),
)('%s: %s', (mark, sentence) => {
  const { all, inside, outside } = marked(sentence, mark);
  expect(outside).toEqual([]);
  expect(new Set(inside)).toEqual(new Set(all));
});

test('words that take something back are found, and where they stand', () => {
  const { words, repairs } = readUtterance('tuesday, sorry I mean wednesday');
  expect(repairs.map(({ from, to }) => words.slice(from, to).map(({ norm }) => norm))).toEqual([
    ['sorry'],
    ['mean'],
  ]);
  expect(readUtterance('الثلاثاء لا قصدي الاربعاء').repairs).toEqual([{ from: 2, to: 3 }]);
});

test('whatever is said, its words keep their order and clauses only go on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { words } = readUtterance(text);
      expect(words.every(({ start }, i) => i === 0 || start >= (words[i - 1]?.end ?? 0))).toBe(true);
      expect(
        words.every(({ clause }, i) => i === 0 || [0, 1].includes(clause - (words[i - 1]?.clause ?? 0))),
      ).toBe(true);
    }),
  );
});
