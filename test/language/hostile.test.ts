import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as language from '../../src/language/index.ts';
import { departments, ratingLists, severityLevels } from './lists.ts';
import { readRows } from './rows.ts';

const context = { region: 'SA', now: new Date('2026-11-18T10:00:00+03:00'), zone: 'Asia/Riyadh' };
const intents = ['order', 'appointment', 'move', 'nothing_else'] as const;
const everything: Record<string, (text: string) => unknown> = {
  phone: (text) => language.parsePhone(text, { ...context, previous: '+966551234567' }),
  digits: (text) => language.parseDigits(text, { ...context, previous: '4412' }),
  number: (text) => language.parseNumber(text, context),
  numbers: (text) => language.findNumbers(text, context),
  email: (text) => language.parseEmail(text, { ...context, previous: 'a.b@gmail.com' }),
  yesNo: (text) => language.parseYesNo(text, { ...context, asked: 'yes_no' }),
  command: (text) => language.parseCommand(text, context),
  name: (text) => language.parseName(text, { ...context, asked: 'name', previous: 'Sara Ali' }),
  date: (text) => language.parseDate(text, context),
  duration: (text) => language.parseDuration(text, context),
  language: (text) => language.detectLanguage(text),
  department: (text) => language.classifyDepartment(text, departments, context),
  sentiment: (text) => language.rateSentiment(text, ratingLists),
  urgency: (text) => language.rateUrgency(text, ratingLists),
  severity: (text) => language.rateSeverity(text, severityLevels),
  danger: (text) => language.findDangers(text),
  situation: (text) => language.situationIn(text)?.words,
  entities: (text) => language.findEntities(text, context),
  say: (text) => language.sayText(text, 'ar', context),
  filler: (text) => language.isFiller(text),
  intents: (text) => intents.map((intent) => language.hintsAt(intent, text)),
  question: (text) => language.isQuestion(text),
  unknowing: (text) => language.isUnknowing(text),
  choice: (text) => language.choiceNamed(text, 3),
  field: (text) => [language.fieldNamed(text), language.ownFieldNamed(text)],
  wish: (text) => language.wishIn(text, { asked: false }),
  matter: (text) => language.tellsMatter(text, ['Technical support', 'الدعم الفني']),
  subject: (text) => language.saysEnough(text),
  farewell: (text) => language.withoutFarewell(text),
  record: (text) => language.refusesRecord(text),
  anger: (text) => language.isAngry(text),
};

const size = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
const hostile = [
  'a',
  'ا',
  '5 ',
  'five ',
  'وخمسين ',
  'no ',
  '@',
  'a@',
  'a dot ',
  'at ',
  '\u200F\u202E',
  's as in ',
  'double ',
  'not five nine ',
  'كل ',
  'بعد ',
  'الساعة خمسة ونص ',
  '(',
  '1,',
  '1:',
  'half past ',
  ' ',
  '\u0301',
  '😀',
  'عبد ال',
  'a-',
  '+',
  'thousand ',
  'monday at 5 ',
  '2026-11-18T',
  'i want to talk to the ',
  '\uD800',
  '\u0000',
].map(fill);

test.each(Object.entries(everything))(
  '%s: a hundred kilobytes of anything take no time to speak of',
  (_, understand) => {
    for (const text of hostile) {
      const began = performance.now();
      understand(text);
      // Well above what any of them takes, so that a busy machine fails nothing; a quadratic pattern takes minutes.
      expect(performance.now() - began, JSON.stringify(text.slice(0, 20))).toBeLessThan(5000);
    }
  },
);

const words = readRows().flatMap((row) => row.text.split(' '));
const sound = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('\u200F', '\u202E', 'ـ', '٫', '@', '.', '-', '+', '،', '\u064B') },
);

test('no mixture of words and signs throws, and every answer points into its text', () => {
  fc.assert(
    fc.property(fc.array(sound, { maxLength: 24 }), fc.constantFrom(' ', ''), (parts, glue) => {
      const text = parts.join(glue);
      for (const understand of Object.values(everything)) {
        const found = understand(text);
        if (typeof found !== 'object' || found === null || !('span' in found)) continue;
        const { span, confidence } = found as language.Understood<unknown>;
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeLessThanOrEqual(text.length);
        expect(span[0]).toBeLessThanOrEqual(span[1]);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
