import { describe, expect, it } from 'vitest';
import { guardSummary } from './guard-summary.ts';

const evidence = [
  'My bill is wrong, I was charged 200 riyals twice on Sunday.',
  'أنا سارة، وسأصحح الفاتورة قبل الثالثة والنصف. رقم التذكرة TKT-1234567.',
  'Sara سارة',
];
const of = (language: 'ar' | 'en') => ({ language, region: 'SA', secret: [] });
const found = (text: string, language: 'ar' | 'en' = 'en') => guardSummary(text, evidence, of(language));

describe('a summary by a model', () => {
  it.each([
    ['en', 'The customer was charged 200 riyals twice on Sunday. Sara will correct the bill (TKT-1234567).'],
    ['en', 'Customer reports a wrong bill; the Sunday charge came twice.'],
    ['ar', 'خُصم من العميل ٢٠٠ ريال مرتين يوم الأحد، وستصحح سارة الفاتورة قبل الثالثة والنصف.'],
    ['ar', 'اتصل العميل بشأن خطأ في الفاتورة على خطه، وطلب تصحيحها.'],
  ] as const)('in %s tells what was said, in other words and in either language: %s', (language, text) => {
    expect(found(text, language)).toEqual({ ok: true });
  });

  it.each([
    ['number', 'The customer was charged three times 250 riyals.'],
    ['number', 'The customer was promised 20 percent off.'],
    ['day', 'Sara will call back on Thursday.'],
    ['name', 'The customer talked with Khalid about a wrong bill.'],
    ['name', 'Khalid will correct the bill.'],
    ['address', 'Details were sent to help@example.com.'],
    ['promise', 'We will refund the money.'],
    ['language', 'اتصل العميل بشأن خطأ في الفاتورة.'],
    ['long', ''],
    ['long', 'The bill is wrong. '.repeat(100)],
  ])('is refused by %s: %s', (rule, text) => {
    expect(found(text)).toMatchObject({ ok: false, rule: `guard.summary.${rule}` });
  });

  it.each([
    ['name', 'تحدث العميل مع سارة وخالد عن الفاتورة.'],
    ['number', 'خُصم من العميل ٣٥٠ ريالًا.'],
    ['time', 'ستصحح سارة الفاتورة قبل الخامسة.'],
    ['day', 'ستصحح سارة الفاتورة يوم الخميس.'],
  ])('in Arabic is refused by %s: %s', (rule, text) => {
    expect(found(text, 'ar')).toMatchObject({ ok: false, rule: `guard.summary.${rule}` });
  });
});
