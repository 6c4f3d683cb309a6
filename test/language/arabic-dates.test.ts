import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { parseDate, type DateValue } from '../../src/language/index.ts';

/** Wednesday noon in Riyadh. */
const now = new Date('2026-11-18T12:00:00+03:00');
const found = (text: string, region = 'SA', at = now): DateValue | undefined =>
  parseDate(text, { now: at, zone: 'Asia/Riyadh', region })?.value;
const day = (text: string, region?: string): string | undefined => found(text, region)?.start.slice(0, 10);
const moment = (text: string): string | undefined => found(text)?.start.slice(0, 16);
const span = (text: string): (string | undefined)[] => [moment(text), found(text)?.end?.slice(0, 16)];
const days = (text: string): (string | undefined)[] => [day(text), found(text)?.end?.slice(0, 10)];

const ones = ['', 'واحد', 'اثنين', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
const teens = ['احدعش', 'اطنعش', 'ثلطعش', 'اربعطعش', 'خمسطعش', 'ستطعش', 'سبعطعش', 'ثمنطعش', 'تسعطعش'];
const tens = ['', '', 'عشرين', 'ثلاثين'];
/** A number up to 31 as it is said. */
function words(n: number): string {
  if (n <= 10) return ones[n] ?? '';
  if (n < 20) return teens[n - 11] ?? '';
  const one = n % 10 === 0 ? '' : `${ones[n % 10] ?? ''} و`;
  return `${one}${tens[Math.floor(n / 10)] ?? ''}`;
}
const ordinals = (
  '|الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|' +
  'الثامن|التاسع|العاشر|الحادي عشر|الثاني عشر|الثالث عشر|الرابع عشر|الخامس عشر|' +
  'السادس عشر|السابع عشر|الثامن عشر|التاسع عشر|العشرين|الحادي والعشرين|الثاني والعشرين|الثالث والعشرين|' +
  'الرابع والعشرين|الخامس والعشرين|السادس والعشرين|السابع والعشرين|الثامن والعشرين|التاسع والعشرين|الثلاثين|الحادي والثلاثين'
).split('|');
const indic = (n: number | string): string => String(n).replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)] ?? d);
const monthNames = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار', 'مارس'],
  ['أبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان'],
  ['يوليو', 'تموز', 'جويلية', 'يوليوز'],
  ['أغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
];
const years: Record<number, string> = {
  2026: 'ألفين وستة وعشرين',
  2027: 'ألفين وسبعة وعشرين',
  2031: 'ألفين وواحد وثلاثين',
};

const date = fc
  .record({
    year: fc.constantFrom(2026, 2027, 2031),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day: d }) => new Date(Date.UTC(year, month - 1, d)).getUTCDate() === d);
const iso = ({ year, month, day: d }: { year: number; month: number; day: number }): string =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

test('a date keeps its day, month and year in whatever shape it is said or written', () => {
  fc.assert(
    fc.property(date, fc.nat(3), (said, n) => {
      const { year, month, day: d } = said;
      const names = monthNames[month - 1] ?? [];
      const name = names[n % names.length] ?? '';
      for (const text of [
        `${String(d)} ${name} ${String(year)}`,
        `${indic(d)} ${name} ${indic(year)}`,
        `يوم ${words(d)} ${name} ${years[year] ?? ''}`,
        `${words(d)} ${name} سنة ${String(year)}`,
        `${ordinals[d] ?? ''} من ${name} ${String(year)}`,
        `${ordinals[d] ?? ''} من شهر ${name} من عام ${String(year)}`,
        `اليوم ${ordinals[d] ?? ''} من ${name} ${String(year)}`,
        `يوم ${String(d)} شهر ${String(month)} سنة ${String(year)}`,
        `${name} ${String(d)}، ${String(year)}`,
        `${indic(d)}/${indic(month)}/${indic(year)}`,
        `في ${String(d)} / ${String(month)} / ${String(year)}`,
        `بتاريخ ${String(d)}-${String(month)}-${String(year)}`,
        `في ${String(d)}.${String(month)}.${String(year)}`,
        `في ${String(year)}/${String(month)}/${String(d)}`,
        `${words(d)} على ${words(month)} ${years[year] ?? ''}`,
        `الموعد يوم ${words(d)} شهر ${words(month)} ${years[year] ?? ''}`,
      ])
        expect([text, day(text)]).toEqual([text, iso(said)]);
    }),
    { seed: 13, numRuns: 150 },
  );
});

describe('the Hijri calendar', () => {
  const hijriNames =
    'محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي الحجة'.split('|');
  const said = fc.record({
    year: fc.integer({ min: 1400, max: 1480 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
  });
  const umalqura = ({
    year,
    month,
    day: d,
  }: {
    year: number;
    month: number;
    day: number;
  }): string | undefined => {
    try {
      return Temporal.PlainDate.from(
        { year, month, day: d, calendar: 'islamic-umalqura' },
        { overflow: 'reject' },
      )
        .withCalendar('iso8601')
        .toString();
    } catch {
      return undefined;
    }
  };

  test('is Umm al-Qura as Temporal has it, and a day that it lacks is none', () => {
    fc.assert(
      fc.property(said, (value) => {
        const { year, month, day: d } = value;
        const name = hijriNames[month - 1] ?? '';
        for (const text of [
          `${indic(d)}/${indic(month)}/${indic(year)}`,
          `${String(year)}-${String(month)}-${String(d)}`,
          `${String(d)} / ${String(month)} / ${String(year)} هـ`,
          `${String(d)} ${name} ${String(year)} هـ`,
          `${ordinals[d] ?? ''} من ${name} ${String(year)} هجري`,
          `${words(d)} ${name} عام ${String(year)} هجرية`,
        ])
          expect([text, day(text)]).toEqual([text, umalqura(value)]);
      }),
      { seed: 13, numRuns: 150 },
    );
  });

  test.each([
    ['نص رمضان', '2027-02-22'],
    ['آخر يوم في رمضان', '2027-03-08'],
    ['أول جمعة في رمضان', '2027-02-12'],
  ])('its months have sides and counted days: %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });
});

const weekdays = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

test('a weekday is one day, whatever it is called by and whatever stands behind it', () => {
  const ahead = ['الجاي', 'القادم', 'المقبل', 'اللي جاي'];
  const gone = ['الماضي', 'اللي فات', 'السابق'];
  fc.assert(
    fc.property(fc.nat(6), fc.constantFrom('', 'يوم ', 'في يوم ', 'بيوم ', 'نهار '), (weekday, lead) => {
      const name = weekdays[weekday] ?? '';
      const forward = ((weekday - 3 + 7) % 7 || 7) + 18;
      for (const word of ahead)
        expect([word, span(`${lead}${name} ${word}`)]).toEqual([
          word,
          [`2026-11-${String(forward)}T00:00`, undefined],
        ]);
      for (const word of gone)
        expect([word, span(`${lead}${name} ${word}`)]).toEqual([
          word,
          [`2026-11-${String(forward === 25 ? 11 : forward - 7).padStart(2, '0')}T00:00`, undefined],
        ]);
    }),
    { seed: 13, numRuns: 60 },
  );
});

test('a counted weekday is found in its month, and one that the month lacks is none', () => {
  const counts = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس'];
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.nat(4),
      fc.nat(11),
      fc.constantFrom(2027, 2031),
      (weekday, count, month, year) => {
        const all = Array.from({ length: 31 }, (_, n) => new Date(Date.UTC(year, month, n + 1)))
          .filter((at) => at.getUTCMonth() === month && at.getUTCDay() === weekday)
          .map((at) => at.toISOString().slice(0, 10));
        const name = monthNames[month]?.[0] ?? '';
        const plain = weekdays[weekday]?.slice(2) ?? '';
        expect(day(`${counts[count] ?? ''} ${plain} من ${name} ${String(year)}`)).toBe(all[count]);
        expect(day(`${counts[count] ?? ''} ${plain} في شهر ${String(month + 1)} سنة ${String(year)}`)).toBe(
          all[count],
        );
        expect(day(`آخر ${plain} من شهر ${name} من عام ${String(year)}`)).toBe(all.at(-1));
      },
    ),
    { seed: 13, numRuns: 150 },
  );
});

test('a stretch keeps both its ends in every way of saying it', () => {
  // From six to seven goes from the evening to the morning.
  const hour = fc.integer({ min: 1, max: 11 }).filter((from) => from !== 6);
  fc.assert(
    fc.property(hour, fc.nat(6), (from, weekday) => {
      const [a, b] = [words(from), words(from + 1)];
      const clock = (h: number): string => String(h < 7 || h === 12 ? (h % 12) + 12 : h).padStart(2, '0');
      const name = weekdays[weekday] ?? '';
      const on = day(name) ?? '';
      const expected = [`${on}T${clock(from)}:00`, `${on}T${clock(from + 1)}:00`];
      for (const text of [
        `${name} من ${a} إلى ${b}`,
        `${name} من الساعة ${a} لحد ${b}`,
        `${name} بين ${a} و${b}`,
        `${name} بين الساعة ${a} والساعة ${b}`,
        `${name} من ${indic(from)} ل ${indic(from + 1)}`,
        `${name} من ${a} ل${b}`,
        `${name} ${String(from)}:00 - ${String(from + 1)}:00`,
      ])
        expect([text, ...span(text)]).toEqual([text, ...expected]);
    }),
    { seed: 13, numRuns: 80 },
  );
});

test.each([
  ['من ٣ إلى ٥ العصر', '2026-11-18T15:00', '2026-11-18T17:00'],
  ['بين ثلاثة ونص وخمسة العصر', '2026-11-18T15:30', '2026-11-18T17:00'],
  ['من ٩ الصبح إلى ٢ الظهر بكرة', '2026-11-19T09:00', '2026-11-19T14:00'],
  ['بكرة من عشرة الليل لاثنين الليل', '2026-11-19T22:00', '2026-11-20T02:00'],
])('and lends to either end what was said with the other: %s', (text, start, end) => {
  expect(span(text)).toEqual([start, end]);
});

test.each([
  ['من 1-8 شهر ١٢', '2026-12-01', '2026-12-08'],
  ['٣ - ٥ ديسمبر', '2026-12-03', '2026-12-05'],
  ['بين ٣ و ٥ ديسمبر', '2026-12-03', '2026-12-05'],
  ['بين الأحد والثلاثاء', '2026-11-22', '2026-11-24'],
  ['من بكرة لبعد بكرة', '2026-11-19', '2026-11-20'],
  ['من الخامس إلى العاشر من رمضان', '2027-02-12', '2027-02-17'],
  ['أواخر ديسمبر', '2026-12-21', '2026-12-31'],
  ['أوائل آذار', '2027-03-01', '2027-03-10'],
])('days too: %s', (text, start, end) => {
  expect(days(text)).toEqual([start, end]);
});

test.each([
  ['أبي أنقل موعدي من الاثنين إلى الخميس', '2026-11-19T00:00'],
  ['غيّر الموعد من بكرة للأحد', '2026-11-22T00:00'],
  ['ممكن تأجيل الحجز من الاثنين الساعة ٣ العصر إلى الثلاثاء الساعة ٥ العصر', '2026-11-24T17:00'],
])('what is moved is where it is moved to: %s', (text, expected) => {
  expect(span(text)).toEqual([expected, undefined]);
});

test.each([
  ['SA', '2026-11-20', '2026-11-22'],
  ['KW', '2026-11-20', '2026-11-22'],
  ['AE', '2026-11-21', '2026-11-23'],
  ['MA', '2026-11-21', '2026-11-23'],
])('weekends and weeks are those of the country: %s', (region, weekend, week) => {
  expect(day('نهاية الأسبوع', region)).toBe(weekend);
  expect(day('الويكند', region)).toBe(weekend);
  expect(day('الأسبوع الجاي', region)).toBe(week);
});

test.each([
  ['الخميس من الأسبوع الجاي', '2026-11-26T00:00'],
  ['خميس الأسبوع الجاي', '2026-11-26T00:00'],
  ['ثلاثاء الأسبوع الفائت', '2026-11-10T00:00'],
  ['الأحد تاع السيمانة الجاية', '2026-11-22T00:00'],
  ['اللي قبل امبارح', '2026-11-16T00:00'],
  ['اليوم اللي بعد بكرة', '2026-11-20T00:00'],
  ['الثلاثاء الأسبوع الماضي', '2026-11-10T00:00'],
  ['اليوم التالي', '2026-11-19T00:00'],
  ['اليوم الماضي', '2026-11-17T00:00'],
  ['أول خميس في الشهر', '2026-12-03T00:00'],
  ['الخميس الثالث من ديسمبر', '2026-12-03T00:00'],
  ['الاثنين الثالث من ديسمبر', '2026-12-21T00:00'],
  ['آخر يوم في الشهر الجاي', '2026-12-31T00:00'],
  ['نهاية الغد', '2026-11-19T23:59'],
  ['بكرة الساعة ٨ الصبح بتوقيت غرينتش', '2026-11-19T11:00'],
  ['بكرة الساعة ثلاثة وثمانية عشرة دقيقة العصر', '2026-11-19T15:18'],
  ['نص شهر ثلاثة', '2027-03-15T00:00'],
])('days of weeks and sides of days: %s', (text, expected) => {
  expect(moment(text)).toBe(expected);
});

describe('several days, weeks and months together', () => {
  const units = [
    ['day', 'أيام', 'الأيام'],
    ['week', 'أسابيع', 'الأسابيع'],
    ['month', 'أشهر', 'الأشهر'],
  ] as const;
  const stepped = (from: string, count: number, unit: 'day' | 'week' | 'month'): string =>
    Temporal.PlainDate.from(from)
      .add({ [`${unit}s`]: count })
      .toString();
  /** The first of this day, week and month. */
  const current = { day: '2026-11-18', week: '2026-11-15', month: '2026-11-01' };

  test('are the ones ahead or gone, in every order of their words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 3, max: 10 }), ([unit, plain, named], n) => {
        const ahead = [stepped(current[unit], 1, unit), stepped(current[unit], n, unit)];
        const gone = [stepped(current[unit], -n, unit), stepped(current[unit], -1, unit)];
        for (const [text, expected] of [
          [`${named} ال${words(n)} القادمة`, ahead],
          [`ال${words(n)} ${plain} الجاية`, ahead],
          [`خلال ${indic(n)} ${plain} الجاية`, ahead],
          [`خلال ال${String(n)} ${plain} القادمة`, ahead],
          [`${named} ال${words(n)} الماضية`, gone],
          [`آخر ${words(n)} ${plain}`, gone],
          [`ال${words(n)} ${plain} اللي فاتوا`, gone],
        ] as const)
          expect([text, ...days(text)]).toEqual([text, ...expected]);
      }),
      { seed: 13, numRuns: 60 },
    );
  });

  test.each([
    ['الأسبوعين الجايين', '2026-11-22', '2026-11-29'],
    ['الشهرين اللي فاتوا', '2026-09-01', '2026-10-01'],
    ['آخر يومين', '2026-11-16', '2026-11-17'],
    ['آخر ثلاثة أيام من الشهر', '2026-11-28', '2026-11-30'],
    ['أول أسبوعين من مارس', '2027-03-01', '2027-03-14'],
    ['العشر الأواخر من رمضان', '2027-02-27', '2027-03-08'],
  ])('two of them, and those of a period: %s', (text, start, end) => {
    expect(days(text)).toEqual([start, end]);
  });
});

test('a quarter or a half of a year or month is found by its place', () => {
  const places = ['الأول', 'الثاني', 'الثالث', 'الرابع'];
  const two = (n: number): string => String(n).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.nat(3),
      fc.constantFrom(2027, 2031),
      fc.nat(1),
      fc.nat(11),
      (quarter, year, half, month) => {
        const first = `${String(year)}-${two(quarter * 3 + 1)}-01`;
        const last = `${String(year)}-${two(quarter * 3 + 3)}-01`;
        expect(days(`الربع ${places[quarter] ?? ''} من عام ${String(year)}`)).toEqual([first, last]);
        expect(days(`الربع ${places[quarter] ?? ''} من سنة ${years[year] ?? ''}`)).toEqual([first, last]);
        const from = half * 6;
        expect(days(`النصف ${places[half] ?? ''} من سنة ${String(year)}`)).toEqual([
          `${String(year)}-${two(from + 1)}-01`,
          `${String(year)}-${two(from + 6)}-01`,
        ]);
        const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const at = `${String(year)}-${two(month + 1)}-`;
        expect(days(`النص ${places[half] ?? ''} من ${monthNames[month]?.[0] ?? ''} ${String(year)}`)).toEqual(
          half === 0 ? [`${at}01`, `${at}15`] : [`${at}16`, `${at}${String(length)}`],
        );
      },
    ),
    { seed: 13, numRuns: 60 },
  );
});

test.each([
  ['الربع الجاي', '2027-01-01', '2027-03-01'],
  ['هذا الربع', '2026-10-01', '2026-12-01'],
  ['الربع الأول', '2027-01-01', '2027-03-01'],
  ['الصيف الجاي', '2027-06-21', '2027-09-23'],
  ['في الشتاء', '2026-12-21', '2027-03-18'],
  ['الصيف الماضي', '2026-06-21', '2026-09-23'],
])('seasons and quarters are those of the calendar: %s', (text, start, end) => {
  expect(days(text)).toEqual([start, end]);
});

test.each(['اسمي ربيع', 'الربع الخالي', 'اسمي محمد العيد', 'هذا مكان بعيد'])(
  'a word that is a season, a part or a feast elsewhere is none here: %s',
  (text) => {
    expect(found(text)).toBeUndefined();
  },
);

test('a day of this month that is over, and a time that has just passed, are not surely meant', () => {
  const read = (text: string) => parseDate(text, { now, zone: 'Asia/Riyadh', region: 'SA' });
  expect(read('الأول من نوفمبر')?.value.start.slice(0, 10)).toBe('2026-11-01');
  expect(read('الأول من نوفمبر')?.confidence).toBeLessThan(0.6);
  expect(read('الساعة عشرة ونص الصبح')?.value.start.slice(0, 16)).toBe('2026-11-18T10:30');
  expect(read('الساعة عشرة ونص الصبح')?.confidence).toBeLessThan(0.6);
  expect(read('الساعة تسعة الصبح')?.value.start.slice(0, 16)).toBe('2026-11-19T09:00');
});
