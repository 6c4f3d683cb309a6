import { expect, test } from 'vitest';
import { tellsMatter } from './told-matter.ts';

const clinic = ['Pharmacy', 'الصيدلية', 'Test results', 'نتائج الفحوصات', 'Billing', 'الحسابات'];

test.each([
  'connect me to the pharmacy please',
  'Test results, please',
  'can I talk to someone from the billing department',
  'حولني على الصيدلية',
  'أبي أكلم قسم الحسابات لو سمحت',
  'والصيدلية من فضلك',
])('a department to go to is no matter, whatever the business calls it: %s', (text) => {
  expect(tellsMatter(text, clinic)).toBe(false);
});

test.each([
  'the pharmacy gave me the wrong tablets',
  'my results never arrived by e-mail',
  'الصيدلية صرفت لي دواء غلط',
  'connect me to the bakery, the bread was mouldy',
])('what happened is told: %s', (text) => {
  expect(tellsMatter(text, clinic)).toBe(true);
});

test('the name of a department that another business has tells something here', () => {
  expect(tellsMatter('pharmacy results', clinic)).toBe(false);
  expect(tellsMatter('pharmacy results', ['Sales', 'المبيعات'])).toBe(true);
});
