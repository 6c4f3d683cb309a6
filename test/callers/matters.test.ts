import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/shared/vocabulary.ts';
import { WholeCalls } from './whole-calls.ts';

let calls: WholeCalls;
beforeAll(async () => {
  calls = await WholeCalls.open();
});
afterAll(async () => calls[Symbol.asyncDispose]());

describe('a reason that is told with the wish for a human', () => {
  test.each<readonly [Language, string, string]>([
    ['en', 'my bill doubled this month, can I talk to somebody', 'doubled'],
    ['en', 'let me speak to a manager because the sofa tv arrived cracked', 'cracked'],
    ['en', "I need a human, it's about a refund you owe me", 'refund'],
    ['en', 'get me a person. the technician never showed up on Monday', 'never showed up'],
    ['ar', 'أبغى أكلم موظف، الفاتورة طالعة ضعف', 'ضعف'],
    ['ar', 'عايز حد يكلمني عشان الشاشة جت مكسورة', 'مكسورة'],
    ['ar', 'حولني لموظف بخصوص استرداد مبلغي', 'استرداد'],
    ['ar', 'بدي احكي مع شخص، الفني ما اجا يوم الاثنين', 'الفني ما اجا'],
  ])('is not asked for again: %s %s', async (language, said, reason) => {
    const { asked, told } = await calls.call(language, said, '0551234567');
    expect(asked).not.toContain('message');
    expect(told).toContain(reason);
  });

  test.each<readonly [Language, string, string, string]>([
    ['en', 'my order never came', 'no I want a real person', 'never came'],
    ['en', 'I was overcharged for roaming', 'can a human deal with this please', 'overcharged'],
    ['ar', 'طلبي ما وصل', 'لا أبي أكلم إنسان', 'ما وصل'],
    ['ar', 'حسبتوا علي تجوال ما استخدمته', 'وصلني بموظف لو سمحت', 'تجوال'],
  ])('or before it: %s %s … %s', async (language, first, second, reason) => {
    const { asked, told } = await calls.call(language, first, second, '0551234567');
    expect(asked).not.toContain('message');
    expect(told).toContain(reason);
  });
});

describe('a fault that is told of', () => {
  const price = /riyals|ريال/u;
  test.each<readonly [Language, string]>([
    ['en', 'my router keeps switching itself off every few minutes'],
    ['en', 'the wifi box goes dead every evening'],
    ['en', 'the tv shows a black screen but I hear the sound'],
    ['en', 'my 5g router does not give me any internet since yesterday'],
    ['en', 'the laptop freezes when I open it'],
    ['ar', 'الراوتر يطفي كل شوي'],
    ['ar', 'المودم بيفصل لوحده كل ربع ساعة'],
    ['ar', 'التلفزيون شاشته سودا بس الصوت شغال'],
    ['ar', 'راوتر الفايف جي ما يعطي نت من أمس'],
    ['ar', 'اللابتوب عم يعلق كل ما افتحه'],
  ])('is not answered with a price: %s %s', async (language, said) => {
    const { answer, rows } = await calls.call(language, said);
    expect(answer).not.toMatch(price);
    expect(rows.fields['service']).toBe('support');
  });
});

describe('money that somebody wants back', () => {
  test.each<readonly [Language, string]>([
    ['en', 'I want my money back'],
    ['en', 'I would like to be reimbursed for what I paid'],
    ['en', 'please refund the amount you took'],
    ['en', 'give me back what I paid'],
    ['ar', 'أبغى أسترجع مبلغي'],
    ['ar', 'أريد استرداد المبلغ'],
    ['ar', 'أود استعادة المبلغ الذي دفعته'],
    ['ar', 'أرغب في استرجاع نقودي'],
    ['ar', 'عايز فلوسي ترجع'],
    ['ar', 'بدي استرد مصرياتي'],
    ['ar', 'ودي ترجعون لي فلوسي'],
  ])('is for who sees to refunds: %s %s', async (language, said) => {
    expect((await calls.call(language, said)).rows.fields['service']).toBe('complaints');
  });
});

describe('Arabic that is written in Latin letters', () => {
  test.each([
    ['el fatoora 3alya awi el shahr da', 'el fatoora 3alya awi el shahr da'],
    ['wasalni eljawal maksoor', 'wasalni eljawal maksoor'],
    ['khasamto mini mablagh marteen', 'khasamto mini mablagh marteen'],
    ['el mandoob kan galeel adab ma3i', 'el mandoob kan galeel adab ma3i'],
    ['6alabi ma wasal le hala2', '6alabi ma wasal'],
    ['3andi moshkla bel fatoora ktir 3alye', '3andi moshkla bel fatoora ktir 3alye'],
    ['abi afham lesh el bill ghali', 'lesh el bill ghali'],
    ['el technician ma eja el yom', 'el technician ma eja'],
  ])('is written down as it was written: %s', async (said, kept) => {
    const { told } = await calls.call('ar', said, 'abi akallem mowazaf', '0551234567');
    expect(told).toContain(kept);
  });
});
