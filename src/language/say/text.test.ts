import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../dates/date.ts';
import { parseNumber } from '../numbers/number.ts';
import { parseDigits } from '../numbers/digits.ts';
import { stripDiacritics } from '../text.ts';
import { sayText } from './text.ts';

const runs = { numRuns: 300 };

describe('English', () => {
  test.each([
    ['Open 8:15 a.m. to 10 p.m. daily', 'Open eight fifteen in the morning to ten at night daily'],
    ['We close at 6 p.m. Come early.', 'We close at six in the evening. Come early.'],
    ['from 07:30-16:00', 'from seven thirty in the morning to four in the afternoon'],
    ['It begins at 11:05.', 'It begins at eleven oh five.'],
    ['the 3rd of May 2031', 'the third of May, twenty thirty one'],
    ['on March 22nd, 2027', 'on the twenty second of March, twenty twenty seven'],
    ['by 7/8/2027', 'by the seventh of August, twenty twenty seven'],
    ['a 1980s phone of 1987', 'a nineteen eighties phone of nineteen eighty seven'],
    ['our 21st branch', 'our twenty first branch'],
    ['AED 1.50, 20 SAR or €7', 'one dirham and fifty fils, twenty riyals or seven euros'],
    ['$3M, and SAR 40–60/month', 'three million dollars, and forty to sixty riyals per month'],
    ['5-10% off, -3 °C', 'five to ten percent off, minus three degrees Celsius'],
    [
      '1 GB at 50 Mbps over 2.5 km',
      'one gigabyte at fifty megabits per second over two point five kilometres',
    ],
    ['firmware 4.12, v3.0.1', 'firmware four point twelve, version three point zero point one'],
    ['it weighs 4.12 kilos', 'it weighs four point one two kilos'],
    ['open 10.0.0.138', 'open one zero dot zero dot zero dot one three eight'],
    ['error E-305 on WPA3, 4G', 'error E three zero five on W P A three, four G'],
    ['dial *123*4#', 'dial star one two three star four hash'],
    [
      'call 800 765 4321 or 9200 11223',
      'call eight zero zero, seven six five, four three two one or nine two zero zero, one one two, two three',
    ],
    ['dial 998', 'dial nine nine eight'],
    ['order 5512, line 12', 'order five five one two, line twelve'],
    ['see help.noor.example.com/press', 'see help dot noor dot example dot com slash press'],
    [
      'open 24/7, rated 9/10, 2 ½ hours',
      'open twenty four seven, rated nine out of ten, two and a half hours',
    ],
    ['3-5 days, 7 - 9 rooms', 'three to five days, seven to nine rooms'],
    ['Dr. Lee, e.g. on Tue. or Wed.', 'Doctor Lee, for example on Tuesday or Wednesday.'],
    [
      'on 24 May. Come by 3 Dec. at the latest.',
      'on the twenty fourth of May. Come by the third of December at the latest.',
    ],
    ['a 24-hour line for 30,000 homes', 'a twenty four-hour line for thirty thousand homes'],
  ])('%s', (written, said) => {
    expect(sayText(written, 'en')).toBe(said);
  });

  test('the month comes first where the region writes it so', () => {
    expect(sayText('by 7/8/2027', 'en', { region: 'US' })).toContain('eighth of July');
  });
});

describe('Arabic', () => {
  test.each([
    ['الساعة 8:15 صباحا', 'السَّاعَة الثَّامِنَة وَالرُّبْع صَبَاحًا'],
    ['من ٨ ص. إلى ٦ م. يوميا', 'من السَّاعَة الثَّامِنَة صَبَاحًا إلى السَّاعَة السَّادِسَة مَسَاءً يوميا'],
    ['من 8 ص - 6 م', 'من السَّاعَة الثَّامِنَة صَبَاحًا إِلَى السَّاعَة السَّادِسَة مَسَاءً'],
    ['الساعة 7', 'السَّاعَة السَّابِعَة'],
    ['٣ مايو ٢٠٣١', 'الثَّالِث مِنْ مَايُو سَنَةَ أَلْفَيْن وَوَاحِد وَثَلَاثِين'],
    ['٩ رمضان', 'التَّاسِع مِنْ رَمَضَان'],
    ['2 ساعة و4 ساعات و12 ساعة', 'سَاعَتَان وأَرْبَع سَاعَات واِثْنَتَا عَشْرَة سَاعَةً'],
    ['خلال 2 يوم عمل', 'خلال يَوْمَيْ عَمَل'],
    ['السعر 2000 ريال', 'السعر أَلْفَا رِيَال'],
    ['بـ 2000 ر.س', 'بـ أَلْفَيْ رِيَال'],
    ['٥ آلاف دينار', 'خَمْسَة آلَاف دِينَار'],
    ['3 شاشات و3 كتب', 'ثَلَاث شاشات وثَلَاثَة كتب'],
    ['خصم ٢٠٪', 'خصم عِشْرُون بِالْمِئَة'],
    ['سعة 2 جيجابايت', 'سعة جِيجَابَايْتَان'],
    ['سرعة ١٠٠ كم/س', 'سرعة مِئَة كِيلُومِتْر فِي السَّاعَة'],
    ['على بعد 100 م', 'على بعد مِئَة مِتْر'],
    ['الإصدار 3.11', 'الإصدار ثَلَاثَة نُقْطَة أَحَدَ عَشَر'],
    ['اطلب *12#', 'اطلب نَجْمَة وَاحِد اِثْنَان مُرَبَّع'],
    ['اتصل على 998', 'اتصل على تِسْعَة تِسْعَة ثَمَانِيَة'],
    ['خلال الـ48 ساعة', 'خلال الثَّمَانِي وَالأَرْبَعِين ساعة'],
    ['اتَّصِلْ بِنَا فِي 3 أَيَّام', 'اتَّصِلْ بِنَا فِي ثَلَاثَة أَيَّام'],
  ])('%s', (written, said) => {
    expect(sayText(written, 'ar')).toBe(said);
  });
});

const lang = fc.constantFrom('ar' as const, 'en' as const);
const two = (n: number): string => String(n).padStart(2, '0');

test('a time of day in any writing is heard as the same time', () => {
  const writings = {
    en: [
      (h: number, m: string) => `${String(h % 12 || 12)}:${m} ${h < 12 ? 'a.m.' : 'p.m.'}`,
      (h: number, m: string) => `${String(h % 12 || 12)}:${m}${h < 12 ? 'AM' : 'PM'}`,
      (h: number, m: string) => `${two(h)}:${m}`,
    ],
    ar: [
      (h: number, m: string) => `${String(h % 12 || 12)}:${m} ${h < 12 ? 'ص' : 'م'}`,
      (h: number, m: string) => `الساعة ${String(h % 12 || 12)}:${m} ${h < 12 ? 'صباحًا' : 'مساءً'}`,
      (h: number, m: string) => `${two(h)}:${m}`,
    ],
  };
  const now = new Date('2026-11-18T00:00:00Z');
  fc.assert(
    // Noon and midnight by the twelve-hour clock are names rather than hours.
    fc.property(
      fc.integer({ min: 13, max: 23 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 11 }),
      lang,
      fc.nat(2),
      (later, early, quarter, language, way) => {
        const hour = early ? later - 12 : later;
        const written = writings[language][way]?.(hour, two(quarter * 5)) ?? '';
        const said = sayText(`${language === 'en' ? 'tomorrow at' : 'غدا'} ${written}`, language);
        const found = parseDate(said, { now, zone: 'UTC' });
        expect(found && new Date(found.value.start).toISOString(), `${written} → ${said}`).toBe(
          `2026-11-19T${two(hour)}:${two(quarter * 5)}:00.000Z`,
        );
      },
    ),
    runs,
  );
});

test('a day in any writing is heard as the same day', () => {
  const months = { en: ['January', 'April', 'July', 'Oct.'], ar: ['يناير', 'أبريل', 'يوليو', 'أكتوبر'] };
  const now = new Date('2026-11-18T00:00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 28 }),
      fc.nat(3),
      fc.integer({ min: 2027, max: 2039 }),
      lang,
      fc.nat(2),
      (day, at, year, language, way) => {
        const month = at * 3 + 1;
        const name = months[language][at] ?? '';
        const written =
          way === 0
            ? `${two(day)}/${two(month)}/${String(year)}`
            : way === 1 || language === 'ar'
              ? `${String(day)} ${name} ${String(year)}`
              : `${name} ${String(day)}, ${String(year)}`;
        const said = sayText(written, language);
        expect(parseDate(said, { now, zone: 'UTC' })?.value.start.slice(0, 10), `${written} → ${said}`).toBe(
          `${String(year)}-${two(month)}-${two(day)}`,
        );
      },
    ),
    runs,
  );
});

test('amounts and dictated figures are heard as they were written', () => {
  fc.assert(
    // One and two are part of the noun: «رِيَالَان».
    fc.property(
      fc.nat(999_999).filter((n) => n % 100 > 2),
      fc.stringMatching(/^[1-9]\d{4,8}$/),
      lang,
      (amount, code, language) => {
        const coin = language === 'en' ? 'riyals' : 'ريال';
        expect(parseNumber(sayText(`${amount.toLocaleString('en')} ${coin}`, language))?.value).toBe(amount);
        const number = language === 'en' ? 'number' : 'رقم';
        expect(parseDigits(sayText(`${number} ${code}`, language))?.value).toBe(code);
      },
    ),
    runs,
  );
});

/** Pieces that a text of a centre is made of, and plain words of both scripts. */
const piece = fc.oneof(
  fc.constantFrom(
    ...(
      '9:30 p.m. 12.5% $3 SAR 5G *123# -4 #7 1/2 24/7 3-5 v2.1 e.g. 5 GB www.a.com a_b@c.com 1st 90s 18+ ~9 ½ 2×4 ' +
      '٥ ٪ م ص ر.س ريال ساعة الـ24 الساعة يناير هـ ألف'
    ).split(' '),
  ),
  fc.stringMatching(/^[a-z]{2,8}$/),
  fc.stringMatching(/^[\u0628-\u063a]{2,6}$/),
  fc.stringMatching(/^\d{1,12}$/),
);

test('no figure reaches the voice', () => {
  const any = fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 }));
  const glued = fc
    .array(fc.tuple(any, fc.constantFrom(' ', '', '. ', ' - ')))
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(glued, lang, (written, language) => {
      expect(sayText(written, language), written).not.toMatch(/[0-9٠-٩۰-۹]/u);
    }),
    { numRuns: 2000 },
  );
});

test('what was said once is said the same again', () => {
  fc.assert(
    fc.property(fc.array(piece), lang, (pieces, language) => {
      const said = sayText(pieces.join(' '), language);
      expect(sayText(said, language), pieces.join(' ')).toBe(said);
    }),
    { numRuns: 1000 },
  );
});

test('words stay as they are, with their diacritics', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Z]?[a-z]{3,9}$/),
    fc.stringMatching(/^(?:[\u0628-\u063a\u0641-\u0648][\u064e\u064f\u0650]){3,6}$/),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(99))), lang, (parts, language) => {
      const said = sayText(parts.map(([letters, n]) => `${letters} (${String(n)})`).join(' '), language);
      const kept = said
        .replaceAll(/\([^)]*\)/g, '')
        .split(/\s+/)
        .filter(Boolean);
      expect(kept.map(stripDiacritics)).toEqual(parts.map(([letters]) => stripDiacritics(letters)));
      for (const [letters] of parts) expect(said).toContain(letters);
    }),
    runs,
  );
});
