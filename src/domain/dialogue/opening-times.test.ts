import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCentre, type Centre } from '../../config/centre.ts';
import { stripDiacritics } from '../../language/index.ts';
import { openingTimes } from './opening-times.ts';

const shipped = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const day = [{ open: '08:00', close: '22:00' }];
const centre: Centre = {
  ...shipped,
  timeZone: 'Asia/Riyadh',
  hours: {
    sun: day,
    mon: day,
    tue: day,
    wed: day,
    thu: day,
    fri: [{ open: '16:00', close: '22:00' }],
    sat: [],
  },
  specialHours: [],
};
const sundayNoon = new Date('2026-11-29T09:00:00Z');
const en = (question: string, at = sundayNoon, of = centre) =>
  openingTimes(question, { centre: of, at, language: 'en' });
const ar = (question: string, at = sundayNoon) =>
  stripDiacritics(openingTimes(question, { centre, at, language: 'ar' }) ?? '');

describe('opening times are told from the hours of the centre', () => {
  test('of this moment, with when it ends or begins', () => {
    expect(en('are you open now')).toBe("Yes, we're open now, until ten at night.");
    expect(en('until when are you open today')).toBe("Yes, we're open now, until ten at night.");
    expect(en('are you closed', new Date('2026-11-29T20:00:00Z'))).toBe(
      "We're closed now, and open tomorrow at eight in the morning, until ten at night.",
    );
    expect(ar('هلق فاتحين ولا مسكرين')).toBe('نعم، نحن موجودون الآن، ونغلق الساعة العاشرة مساء.');
    expect(ar('الدوام لين متى')).toContain('ونغلق الساعة العاشرة مساء');
  });

  test.each([
    'open tomorrow evening at 9?',
    'no, just tell me, tomorrow, what time do you lot open?',
    'will you be open tomorrow',
    'will you guys stay open tomorrow night',
  ])('however it is asked: %s', (question) => {
    expect(en(question)).toMatch(/tomorrow.* eight in the morning/u);
  });

  test.each(['open the app tomorrow at nine', 'open my account', 'open an account for me tomorrow'])(
    'not where something else is to be opened: %s',
    (question) => {
      expect(en(question)).toBeNull();
    },
  );

  test('of the day that is named', () => {
    expect(en('are you open on friday evening')).toBe(en('are you open on friday'));
    expect(en('are you open on friday at five')).toBe(en('are you open on friday'));
    expect(en('are you open on friday')).toBe(
      "We're open on Friday from four in the afternoon to ten at night.",
    );
    expect(en('are you open on saturday')).toBe("We're closed on Saturday.");
    expect(en('what time do you open tomorrow')).toContain('tomorrow from eight in the morning');
    expect(ar('فاتحين الجمعة؟')).toBe('يوم الجمعة نفتح الساعة الرابعة عصرا ونغلق الساعة العاشرة مساء.');
  });

  test('of a week, days that are alike together', () => {
    expect(en('what are your opening hours')).toBe(
      'Sunday to Thursday from eight in the morning to ten at night; Friday from four in the afternoon to ten at night; Saturday closed.',
    );
    expect(ar('شو ساعات الدوام')).toMatch(/^من الأحد إلى الخميس نفتح الساعة الثامنة صباحا/);
  });

  test('of holidays and seasons', () => {
    expect(en('are you open on eid')).toMatch(/^We're closed on Eid al-Fitr and Eid al-Adha\.$/);
    const season = {
      name: { ar: 'رَمَضَانُ', en: 'Ramadan' },
      hijri: 'ramadan' as const,
      confirmed: [],
      hours: {
        every: [
          { open: '10:00', close: '16:00' },
          { open: '21:00', close: '24:00' },
        ],
      },
    };
    expect(en('are you open in ramadan', sundayNoon, { ...centre, specialHours: [season] as never })).toBe(
      'In Ramadan: Sunday to Saturday from ten in the morning to four in the afternoon and from nine at night to midnight.',
    );
  });

  test('and from nothing else', () => {
    expect(en('what time does the branch close')).toBeNull();
    expect(en('how much is delivery')).toBeNull();
    const always = [{ open: '00:00', close: '24:00' }];
    const hours = {
      sun: always,
      mon: always,
      tue: always,
      wed: always,
      thu: always,
      fri: always,
      sat: always,
    };
    expect(en('when do you close', sundayNoon, { ...centre, hours, holidays: [] })).toBe(
      "We're open around the clock.",
    );
  });
});
