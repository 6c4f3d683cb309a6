import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { howItWent } from './how-it-went.ts';

const did = {
  en: ['I did that and', 'I restarted it,', 'done,', 'ok so', 'I turned it off and on and', ''],
  ar: ['سويت كذا', 'عملتها', 'جربت', 'طفيته وشغلته', 'درت اللي قلتي', 'سويت اللي گلته', ''],
};
const works = {
  en: ['it works now', 'it worked', "it's working", 'it is fixed', 'the internet is back on', 'it works perfectly thank you', 'that did it', 'it stopped dropping', "it doesn't drop any more"],
  ar: ['اشتغل', 'اشتغل الحمدلله', 'شغال الحين', 'شغال دلوقتي', 'صار يشتغل', 'زبط', 'انحلت المشكلة', 'رجع النت', 'بيشتغل هلق', 'خدام دابا', 'ما عاد يفصل', 'بطل يقطع'],
}; // prettier-ignore
const broken = {
  en: ["it didn't work", "it doesn't work", 'it does not help', 'it is not working', 'still nothing', 'no luck', 'it stopped working', 'same problem', "I can't get it to work"],
  ar: ['وما اشتغل', 'ما اشتغل', 'وما نفع', 'ومشتغلش', 'وما اشتغلش', 'ومو شغال', 'ومش شغال', 'وما زبط', 'وما يشتغل', 'ولا اشتغل', 'وماخدمش', 'ولسا ما اشتغل', 'ولم يعمل', 'وبرضه مش بيشتغل', 'وما صار يشتغل', 'وماكو فايدة', 'وبدون فايدة', 'ونفس المشكلة'],
}; // prettier-ignore
const fails = {
  en: ['it died again', 'it went off', 'it dropped', 'it stopped', 'it cut out', 'nothing', 'it crashed', 'the connection was lost again'],
  ar: ['فصل', 'انقطع', 'طفى', 'وقف', 'علق', 'قطع مرة ثانية', 'خرب', 'راح', 'هنج'],
}; // prettier-ignore
const joins = {
  en: [
    'and then',
    'then',
    'but then',
    'for a second and then',
    'for a minute, then',
    'and after that',
    'but',
  ],
  ar: ['وبعدين', 'شوي وبعدين', 'بعدين', 'ورجع', 'دقيقة ورجع', 'ثم', 'وبعدها', 'بس', 'لكن'],
};

const all = (lang: 'en' | 'ar', ...parts: Record<'en' | 'ar', string[]>[]): string[] =>
  parts.reduce<string[]>(
    (before, part) => before.flatMap((text) => part[lang].map((more) => `${text} ${more}`.trim())),
    [''],
  );

describe('whether something works after a step', () => {
  test.each([
    ['سويتها قبل وما نفع', 'broken'],
    ['جربتها من قبل وما اشتغل', 'broken'],
    ['no it still disconnects at home', 'broken'],
    ['no, the screen froze', 'broken'],
    ['no drops any more', 'works'],
  ])('%s: %s', (text, went) => {
    expect(howItWent(text)).toBe(went);
  });

  test.each(['en', 'ar'] as const)('yes, no, and yes that ends in trouble: %s', (lang) => {
    for (const text of all(lang, did, works)) expect([text, howItWent(text)]).toEqual([text, 'works']);
    for (const text of all(lang, did, broken)) expect([text, howItWent(text)]).toEqual([text, 'broken']);
    for (const text of all(lang, works, joins, fails))
      expect([text, howItWent(text)]).toEqual([text, 'broken']);
  });

  test.each([
    'it came back for a minute then went off',
    'it worked for a second and then it died again',
    'اشتغل شوي وبعدين فصل',
    'the problem came back',
    'رجعت المشكلة',
    'it works on my phone but not on the TV',
    'it worked at first, now it does not',
    'اشتغل بالأول والحين لا يشتغل',
    'the lights came on but no internet',
    'اشتغل بس ما فيه نت',
    'رجع النت دقيقة وراح',
    'ما تغير شي',
    'يشتغل ويفصل',
    'خدم شوية وحبس',
    'ما خدمات',
    'عملت كل شي وما في فايدة',
    'سويتها وللحين ما اشتغل',
    'worked briefly, back to being dead',
    "it didn't do anything",
    'I lost the connection again',
  ])('no: %s', (text) => {
    expect(howItWent(text)).toBe('broken');
  });

  test.each([
    "it works now, before it didn't",
    'it was dead but now it works',
    "it didn't work at first but now it works",
    'اشتغل بعد ما كان ما يشتغل',
    'كان يفصل والحين شغال',
    'بعد شوي اشتغل',
    'after a minute it worked',
    'لا اشتغل الحمدلله',
    'no it works now',
    'ما كان يشتغل بس الحين اشتغل',
    'took a few minutes but it works',
    "it's working, I have nothing else",
    'it works but I still want to pay my bill',
    'it is working but I lost my bill',
    'تمام رجع يشتغل',
    'راه خدام دابا',
    'اشتغل ما عندي شي ثاني',
  ])('yes: %s', (text) => {
    expect(howItWent(text)).toBe('works');
  });

  test.each([
    'it worked for a minute',
    'اشتغل شوي',
    'I hope it works',
    'it was working yesterday',
    'is it working?',
    'it worked and then the screen turned purple',
    'ضبطت الاعدادات',
    'it works then drops then works',
    'it only worked for five minutes before dying',
  ])('is asked again: %s', (text) => {
    expect(howItWent(text)).toBe('unsure');
  });

  test('nothing is said of it', () => {
    for (const text of ['yes', 'لا', 'I restarted it', 'طفيته وشغلته', 'راح اجرب', 'what next'])
      expect([text, howItWent(text)]).toEqual([text, undefined]);
  });

  test('what ends in a denial works in no words', () => {
    const part = fc.constantFrom(...did.ar, ...works.ar);
    fc.assert(
      fc.property(part, part, fc.constantFrom(...broken.ar), (one, other, no) => {
        expect(howItWent(`${one} ${other} ${no}`)).not.toBe('works');
      }),
    );
  });
});
