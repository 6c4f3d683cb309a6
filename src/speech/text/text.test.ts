import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spaceDigits } from './digits.ts';
import { languageOf, segmentsByScript } from './scripts.ts';
import { plainProse } from '../../language/index.ts';
import { SpokenSentences } from './sentences.ts';

const wild = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('stretches of one script', () => {
  test('go to the voice that knows them, digits and signs to the one before', () => {
    expect(segmentsByScript('رقم تذكرتك TKT-1234567. شكرًا', 'ar')).toEqual([
      { text: 'رقم تذكرتك ', language: 'ar' },
      { text: 'TKT-1234567. ', language: 'en' },
      { text: 'شكرًا', language: 'ar' },
    ]);
    expect(segmentsByScript('1 2 3', 'ar')).toEqual([{ text: '1 2 3', language: 'ar' }]);
  });

  test('say all of the text, in order', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const said = segmentsByScript(text, 'en').map((segment) => segment.text);
        expect(said.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

test('the language of a text is that of most of its words', () => {
  expect(languageOf('عندي مشكلة في router')).toBe('ar');
  expect(languageOf('my name is سارة')).toBe('en');
  expect(languageOf('055 123')).toBeNull();
});

test('numbers that are addresses are read digit by digit, small amounts are not', () => {
  expect(spaceDigits('TKT-1234567')).toBe('TKT-1 2 3 4 5 6 7');
  expect(spaceDigits('٠٥٥١')).toBe('0 5 5 1');
  expect(spaceDigits('in 24 hours')).toBe('in 24 hours');
  expect(spaceDigits('ending in 07')).toBe('ending in 0 7');
});

describe('sentences', () => {
  const sentences = new SpokenSentences();

  test('end at Arabic marks as at English ones', () => {
    expect(sentences.tokenize('هل تريد شيئًا آخر؟ شكرًا لاتصالك. Goodbye!')).toEqual([
      'هل تريد شيئًا آخر؟',
      'شكرًا لاتصالك.',
      'Goodbye!',
    ]);
  });

  test('do not end inside addresses and amounts', () => {
    expect(sentences.tokenize('Write to help.desk@hatif.example or pay 3.50 now.')).toHaveLength(1);
  });

  test('that are long are begun at a comma', () => {
    const clause = 'وسيتصل بك أحد موظفينا في أقرب وقت ممكن بعد مراجعة طلبك بالكامل';
    expect(sentences.tokenize(`${clause}، ${clause}، ${clause}.`).length).toBeGreaterThan(1);
  });

  test('lose nothing', () => {
    fc.assert(
      fc.property(wild, (text) => {
        expect(sentences.tokenize(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      }),
    );
  });
});

test('code in fences, notes and scripts are never spoken, however an answer comes in pieces', async () => {
  const hidden = [
    '```js\nconst secretWord = 1. Then; go.\n```',
    '~~~\nsecretWord! do it.\n~~~',
    '<!-- secretWord. Really? -->',
    '<script>secretWord. alert(1); done.</script>',
    '```\nsecretWord. It never ends.\nMore of it.',
  ];
  const answers = fc.record({
    before: fc.constantFrom('Open the page first.', 'افتح الصفحة أولا. ثم اضغط حفظ.', 'Do this:'),
    code: fc.constantFrom(...hidden),
    size: fc.integer({ min: 1, max: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(answers, async ({ before, code, size }) => {
      const text = `${before}\n${code}\nThen press save.`;
      const stream = new SpokenSentences().stream();
      for (let at = 0; at < text.length; at += size) stream.pushText(text.slice(at, at + size));
      stream.endInput();
      const pieces: string[] = [];
      for await (const { token } of stream) pieces.push(plainProse(token));
      expect(pieces.join(' ')).not.toMatch(/secretWord|alert|never ends|More of it/);
      expect(pieces.join(' ')).toContain(before.slice(0, 7));
      const goesOn = !code.includes('never ends');
      expect(pieces.join(' ').includes('Then press save')).toBe(goesOn);
    }),
    { numRuns: 200 },
  );
});
