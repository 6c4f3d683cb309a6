import { expect, test } from 'vitest';
import { brief } from './brief.ts';

const prices =
  'All plans come with a router.\n\n| Plan | Price |\n| --- | --- |\n| Reef Small | SAR 90 |\n| Reef Large | SAR 180 |\n\nPaid monthly.';

test('a table answers with the row that was asked for', () => {
  expect(brief(prices, 'how much is reef large')).toBe('Reef Large: SAR 180.');
});

test('where no row is meant more than others, all are told', () => {
  expect(brief(prices, 'what does reef cost')).toBe('Reef Small: SAR 90. Reef Large: SAR 180.');
});

test('an answer is cut at sentences, not inside addresses, versions and abbreviations', () => {
  const text =
    'Greetings to all. The depot is open Sat. to Wed. from 8:00 a.m. to 6 p.m. and answers at depot_1@noor.example with version 2.10 of the form. Bring a van. Pay there.';
  expect(brief(text, 'when is the depot open')).toBe(
    'The depot is open Sat. to Wed. from 8:00 a.m. to 6 p.m. and answers at depot_1@noor.example with version 2.10 of the form. Bring a van.',
  );
});

test('what announces a list is told with it', () => {
  expect(
    brief('For a refund bring:\n- the receipt\n- the box\n\nCome early.', 'what do I bring for a refund'),
  ).toBe('For a refund bring: the receipt. the box.');
});
