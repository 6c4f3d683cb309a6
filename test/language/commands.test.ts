import { describe, expect, test } from 'vitest';
import { parseCommand, refusesCommand, sayNumber } from '../../src/language/index.ts';

const command = (text: string): string | undefined => parseCommand(text)?.value;
/** Every first part with every second one. */
const each = (firsts: readonly string[], seconds: readonly string[]): string[] =>
  firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));

describe('a refused command is none', () => {
  const refusals = [
    "I don't want to",
    'please do not',
    "you don't need to",
    'no need to',
    "I'd rather not",
    'never',
  ];
  test.each(
    each(refusals, [
      'talk to a human',
      'be transferred to an agent',
      'transfer me to an agent',
      'connect me with the manager',
      'speak English',
      'start over',
      'repeat that again',
      'go back to the beginning',
    ]),
  )('%s', (text) => {
    expect([undefined, 'skip']).toContain(command(text));
  });

  test.each([
    ...each(
      ['ما ابغى', 'ما ابي', 'ما بدي', 'مش عايز', 'مو لازم', 'لا أريد', 'ما أحتاج', 'ماله داعي', 'بدون'],
      ['موظف', 'أكلم موظف', 'احكي مع حدا', 'اتكلم مع المدير'],
    ),
    'لا تحولني على موظف',
    'لو سمحت لا توصلني بالمدير',
    'لا تتكلم انجليزي',
    'لا تعيد مرة ثانية',
    'ما ابي نبدأ من جديد',
    'ما ابي انجليزي',
  ])('%s', (text) => {
    expect(command(text)).toBeUndefined();
  });
});

test.each([
  ["I don't want a bot, give me a human", 'human'],
  ["i don't want a bot give me a human", 'human'],
  ["I don't want you I want a human", 'human'],
  ["I don't want to wait, transfer me to a human", 'human'],
  ["why don't you transfer me to an agent", 'human'],
  ["can't I talk to a person", 'human'],
  ["if you don't connect me to an agent I will cancel", 'human'],
  ["I don't want to talk to a machine", 'human'],
  ['no, I want a human', 'human'],
  ['ليش ما تحولني على موظف', 'human'],
  ['ما اقدر اكلم موظف', 'human'],
  ['لا، ابغى موظف', 'human'],
  ['لا ابي موظف', 'human'],
  ['ما ابي اكلم روبوت', 'human'],
  ["I don't speak Arabic", 'language_en'],
  ['ما اعرف عربي', 'language_en'],
  ["I don't understand", 'repeat'],
  ['ما ابي اعطي رقمي', 'skip'],
  ["I don't want to give my email", 'skip'],
])('what is wanted beside a refusal is heard: %s', (text, wanted) => {
  expect(command(text)).toBe(wanted);
});

describe('a goodbye that is told ends nothing', () => {
  const tellers = [
    'she said',
    'the agent just said',
    'he told me',
    'they never even said',
    'the driver said ok and',
  ];
  test.each([
    ...each(tellers, ['goodbye', 'goodbye and hung up', 'bye']),
    ...each(['قال', 'الموظف قال لي', 'قالت لي', 'السواق حكالي'], ['مع السلامة', 'مع السلامة وقفل الخط', 'باي']),
    'I said goodbye to my old provider, how much is fiber home 300',
    'how do you say goodbye in arabic',
    'she hung up without saying goodbye',
    'goodbye is what the message says and then nothing works',
    'I will call you back later about the invoice',
    'is it possible to do that later today',
  ])('%s', (text) => {
    expect(command(text)).not.toBe('goodbye');
  });

  test.each([
    'goodbye',
    'ok thank you goodbye',
    'I said goodbye',
    'I just want to say goodbye',
    'goodbye sarah',
    'he said he will call me, so goodbye',
    'I will call again tomorrow, goodbye',
    'bye',
    'see you later',
    'talk to you later',
    'مع السلامة يا سارة',
    'قلت مع السلامة',
    'خلاص شكرا مع السلامة',
    'طيب بكلمكم بكرة مع السلامة',
  ])('one that is meant does: %s', (text) => {
    expect(command(text)).toBe('goodbye');
  });
});

test('no number by itself is a command', () => {
  const numbers = Array.from({ length: 120 }, (_, n) => n);
  const said = numbers.flatMap((n) => [sayNumber(n, 'en'), sayNumber(n, 'ar'), String(n)]);
  const heard = [
    'one',
    'واحد',
    'واحدة',
    'وحدة',
    'one please',
    'واحد لو سمحت',
    'اثنين',
    'the one',
    'احد',
    'ابي واحد',
  ];
  expect([...said, ...heard].filter((text) => command(text) !== undefined)).toEqual([]);
});

test.each([
  ['one moment', 'wait'],
  ['just a second', 'wait'],
  ['دقيقة واحدة', 'wait'],
  ['ابي اكلم واحد من عندكم', 'human'],
  ['ابي احد يساعدني', 'human'],
])('a number beside other words may be one: %s', (text, wanted) => {
  expect(command(text)).toBe(wanted);
});

test.each(['just', 'a', 'let me', 'give me', 'سلامات'])('half a command is none: %s', (text) => {
  expect([undefined, 'greeting']).toContain(command(text));
});

test('whoever refuses a human is known to have done so', () => {
  expect(refusesCommand('I do not want a human', 'human')).toBe(true);
  expect(refusesCommand('ما ابي موظف', 'human')).toBe(true);
  expect(refusesCommand('I want a human', 'human')).toBe(false);
  expect(refusesCommand("I don't want a bot, give me a human", 'human')).toBe(false);
});
