import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, parseDigits, parseEmail, parsePhone, type DateValue } from '../../src/language/index.ts';

/** Saturday noon in Riyadh. */
const now = new Date('2026-11-28T12:00:00+03:00');
const found = (text: string, at = now): DateValue | undefined =>
  parseDate(text, { now: at, zone: 'Asia/Riyadh', region: 'SA' })?.value;
const day = (text: string): string | undefined => found(text)?.start.slice(0, 10);
const moment = (text: string, at = now): string | undefined => found(text, at)?.start.slice(0, 16);
const span = (text: string): (string | undefined)[] => [day(text), found(text)?.end?.slice(0, 10)];

/** The days of the coming week by their names, from Sunday the 29th. */
const week = [
  ['Sunday', 'الأحد', '2026-11-29'],
  ['Monday', 'الاثنين', '2026-11-30'],
  ['Tuesday', 'الثلاثاء', '2026-12-01'],
  ['Wednesday', 'الأربعاء', '2026-12-02'],
  ['Thursday', 'الخميس', '2026-12-03'],
  ['Friday', 'الجمعة', '2026-12-04'],
] as const;
const named = fc.constantFrom(...week);
const two = fc.tuple(named, named).filter(([a, b]) => a[2] < b[2]);

test('a day that is refused or taken back is not the day', () => {
  const pairs = fc.tuple(named, named).filter(([a, b]) => a[2] !== b[2]);
  fc.assert(
    fc.property(pairs, ([wrong, right]) => {
      for (const text of [
        `not ${wrong[0]}, ${right[0]}`,
        `${wrong[0]}, no sorry, ${right[0]}`,
        `${right[0]} instead of ${wrong[0]}`,
        `I can't come on ${wrong[0]}, ${right[0]} is fine`,
        `${wrong[0]} doesn't work, make it ${right[0]}`,
        `مو ${wrong[1]}، ${right[1]}`,
        `${wrong[1]} لا عفوا ${right[1]}`,
        `ما أقدر ${wrong[1]} خليها ${right[1]}`,
        `لا يوم ${wrong[1]} بل ${right[1]}`,
        `${right[1]} بدل ${wrong[1]}`,
        `لا أبي ${right[1]}`,
        `ما أقدر إلا ${right[1]}`,
        `no day except ${right[0]}`,
      ])
        expect(day(text), text).toBe(right[2]);
      for (const text of [
        `any day except ${wrong[0]}`,
        `I am not free on ${wrong[0]} or ${right[0]}`,
        `ما أقدر ${wrong[1]}`,
        `أي يوم غير ${wrong[1]}`,
        `${wrong[1]} ما يناسبني`,
      ])
        expect(day(text), text).toBeUndefined();
    }),
  );
});

test('what is corrected keeps its time', () => {
  expect(moment('tuesday at 3 pm no sorry wednesday')).toBe('2026-12-02T15:00');
  expect(moment('الاثنين الساعة ٣ العصر لا عفوا الثلاثاء')).toBe('2026-12-01T15:00');
});

test.each(['why not tuesday', "can't you do tuesday", 'ليش مو الثلاثاء'])(
  'a question refuses no day: %s',
  (text) => {
    expect(day(text)).toBe('2026-12-01');
  },
);

test('a span of days keeps both its ends', () => {
  fc.assert(
    fc.property(two, ([from, to]) => {
      for (const text of [
        `from ${from[0]} to ${to[0]}`,
        `between ${from[0]} and ${to[0]}`,
        `من ${from[1]} إلى ${to[1]}`,
        `من ${from[1]} لل${to[1].slice(2)}`,
        `بين ${from[1]} و${to[1]}`,
      ])
        expect(span(text), text).toEqual([from[2], to[2]]);
    }),
  );
});

test.each([
  ['من ٣ إلى ٥ ديسمبر', '2026-12-03', '2026-12-05'],
  ['من يوم ثلاثة لحد خمسة ديسمبر', '2026-12-03', '2026-12-05'],
  ['من 28 إلى 3 يناير', '2026-12-28', '2027-01-03'],
  ['من ٢٨ ديسمبر إلى ٣ يناير', '2026-12-28', '2027-01-03'],
  ['من الخميس للاثنين', '2026-12-03', '2026-12-07'],
])('a span across months and weeks keeps both its ends: %s', (text, start, end) => {
  expect(span(text)).toEqual([start, end]);
});

describe('a day that no calendar has', () => {
  const lacking = [
    'فبراير',
    'أبريل',
    'يونيو',
    'سبتمبر',
    'نوفمبر',
    'شباط',
    'نيسان',
    'حزيران',
    'أيلول',
    'تشرين الثاني',
  ];
  test.each(lacking)('is none, nor is its month: 31 %s', (month) => {
    for (const text of [
      `31 ${month}`,
      `يوم ٣١ ${month}`,
      `واحد وثلاثين ${month}`,
      `31 ${month} الساعة ٣ العصر`,
    ])
      expect(found(text), text).toBeUndefined();
  });

  test.each(['بتاريخ 31/11/2026', 'يوم 31/11', '٣٠/٢/٢٠٢٧', '٣٠ فبراير'])('is none: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });

  test('and the 29th of February is in the next year that has one', () => {
    expect(day('29 فبراير')).toBe('2028-02-29');
  });
});

test.each([
  ['tonight at 12', '2026-11-29T00:00'],
  ['this evening at 12', '2026-11-29T00:00'],
  ['tomorrow evening at 12', '2026-11-30T00:00'],
  ['this evening at 7', '2026-11-28T19:00'],
  ['this afternoon at 12', '2026-11-28T12:00'],
  ['الليلة الساعة ١٢', '2026-11-29T00:00'],
  ['١٢ في الليل', '2026-11-29T00:00'],
  ['الساعة ١٢ المسا', '2026-11-29T00:00'],
  ['الساعة ١٢ الظهر', '2026-11-28T12:00'],
  ['بكرة الساعة ١٢ ونص الظهر', '2026-11-29T12:30'],
  ['midnight tonight', '2026-11-29T00:00'],
  ['tonight at 1', '2026-11-29T01:00'],
  ['half past one tonight', '2026-11-29T01:30'],
  ['12 at night', '2026-11-29T00:00'],
  ['tomorrow night at 1', '2026-11-30T01:00'],
  ['tonight at 9', '2026-11-28T21:00'],
  ['at 12 midnight', '2026-11-29T00:00'],
  ['friday at 10 at night', '2026-12-04T22:00'],
  ['منتصف الليل', '2026-11-29T00:00'],
  ['بكرة نص الليل', '2026-11-30T00:00'],
  ['الليلة الساعة ١', '2026-11-29T01:00'],
])('the hours of a night are on its night: %s', (text, expected) => {
  expect(moment(text)).toBe(expected);
});

test('after midnight the night has come to its small hours', () => {
  expect(moment('tonight at 3', new Date('2026-11-28T01:00:00+03:00'))).toBe('2026-11-28T03:00');
});

test.each([
  ['a week from monday', '2026-12-07'],
  ['two weeks from sunday', '2026-12-13'],
  ['the day before friday', '2026-12-03'],
  ['two days after december 3', '2026-12-05'],
  ['a week from tomorrow', '2026-12-06'],
  ['first monday of december', '2026-12-07'],
  ['the last thursday of january', '2027-01-28'],
  ['the second tuesday of next month', '2026-12-08'],
  ['the day after tomorrow', '2026-11-30'],
  ['بعد الجمعة بيومين', '2026-12-06'],
  ['قبل الجمعة بيوم', '2026-12-03'],
  ['بعد الأحد بأسبوع', '2026-12-06'],
  ['بعد أسبوع من الأحد', '2026-12-06'],
  ['بعد ٣ أيام من ٥ ديسمبر', '2026-12-08'],
])('a day that is told from another one is found from it: %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test.each([
  ['a week from monday at 10', '2026-12-07T10:00'],
  ['tuesday the 8th at 11', '2026-12-08T11:00'],
  ['the day after friday at 3 pm', '2026-12-05T15:00'],
  ['two days after december 3, 4:30 pm', '2026-12-05T16:30'],
  ['first monday of december at noon', '2026-12-07T12:00'],
  ['بعد الجمعة بيومين الساعة ٤ العصر', '2026-12-06T16:00'],
])('and keeps the time that is said with it: %s', (text, expected) => {
  expect(moment(text)).toBe(expected);
});

test('the prayer of Friday is on Friday, and the weekend ahead when this one is ending', () => {
  expect(moment('بعد صلاة الجمعة')).toBe('2026-12-04T12:45');
  expect(span('نهاية الأسبوع')).toEqual(['2026-12-04', '2026-12-05']);
});

test('figures in an Arabic sentence have their day first', () => {
  expect(day('بتاريخ 5/1/2027')).toBe('2027-01-05');
  expect(day('موعدي يوم ٣/١٢')).toBe('2026-12-03');
  expect(found('متاحين 24/7')).toBeUndefined();
});

test('marks that nobody sees change nothing', () => {
  const places = fc.array(fc.nat(40), { maxLength: 6 });
  const mark = fc.constantFrom('\u200f', '\u200e', '\u202b', '\u2066', '\u2069', '\u00ad');
  fc.assert(
    fc.property(places, mark, (at, sign) => {
      const marked = (text: string): string =>
        at.reduce(
          (all, n) => all.slice(0, n % (all.length + 1)) + sign + all.slice(n % (all.length + 1)),
          text,
        );
      expect(day(marked('٣/١٢/٢٠٢٦'))).toBe('2026-12-03');
      expect(day(marked('the 14th of december 2026'))).toBe('2026-12-14');
      expect(parsePhone(marked('+966551234567'))?.value).toBe('+966551234567');
      expect(parseDigits(marked('482170'))?.value).toBe('482170');
      expect(parseEmail(marked('sara@gmail.com'))?.value).toBe('sara@gmail.com');
    }),
  );
});

test.each([
  ['a week on tuesday', '2026-12-08'],
  ['two weeks on monday at noon', '2026-12-14'],
  ['tuesday week', '2026-12-08'],
  ['tomorrow week', '2026-12-06'],
  ['on the twenty first', '2026-12-21'],
  ['half past three on the second', '2026-12-02'],
  ['on the fifth at three', '2026-12-05'],
  ['the first of next month', '2026-12-01'],
])('a day told by a date, a week or a month alone is that day: %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test.each(['the day after the wedding', 'the day before my birthday', 'a week after the delivery came'])(
  'what no calendar knows is no day: %s',
  (text) => {
    expect(day(text)).toBeUndefined();
  },
);

test('a day beside something that no calendar knows is still that day', () => {
  expect(day('the day after the storm it broke, can I come on monday')).toBe('2026-11-30');
});

test.each([
  ['غدا مع العشرة', '2026-11-29T10:00'],
  ['مع الجوج د العشية', '2026-11-28T14:00'],
  ['غدوة على التسعة متاع الصباح', '2026-11-29T09:00'],
  ['نهار الخميس مع التلاتة نتاع العشية', '2026-12-03T15:00'],
  ['غدا التسعة غير ربع', '2026-11-29T08:45'],
  ['غدا مع التسعة وقسم', '2026-11-29T09:05'],
  ['غدوة العشرة ودرجين', '2026-11-29T10:10'],
  ['غدا فالصباح', '2026-11-29T09:00'],
])('the clock of the Maghreb is read: %s', (text, expected) => {
  expect(moment(text)).toBe(expected);
});

test.each(['مع السلامة', 'مع الخمسة أشخاص', 'على العشرة الأوائل', 'كلهم غير خمسة'])(
  'a number behind such a word is no hour: %s',
  (text) => {
    expect(found(text)).toBeUndefined();
  },
);
