import { Chrono, en } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate, sayNumber } from '../../src/language/index.ts';

/** Saturday noon in Riyadh. */
const now = new Date('2026-11-28T12:00:00+03:00');
const zone = 'Asia/Riyadh';
const runs = { numRuns: 1000 };

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A day and the way it is said. */
const saying = fc.record({
  moment: fc
    .date({
      min: new Date('1930-01-01T00:00:00Z'),
      max: new Date('2060-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => new Date(Math.floor(date.getTime() / 900_000) * 900_000)),
  day: fc.constantFrom('figure', 'ordinal', 'spaced ordinal', 'word'),
  long: fc.boolean(),
  year: fc.constantFrom('figure', 'none', 'words', 'comma'),
  order: fc.constantFrom('day of month', 'the day of month', 'day month', 'month day', 'month the day'),
  weekday: fc.constantFrom('none', 'long', 'short', 'comma'),
  time: fc.constantFrom('none', 'after', 'before', '24h after'),
  before: fc.constantFrom(
    '',
    'can I come on ',
    'on ',
    'book me for ',
    'my appointment is ',
    'is it possible ',
  ),
  behind: fc.constantFrom('', ' please', ' if possible', '.', '?', ' thank you'),
  capitals: fc.boolean(),
});
type Saying = typeof saying extends fc.Arbitrary<infer T> ? T : never;

function ordinalWord(n: number): string {
  const ten = n < 30 ? 'twenty' : 'thirty';
  if (n === 30) return 'thirtieth';
  return n <= 20 ? (ordinalWords[n - 1] ?? '') : `${ten} ${ordinalWords[(n % 10) - 1] ?? ''}`;
}

function ending(n: number): string {
  return n > 10 && n < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
}

/** "Nineteen fifty five", "nineteen oh five", "two thousand and six", "twenty twenty six". */
function yearWords(year: number): string {
  const two = (n: number): string => sayNumber(n, 'en').replaceAll('-', ' ');
  if (year >= 2000 && year < 2010)
    return year === 2000 ? 'two thousand' : `two thousand and ${two(year % 100)}`;
  const rest = year % 100;
  return `${two(Math.floor(year / 100))} ${rest < 10 ? `oh ${two(rest)}` : two(rest)}`;
}

function dateWords({ moment, day, long, year, order, weekday }: Saying): string {
  const date = moment.getUTCDate();
  const days = {
    figure: String(date),
    ordinal: `${String(date)}${ending(date)}`,
    'spaced ordinal': `${String(date)} ${ending(date)}`,
    word: ordinalWord(date),
  };
  const name = months[moment.getUTCMonth()] ?? '';
  const month = long ? name : name.slice(0, 3);
  const [first, second] = {
    'day of month': [days[day], `of ${month}`],
    'the day of month': [`the ${days[day]}`, `of ${month}`],
    'day month': [days[day], month],
    'month day': [month, days[day]],
    'month the day': [month, `the ${days[day]}`],
  }[order] as [string, string];
  const figures = String(moment.getUTCFullYear());
  const years = {
    figure: ` ${figures}`,
    comma: `, ${figures}`,
    words: ` ${yearWords(Number(figures))}`,
    none: '',
  };
  const named = weekdays[moment.getUTCDay()] ?? '';
  const lead = { none: '', long: `${named} `, short: `${named.slice(0, 3)} `, comma: `${named}, ` };
  // Without its year a day is the coming one, whose weekday is another.
  return `${year === 'none' ? '' : lead[weekday]}${first} ${second}${years[year]}`;
}

function timeWords({ moment, time }: Saying): string {
  const hours = moment.getUTCHours();
  const minutes = String(moment.getUTCMinutes()).padStart(2, '0');
  if (time === '24h after') return `${String(hours).padStart(2, '0')}:${minutes}`;
  return `${String(hours % 12 || 12)}:${minutes} ${hours < 12 ? 'am' : 'pm'}`;
}

function words(how: Saying): string {
  const date = dateWords(how);
  const said = {
    none: date,
    after: `${date} at ${timeWords(how)}`,
    '24h after': `${date} at ${timeWords(how)}`,
    before: `at ${timeWords(how)} on ${date}`,
  }[how.time];
  const text = `${how.before}${said}${how.behind}`;
  return how.capitals ? text : text.toLowerCase();
}

/** What was said: `1963-10-17`, with a time `1963-10-17T15:30`. Without a year it is the next such day. */
function meant({ moment, year, time }: Saying): string {
  const [today, iso] = [new Date('2026-11-28T00:00:00Z'), moment.toISOString()];
  const coming = [2026, 2027, 2028].map((y) => `${String(y)}${iso.slice(4, 10)}`);
  const day = year === 'none' ? (coming.find((d) => new Date(d) >= today) ?? '') : iso.slice(0, 10);
  return time === 'none' ? day : `${day}T${iso.slice(11, 16)}`;
}

function ours(text: string, region = 'SA'): string | undefined {
  const found = parseDate(text, { now, zone, region })?.value;
  return found && (found.grain === 'day' ? found.start.slice(0, 10) : found.start.slice(0, 16));
}

// The 29th of February is no day of most years, and today itself is another question.
const settled = ({ moment, year }: Saying): boolean =>
  year !== 'none' || !/-(?:02-29|11-28)/.test(moment.toISOString());

test('any day of the calendar, said in any order with or without its time, is that day', () => {
  fc.assert(
    fc.property(saying.filter(settled), (how) => {
      const text = words(how);
      expect(ours(text), text).toBe(meant(how));
    }),
    runs,
  );
});

test('every date that chrono-node reads whole is read as it reads it', () => {
  const chrono = new Chrono(en.configuration.createCasualConfiguration());
  // Wall clock as UTC; days ahead are meant where no year is said, which we ask of it too.
  const reference = { instant: new Date('2026-11-28T12:00:00Z'), timezone: 0 };
  let read = 0;
  fc.assert(
    fc.property(saying.filter(settled), (how) => {
      const text = words(how);
      const [theirs] = chrono.parse(text, reference, { forwardDate: true });
      const day = theirs?.start.isCertain('day') === true && theirs.start.isCertain('month');
      const year = how.year === 'none' || theirs?.start.isCertain('year') === true;
      const time = how.time === 'none' || theirs?.start.isCertain('hour') === true;
      // What it reads in part ("december 20" of "december twenty twenty six", a year in words) is no measure.
      if (!theirs || !day || !year || !time || how.year === 'words') return;
      read += 1;
      const iso = theirs.start.date().toISOString();
      expect(ours(text), text).toBe(how.time === 'none' ? iso.slice(0, 10) : iso.slice(0, 16));
    }),
    runs,
  );
  expect(read).toBeGreaterThan(runs.numRuns / 4);
});

const figures = fc.record({
  moment: fc
    .date({
      min: new Date('1930-01-01T00:00:00Z'),
      max: new Date('2060-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10)),
  sign: fc.constantFrom('/', '-', '.'),
  padded: fc.boolean(),
  before: fc.constantFrom('', 'on ', 'my birthday is '),
});

test('a date in figures has its day first, and in the United States its month', () => {
  fc.assert(
    fc.property(figures, ({ moment, sign, padded, before }) => {
      const [year = '', ...rest] = moment.split('-');
      const [month = '', day = ''] = padded ? rest : rest.map((part) => String(Number(part)));
      expect(ours(`${before}${[day, month, year].join(sign)}`)).toBe(moment);
      expect(ours(`${before}${[month, day, year].join(sign)}`, 'US')).toBe(moment);
      expect(ours(`${before}${moment}`)).toBe(moment);
    }),
    runs,
  );
});

test.each([
  ['31/11/2026', 'SA'],
  ['2/30/2026', 'US'],
  ['the 31st of november', 'SA'],
  ['april 31 at 3 pm', 'SA'],
  ['on the 30th of february 2027 at noon', 'SA'],
  ['29 february 2027', 'SA'],
  ['at 3 pm on 31/11', 'SA'],
  ['from the 29th to the 31st of november', 'SA'],
])('a day that no calendar has is none, whatever else is said: %s', (text, region) => {
  expect(ours(text, region)).toBeUndefined();
});

test.each([
  ['from the 3rd to the 5th of December', '2026-12-03', '2026-12-05'],
  ['3 - 5 december', '2026-12-03', '2026-12-05'],
  ['from the 13th to the 15th of December', '2026-12-13', '2026-12-15'],
  ['from december 13-15', '2026-12-13', '2026-12-15'],
  ['between the third and the fifth of december', '2026-12-03', '2026-12-05'],
  ['december 3rd until 5th 2027', '2027-12-03', '2027-12-05'],
  ['the 30th of november to the 2nd of december', '2026-11-30', '2026-12-02'],
])('a span keeps both its ends: %s', (text, start, end) => {
  const found = parseDate(text, { now, zone })?.value;
  expect([found?.start.slice(0, 10), found?.end?.slice(0, 10)]).toEqual([start, end]);
});

test.each([
  ['next thursday the 10th', '2026-12-10'],
  ['fri 4th please', '2026-12-04'],
  ['monday the fourteenth at 3 pm', '2026-12-14T15:00'],
  ['friday the 8th', '2027-01-08'],
  ['22 of the 11th 1947', '1947-11-22'],
  ['the seventh of the eighth 2012', '2012-08-07'],
  ['23 7 1951', '1951-07-23'],
  ['5th November twenty twenty six', '2026-11-05'],
  ['december 5 11 in the morning', '2026-12-05T11:00'],
  ['7th of May 2000 and 1', '2001-05-07'],
  ['Sep-23-2020', '2020-09-23'],
  ['2019-aug-1', '2019-08-01'],
  ['the 13th of May, 19th of July', '2027-05-13'],
  ['the 3rd of december 5th floor', '2026-12-03'],
  ['in 1/2 hour', '2026-11-28T12:30'],
])('a day that is named in another way is found: %s', (text, moment) => {
  expect(ours(text)).toBe(moment);
});

test('a part of a day is on the day that is said with it', () => {
  expect(ours('on the morning of the 3rd of December')).toBe('2026-12-03T06:00');
  expect(ours('December 3rd in the evening')).toContain('2026-12-03');
});

test.each(['14 May 19th 1970', 'the 6th of December 1st 1966'])(
  'of two days of one month neither is taken: %s',
  (text) => {
    expect(ours(text)).toBeUndefined();
  },
);

test.each(['we are open 24/7', 'one may ask', 'may i ask', 'half of them'])(
  'words and figures that only look like a day are none: %s',
  (text) => {
    expect(ours(text)).toBeUndefined();
  },
);

const dictated = fc
  .date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2025-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date that was dictated in figures is the same in whatever groups it is written', () => {
  fc.assert(
    fc.property(dictated, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }), (iso, cuts) => {
      const [year = '', month = '', date = ''] = iso.split('-');
      const groups = (digits: string): string =>
        [...digits].map((digit, at) => (cuts.includes(at) ? ` ${digit}` : digit)).join('');
      const read = (text: string, region: string): string | undefined =>
        parseDate(text, { now, zone, region, asked: 'date' })?.value.start.slice(0, 10);
      // Groups that name another order themselves: "2000 12 05", "10 31 1974".
      fc.pre(!cuts.includes(4) || cuts.includes(2));
      expect(read(groups(date + month + year), 'GB')).toBe(iso);
      expect(read(groups(month + date + year), 'US')).toBe(iso);
    }),
    runs,
  );
});

test('a date that only further readings of the sound name whole is taken where two agree, and is not sure', () => {
  const read = (...nbest: string[]) =>
    parseDate(nbest[0] ?? '', { now, zone, region: 'GB', asked: 'date', nbest });
  expect(read('may the', '3rd of May 1980', '3 May 1980')).toMatchObject({
    value: { start: expect.stringContaining('1980-05-03') },
    confidence: expect.closeTo(0.55),
  });
  expect(read('may the', '3rd of May 1980', '3 May 1918')).toBeUndefined();
  expect(read('tomorrow', '3rd of May 1980', '3 May 1980')?.value.start).toContain('2026-11-29');
});

test.each([
  ['friday after next', '2026-12-11'],
  ['the fourth last day of june', '2027-06-27'],
  ['the 12th day of next month', '2026-12-12'],
  ['3 sundays from now', '2026-12-13'],
  ['nine tomorrow morning', '2026-11-29T09:00'],
  ['eight tonight', '2026-11-28T20:00'],
  ['monday at half four', '2026-11-30T16:30'],
  ['in the evening at nine on tuesday', '2026-12-01T21:00'],
  ['move my appointment from monday to wednesday', '2026-12-02'],
  ['tuesday with dr. sara if possible at 5 pm', '2026-12-01T17:00'],
  ['3 weeks after christmas', '2027-01-15'],
  ['thursday 8h GMT', '2026-12-03T11:00'],
  ['friday, december 3', '2026-12-03'],
])('parts of a time are put together wherever they stand: %s', (text, moment) => {
  expect(ours(text)).toBe(moment);
});

test.each([
  ['from 3 to 4:30 pm tomorrow', '2026-11-29T15:00', '2026-11-29T16:30'],
  ['between 11 and 1 pm on monday', '2026-11-30T11:00', '2026-11-30T13:00'],
  ['4 pm for 30 minutes', '2026-11-28T16:00', '2026-11-28T16:30'],
  ['tuesday 9:30 - 11', '2026-12-01T09:30', '2026-12-01T11:00'],
])('a range keeps both its hours: %s', (text, start, end) => {
  const found = parseDate(text, { now, zone })?.value;
  expect([found?.start.slice(0, 16), found?.end?.slice(0, 16)]).toEqual([start, end]);
});

describe('a date of birth that was asked for', () => {
  const birth = (...nbest: string[]) =>
    parseDate(nbest[0] ?? '', {
      now: new Date('2026-11-18T12:00:00+03:00'),
      region: 'GB',
      asked: 'date',
      nbest,
    });

  test('is taken from a reading that is a date and nothing else, to be read back', () => {
    const read = birth('plenty 3 06 1988', '23 06 1988', 'penny 3 06 1988');
    expect(read?.value.start.slice(0, 10)).toBe('1988-06-23');
    expect(read?.confidence).toBeLessThan(0.6);
    const far = birth('12th of the 4th 2051', '12th of the 4th 1951', '12th of 4th 1951');
    expect(far?.value.start.slice(0, 10)).toBe('1951-04-12');
  });

  test.each([
    ['whose year was said and not understood', '14th or 9th 1951'],
    ['whose day was said and not understood', 'fountain of july'],
    ['whose day only a reading with an unread word has', 'sellers of june 1971', 'sellers of june 8th 1971'],
  ])('is none %s', (_, ...nbest) => {
    expect(birth(...nbest)).toBeUndefined();
  });

  test('may be a whole month that is told as one', () => {
    expect(birth('in the month of july')?.value.grain).toBe('month');
  });
});
