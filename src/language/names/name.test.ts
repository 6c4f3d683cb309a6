import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseName } from './name.ts';

const english = {
  given: ['Sarah', 'Will', 'Grace', 'Mark', 'Thomas', 'Khalid', 'Georgina', 'Nadia'],
  family: ['Smith', 'Hassan', 'Taylor', 'Pearson', 'Wilson'],
};
const arabic = {
  given: ['سارة', 'خالد', 'منى', 'أحمد', 'فاطمة', 'عبد الله', 'يوسف'],
  family: ['حسن', 'الحربي', 'الزهراني', 'سعيد'],
};
/** Names as recognisers write them when they are spelled aloud, and single ones in pieces. */
test.each([
  ['g r a c e', 'Grace'],
  ['N a d i A ha SS an', 'Nadia Hassan'],
  ['K ha l i d w i LS on', 'Khalid Wilson'],
  ['tango hotel oscar mike alpha sierra', 'Thomas'],
  ['Sa rah', 'Sarah'],
  ['no it is sarah', 'Sarah'],
])('letters are put together to the name they spell: %s', (heard, name) => {
  expect(parseName(heard, { asked: 'name' })?.value).toBe(name);
});

test('a slip in a spelled name is mended, and such a name is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...english.given.filter((name) => name.length > 4)),
      fc.constantFrom(...english.family),
      fc.nat(3),
      (given, family, at) => {
        const letters = [...`${given}${family}`.toLowerCase()];
        const heard = letters.toSpliced(at, 0, letters[at] ?? '').join(' ');
        expect(parseName(heard, { asked: 'name' })?.value, heard).toBe(`${given} ${family}`);
      },
    ),
    { seed: 13, numRuns: 60 },
  );
});

test('of several readings the name that makes sense is taken, and dispute makes it less sure', () => {
  const heard = (...nbest: string[]) => parseName(nbest[0] ?? '', { asked: 'name', nbest });
  expect(heard('Thomas tailor made', 'Thomas Taylor')?.value).toBe('Thomas Taylor');
  expect(heard('Grace Smith', 'Grace Smith')?.confidence).toBeGreaterThan(0.8);
  expect(heard('Mark Wilson', 'Marc Wilson', 'Mark Willson')?.value).toBe('Mark Wilson');
  expect(heard('Jane Reed', 'Jayne Reid', 'Jane Reid', 'Jayne Reed')?.confidence).toBeLessThan(0.6);
});

type Say = (given: string, family: string) => string;

/** Ways in which callers say a first and a family name. */
const englishShapes: Say[] = [
  (given, family) => `my name is ${given} ${family}`,
  (given, family) => `${given} ${family}. ${given} ${family}.`,
  (given, family) => `my name is ${given} ${family} my name is ${given} ${family}`,
  (given, family) => `my name is Dr. ${given} ${family}.`,
  (given, family) => `it's under Mrs. ${given} ${family}`,
  (given, family) => `first name ${given} last name ${family}`,
  (given, family) => `my first name is ${given} and my last name is ${family}`,
  (given, family) => `my last name is ${family} and my first name is ${given}`,
  (given, family) => `my name is ${given} ${family} with ${/^[aeio]/i.test(given) ? 'an' : 'a'} ${given[0]}`,
];
const arabicShapes: Say[] = [
  (given, family) => `اسمي ${given} ${family}`,
  (given, family) => `${given} ${family} ${given} ${family}`,
  (given, family) => `اسمي ${given} ${family}، ${given} ${family}`,
  (given, family) => `اسمي د. ${given} ${family}`,
  (given, family) => `م/ ${given} ${family}`,
  (given, family) => `سي ${given} ${family}`,
  (given, family) => `الاسم الأول ${given} واسم العائلة ${family}`,
  (given, family) => `اسم العائلة ${family} والاسم الأول ${given}`,
];

test.each([
  ['English', english, englishShapes],
  ['Arabic', arabic, arabicShapes],
] as const)('a name is the same in every way of saying it: %s', (_, names, shapes) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names.given),
      fc.constantFrom(...names.family),
      fc.constantFrom(...shapes),
      (given, family, say) => {
        expect(parseName(say(given, family), { asked: 'name' })?.value, say(given, family)).toBe(
          `${given} ${family}`,
        );
      },
    ),
    { seed: 13, numRuns: 300 },
  );
});

test.each([
  ['Sara with an h', 'Sarah'],
  ['Katherine with a c', 'Catherine'],
  ['Sarah Smith without an h', 'Sara Smith'],
  ['Jon Smith without an h', 'Jon Smith'],
  ['Stephen with a v', 'Stephen'],
  ['سارة بالسين', 'سارة'],
  ['منى بالألف المقصورة', 'منى'],
  ['صالح بالصاد مو بالسين', 'صالح'],
  ['فاطمة بالتاء المربوطة', 'فاطمة'],
])('a remark on spelling is no part of the name: %s', (said, name) => {
  expect(parseName(said, { asked: 'name' })?.value).toBe(name);
});

test.each([
  'سبحان الله العظيم',
  'ما شاء الله',
  'الحمد لله رب العالمين',
  'الو تسمعني',
  'الخط يقطع',
  'will you wait',
  'I will call',
  'call me tomorrow',
  'اسمع',
])('a sentence is no name, or none that is sure: %s', (said) => {
  expect(parseName(said, { asked: 'name' })?.confidence ?? 0).toBeLessThan(0.6);
});

test.each(['Grace Miller', 'Will Johnson', 'Mark Davis'])(
  'a given name that is a word as well is sure enough where a common surname follows: %s',
  (text) => {
    expect(parseName(text, { asked: 'name' })).toMatchObject({ value: text });
    expect(parseName(text, { asked: 'name' })?.confidence).toBeGreaterThanOrEqual(0.6);
  },
);

test.each([
  ["oh, it's Margaret Whitfield", 'Margaret Whitfield'],
  ["oh my name, it's Margaret, Margaret Whitfield", 'Margaret Whitfield'],
  ["right, so it's Tom Baker", 'Tom Baker'],
  ['hi there, Tom Baker speaking', 'Tom Baker'],
  ['ايه نعم سعود القحطاني معك', 'سعود القحطاني'],
  ['oh so it is like this', undefined],
  ["right, it's broken again", undefined],
])('what somebody begins with is no part of a name, and hides none: %s', (said, name) => {
  expect(parseName(said, { asked: 'name' })?.value).toBe(name);
});

test.each([
  ['الو السلام عليكم خالتي', undefined],
  ['يا عمي', undefined],
  ['خويا ياسين العلوي', 'ياسين العلوي'],
  ['حبيبي انا سعود', 'سعود'],
])('how somebody addresses whom they speak to is no name: %s', (said, name) => {
  expect(parseName(said, { asked: 'name' })?.value).toBe(name);
});
