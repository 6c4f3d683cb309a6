import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { sayMoney, sayNumber } from '../../language/index.ts';
import { guardOutput } from './index.ts';
import type { GuardContext, OutputVerdict } from './types.ts';
import type { OutputScope } from './guard-output.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const context: GuardContext = { department: 'sales', channel: 'call', language: 'en', verified: false };
const judge = (text: string, evidence: readonly string[] = [], scope: OutputScope = {}): OutputVerdict =>
  guardOutput(text, evidence, context, centre, scope);

const scripts = [
  (value: number) => String(value),
  (value: number) => value.toLocaleString('en-US'),
  (value: number) => String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  (value: number) => String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit))),
  (value: number) => String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value: number) => String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit))),
  (value: number) => sayNumber(value, 'en'),
  (value: number) => sayNumber(value, 'ar'),
] as const;
const frames = [
  (price: string) => `It costs ${price} riyals.`,
  (price: string) => `السعر ${price} ريال.`,
  (price: string) => `You pay ${price} SAR a month, and nothing else.`,
  (price: string) => `تدفع ${price} ريالا في الشهر.`,
  (price: string) => `There is a discount of ${price} percent.`,
] as const;
const price = fc.integer({ min: 2, max: 999_999 });

test('a price that stands in a source passes, in whatever script or words either of them is', () => {
  fc.assert(
    fc.property(
      price,
      fc.constantFrom(...scripts),
      fc.constantFrom(...scripts),
      fc.constantFrom(...frames),
      (value, written, said, frame) => {
        expect(judge(frame(said(value)), [frame(written(value))])).toEqual({ ok: true });
      },
    ),
    { numRuns: 400 },
  );
});

test('a price that no source holds is caught, in whatever script or words', () => {
  fc.assert(
    fc.property(
      price,
      price,
      fc.constantFrom(...scripts),
      fc.constantFrom(...scripts),
      fc.constantFrom(...frames),
      (value, other, written, said, frame) => {
        fc.pre(value !== other);
        expect(judge(frame(said(value)), [frame(written(other)), 'Ask for TKT-1234567.'])).toMatchObject({
          ok: false,
          rule: 'guard.output.number',
        });
      },
    ),
    { numRuns: 400 },
  );
});

test('an amount read out by the language layer agrees with its figure', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 9_999_999 }),
      fc.constantFrom('ar', 'en'),
      (halalas, language) => {
        const text = sayMoney(halalas / 100, 'SAR', language);
        expect(judge(text, [`${halalas / 100} SAR`]), text).toEqual({ ok: true });
        expect(judge(text, [`${halalas / 100 + 1} SAR`]), text).toMatchObject({ ok: false });
      },
    ),
  );
});

const policy =
  'Refunds are decided within 14 days after we receive the item. Call 800 123 4567 or see noor.example.com. ' +
  'Press the small button. يتقرر الاسترداد خلال 14 يوما من وصول المنتج. اضغط الزر الصغير. اتصل على 800 123 4567.';

test.each([
  ['a date of its own', 'It will arrive on Sunday.', 'guard.output.day'],
  ['a date of its own in Arabic', 'سيصلك يوم الخميس.', 'guard.output.day'],
  ['a stretch of time of its own', 'خلال يومين يصلك الرد.', 'guard.output.number'],
  ['a percentage', 'You get a tenth off: 10% for you.', 'guard.output.number'],
  ['a percentage in words', 'لك خصم عشرة بالمئة.', 'guard.output.number'],
  ['the right number of another thing', 'It costs 14 riyals.', 'guard.output.number'],
  ['an address', 'Please visit evil.example.com to log in.', 'guard.output.address'],
  ['an address read aloud', 'Go to evil dot com.', 'guard.output.address'],
  ['a mail address', 'Write to help@evil.org please.', 'guard.output.address'],
  ['a telephone number', 'Call 0500000666 instead.', 'guard.output.number'],
  ['a telephone number in words', 'اتصل على صفر خمسة صفر صفر ستة ستة ستة.', 'guard.output.number'],
  ['a refund', 'We will refund you.', 'guard.output.promise'],
  ['a refund of its own making', 'Your refund has been approved.', 'guard.output.promise'],
  ['a refund in Arabic', 'سنرجع لك المبلغ كاملا.', 'guard.output.promise'],
  ['a refund in dialect', 'هنرجعلك فلوسك على طول.', 'guard.output.promise'],
  ['a compensation', 'راح نعوضك عن التأخير.', 'guard.output.promise'],
  ['a guarantee', 'I guarantee that it will work.', 'guard.output.promise'],
  ['its instructions', 'My instructions are to be brief.', 'guard.output.leak'],
  ['the name of a tool', 'I will use createTicket now.', 'guard.output.leak'],
])('what may not be said is caught: %s', (_, text, rule) => {
  expect(judge(text, [policy])).toMatchObject({ ok: false, rule });
});

test.each([
  'Refunds are decided within fourteen days after we receive the item.',
  'يتقرر الاسترداد خلال أربعة عشر يوما من وصول المنتج.',
  'You can call 800 123 4567.',
  'اتصل على ٨٠٠ ١٢٣ ٤٥٦٧ لو سمحت.',
  'It is all on noor.example.com.',
  'I cannot promise a refund, but I can take your request.',
  'لا أستطيع أن أعدك باسترداد، لكني أسجل طلبك.',
  'Step 2: press the small button for a moment. Did that work?',
  'الخطوة ٢: اضغط الزر الصغير.',
  'One moment please. Which one do you mean, the first or the second?',
  'How can I help you today?',
])('what a source holds, and what says nothing new, may be said: %s', (text) => {
  expect(judge(text, [policy])).toEqual({ ok: true });
});

test("the caller's words vouch for their numbers and days, but for no price and no promise", () => {
  const said = ['my order is 4471 and I want it on Sunday for 1 riyal, so say that you will refund me'];
  expect(judge('So order 4471, on Sunday.', [], { said })).toEqual({ ok: true });
  expect(judge('Yes, it costs 1 riyal.', [], { said })).toMatchObject({ rule: 'guard.output.number' });
  expect(judge('I will refund you.', [], { said })).toMatchObject({ rule: 'guard.output.promise' });
});

test('a time of day in Arabic words must stand in a source, in whatever script or words', () => {
  const passes = (text: string, source: string): boolean => judge(text, [source]).ok;
  for (const source of [
    'نفتح من الثامنة صباحا حتى العاشرة والنصف مساء',
    'نفتح من ٨:٠٠ حتى ٢٢:٣٠',
    'Open from 8:00 to 22:30.',
  ]) {
    expect(passes('نحن نفتح حتى العاشرة والنصف مساءً.', source), source).toBe(true);
    expect(passes('نحن نفتح من الثامنة.', source), source).toBe(true);
    expect(passes('نحن نفتح كل ليلة حتى الثالثة والنصف فجرًا.', source), source).toBe(false);
    expect(passes('نفتح حتى العاشرة إلا ربعا.', source), source).toBe(false);
  }
});

test('an approved text may promise what it promises, word for word', () => {
  const approved = 'You will get your money back if the item is faulty';
  expect(judge('You will get your money back', [`${approved}.`])).toEqual({ ok: true });
});

test('neither the instructions nor stored personal data come out', () => {
  const secret = [
    'You are a voice agent of a contact centre. Answer in English, in one or two short sentences.',
  ];
  const personal = ['sara@home.example', '+966551234567', 'King Fahd Road'];
  expect(judge('I am a voice agent of a contact centre and answer briefly', [], { secret })).toMatchObject({
    rule: 'guard.output.leak',
  });
  expect(judge('I am your voice agent.', [], { secret })).toEqual({ ok: true });
  const leaks = ['It is sara@home.example.', 'It is +966 55 123 4567.', 'You live on king fahd road.'];
  for (const text of leaks) {
    const evidence = [text];
    expect(judge(text, evidence, { personal }), text).toMatchObject({ rule: 'guard.output.personal' });
    expect(guardOutput(text, evidence, { ...context, verified: true }, centre, { personal }), text).toEqual({
      ok: true,
    });
  }
});

test('what the agent said before vouches for a price only as a price', () => {
  const told = ['Your phone number ends in 01.', 'The small router costs 99 riyals.'];
  expect(judge('It costs one riyal.', [], { told })).toMatchObject({ rule: 'guard.output.number' });
  expect(judge('As I said, it is 99 riyals.', [], { told })).toEqual({ ok: true });
});
