import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseArabic } from '../text.ts';
import { inArabicScript } from './in-arabic.ts';

describe('Arabic in Latin letters is put into its own', () => {
  test.each([
    ['3ndi moshkla bel net', 'عندي مشكله بالنت'],
    ['bkam el laptop 3indkom', 'بكم اللابتوب عندكم'],
    ['wein el 6alab ely t2akhar', 'وين الطلب اللي تاخر'],
    ['abi asta3lem 3an el fatoora', 'ابي استعلم عن الفاتوره'],
    ['badde al8i el ishtirak', 'بدي الغي الاشتراك'],
    ['leh el net batee2 keda', 'ليه النت بطي كده'],
    ['3ayza arga3 el sama3a', 'عايزه ارجع السماعه'],
    ['emta btefta7o yom el gom3a', 'ايمتي بتفتحو يوم الجمعه'],
  ])('%s', (latin, arabic) => {
    const written = normaliseArabic(inArabicScript(latin)).split(' ');
    const wanted = arabic.split(' ');
    // Of a word or two the guess may differ.
    const same = wanted.filter((word) => written.includes(word)).length;
    expect(same / wanted.length, written.join(' ')).toBeGreaterThanOrEqual(0.75);
  });

  test.each([
    'my name is Abdullah Al Harbi and I need a new sim', 'is the Al Olaya branch open', 'send it to sami at gmail dot com', 'where is my order',
    'il est tard', 'e101', 'noor phone x', 'وين طلبي', 'my wifi is slow, الراوتر أحمر', 'Mohammed Saleh', '',
  ])('and nothing else is: %s', (text) => {
    expect(inArabicScript(text)).toBe(text);
  }); // prettier-ignore

  test('what is Arabic by now stays as it is, whatever was said', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (said) => {
        const once = inArabicScript(said);
        if (/[a-z]/i.test(once)) return;
        expect(inArabicScript(once)).toBe(once);
      }),
    );
  });

  test('a word that no Arabic word is like stays, or is spelled where it is searched for', () => {
    expect(inArabicScript('abi el zafroot el gdeed elly 3andkom')).toContain('zafroot');
    expect(inArabicScript('abi el zafroot el gdeed elly 3andkom', { unknown: 'spelled' })).not.toMatch(
      /[a-z]/,
    );
  });
});
