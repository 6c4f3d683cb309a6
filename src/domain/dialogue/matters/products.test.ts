import { expect, test } from 'vitest';
import { namesProduct } from './products.ts';

test.each([
  ['The 55-inch TV for SAR 1,599.', 'Noor Smart TV 55', true],
  ['New subscribers to Fibre 300 pay SAR 229.', 'Home fibre 300', true],
  ['New subscribers to Fibre 300 pay SAR 229.', 'Home fibre 100', false],
  ['Noor pays for it.', 'Noor Phone X', false],
  ['The laptop is reduced.', 'Noor Laptop Air', true],
] as const)('whether “%s” tells of %s: %s', (text, title, named) => {
  expect(namesProduct(text, title, 'Noor Electronics')).toBe(named);
});
