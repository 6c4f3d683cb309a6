import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/vocabulary.ts';
import { WholeCalls } from './whole-calls.ts';

let calls: WholeCalls;
beforeAll(async () => {
  calls = await WholeCalls.open();
});
afterAll(async () => calls[Symbol.asyncDispose]());

/** The language, what was said, and what the answer must hold. */
type Row = readonly [Language, string, RegExp];

describe('two questions in one breath', () => {
  test.each<readonly [Language, string, RegExp, RegExp]>([
    ['en', 'how much is delivery and how long does it take?', /twenty-five riyals/, /working day/],
    ['en', 'do you deliver to Abha? and can I pay cash at the door?', /three to five/, /fifteen riyals/],
    [
      'en',
      'what does fibre 300 cost, and is there a contract?',
      /two hundred and eighty-nine/,
      /twelve months/,
    ],
    ['en', 'when do you open tomorrow and where is your branch in Dammam', /eight/, /Dammam/],
    [
      'en',
      'how long is the warranty on a laptop and does it cover drops',
      /two years/i,
      /does not cover drops|breakage/,
    ],
    ['ar', 'كم التوصيل وكم ياخذ وقت؟', /خمسة وعشرو?ين/, /يوم/],
    ['ar', 'متى تفتحون بكرة؟ ووين فرع الدمام؟', /الثامنة|ثمان/, /الدمام/],
    ['ar', 'بكام باقة 300 وفيها عقد؟', /مئتين وتسعة وثمانين|مئتان وتسعة وثمانون/, /شهر/],
    ['ar', 'قديش كفالة اللابتوب وهل بتغطي الكسر؟', /سنتان|سنتين/, /الكسر|السقوط/],
  ])('are both answered: %s %s', async (language, said, first, second) => {
    const { log } = await calls.call(language, said);
    const answer = log.said.join(' ');
    expect(answer).toMatch(first);
    expect(answer).toMatch(second);
  });

  test('the second is said to be unknown where nothing answers it', async () => {
    const english = await calls.call('en', 'how much is delivery and do you sell garden furniture?');
    expect(english.log.said.join(' ')).toMatch(/twenty-five riyals/);
    expect(english.asked.at(-1)).toBe('offer_human');
    const arabic = await calls.call('ar', 'كم رسوم التوصيل؟ وعندكم أثاث حدائق؟');
    expect(arabic.log.said.join(' ')).toMatch(/خمسة وعشرو?ين/);
    expect(arabic.asked.at(-1)).toBe('offer_human');
  });
});

describe('a few words behind an answer', () => {
  test.each<readonly [Language, string, string, RegExp]>([
    ['en', 'how much is the Noor Phone X', 'and two of them?', /one thousand eight hundred and ninety-nine/],
    ['en', 'what does the smart tv cost', 'what about for three', /riyals/],
    ['en', 'how much is express delivery', 'and in Jeddah?', /Riyadh only/],
    ['en', 'when are you open today', 'and on Friday?', /four|closed/i],
    ['en', 'what does fibre 300 cost a month', 'and fibre 100', /one hundred/],
    ['en', 'do you deliver to Jeddah', 'and Tabuk?', /three to five/],
    ['ar', 'كم سعر جوال نور اكس', 'وللاثنين؟', /ألف وثمان/],
    ['ar', 'بكام التلفزيون', 'طب واتنين منه؟', /ريال/],
    ['ar', 'متى تفتحون اليوم', 'ويوم الجمعة؟', /الرابعة|مغلق/],
    ['ar', 'قديش باقة 300 بالشهر', 'والمية؟', /مئة/],
    ['ar', 'توصلون جدة؟', 'وتبوك؟', /ثلاثة إلى خمسة/],
  ])('is about what was answered: %s %s … %s', async (language, question, more, wanted) => {
    const { answer, asked } = await calls.call(language, question, more);
    expect(answer).toMatch(wanted);
    expect(asked.at(-1)).not.toBe('offer_human');
  });

  test('tells that a price is that of one where several are asked about', async () => {
    const english = await calls.call('en', 'how much is the Noor Phone X', 'and four of those?');
    expect(english.answer).toMatch(/for one/i);
    const arabic = await calls.call('ar', 'كم سعر جوال نور اكس', 'ولو أخذت أربعة؟');
    expect(arabic.answer).toMatch(/للواحد/u);
  });
});

describe('whether something may be returned', () => {
  const may = /fifteen days|خمسة عشر يوما/u;
  test.each<Row>([
    ['en', 'can I return it after 20 days?', may],
    ['en', 'is it too late to give back a tablet I got three weeks ago', may],
    ['en', 'I opened the box, can I still send it back?', /opened ones|seven days/],
    ['en', 'would you take back a phone I bought ten days ago', may],
    ['en', 'am I allowed to return in-ear headphones', /headphones/],
    ['ar', 'ينفع أرجع الجوال بعد عشرين يوم؟', /خمسة عشر يوما|سياسة الإرجاع/u],
    ['ar', 'فات الأوان أرجع لابتوب اشتريته قبل شهر؟', may],
    ['ar', 'فتحت الكرتون، فيني رجعه؟', /سبعة أيام/u],
    ['ar', 'يمديني أرجع السماعات؟', /السماعات/u],
    ['ar', 'هل يحق لي الإرجاع بعد أسبوعين', may],
  ])('is answered by whether, not by how: %s %s', async (language, said, wanted) => {
    expect((await calls.call(language, said)).answer).toMatch(wanted);
  });
});

describe('the part of an article that is asked for', () => {
  test.each<Row>([
    ['en', 'how long is the guarantee?', /two years/i],
    ['en', 'how many years of warranty do I get on a tv', /two years/i],
    ['en', 'does the warranty cover water', /liquids/],
    ['en', 'how long does a repair take under warranty', /ten/],
    ['en', 'how much does the courier cost for a return', /thirty riyals/],
    ['en', 'how long until the money is back on my mada card', /three to five/],
    ['en', 'how fast is fibre 300', /three hundred megabits/i],
    ['en', 'how long is the contract of fibre 300', /twelve months/],
    ['ar', 'كم مدة الضمان؟', /سنتان|سنتين/u],
    ['ar', 'التصليح بالكفالة قديش بياخد', /عشرة/u],
    ['ar', 'بكم المندوب إذا بغيت أرجع شي', /ثلاث(?:ين|ون) ريالا?/u],
    ['ar', 'كم يوم ترجع الفلوس على مدى', /ثلاثة أيام/u],
    ['ar', 'سرعة باقة 300 كام', /ثلاثمئة/u],
    ['ar', 'عقد الألياف 300 كم شهر', /اثنا? ?عشر|اثني عشر/u],
  ])('is what is told: %s %s', async (language, said, wanted) => {
    expect((await calls.call(language, said)).answer).toMatch(wanted);
  });
});
