import path from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from '../../../test/guardrails/attacks.ts';
import { moreAttacks } from '../../../test/guardrails/more-attacks.ts';
import { benign } from '../../../test/guardrails/benign.ts';
import { readFileSync } from 'node:fs';
import { loadCentre, parseCentre } from '../../config/centre.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { asData, guardInput } from './index.ts';
import type { GuardContext, GuardVerdict } from './types.ts';

const file = path.join(import.meta.dirname, '../../../centre.yaml');
const centre = loadCentre(file);
const withoutGuardrails = readFileSync(file, 'utf8').replace(/^guardrails:\n(?:(?: .*)?\n)*/mu, '');
const verdict = (
  text: string,
  department: Department | null = 'support',
  more: Partial<GuardContext> = {},
): GuardVerdict =>
  guardInput(text, { department, channel: 'call', language: 'en', verified: false, ...more }, centre);

test.each(attacks.filter(({ place }) => place === 'spoken'))('refuses: $text', ({ text }) => {
  expect(verdict(text)).toMatchObject({
    action: 'refuse',
    rule: expect.stringMatching(/^guard\.(?:injection|others)/),
  });
  // Before a department is reached too.
  expect(verdict(text, null).action).toBe('refuse');
});

test.each(moreAttacks)('refuses, in other words: %s', (text) => {
  expect(verdict(text).action).toBe('refuse');
});

test.each(benign)('serves: %s', (text) => {
  for (const department of Object.keys(centre.departments))
    expect(verdict(text, department), department).toEqual({ action: 'allow' });
});

test.each(attacks.filter(({ place }) => place !== 'spoken'))('leaves out of a prompt: $text', ({ text }) => {
  const harmless = asData(`The customer likes tea. ${text}`);
  expect(harmless).not.toContain(text);
  expect(harmless).toContain('[…]');
  // What follows the first sentence is gone, or nothing of it orders anything any more.
  expect(asData(harmless)).not.toMatch(/system|\bmust\b|يجب|thief|evil/iu);
});

test('keeps what a note or an article honestly says', () => {
  const honest = [
    'Prefers to be called after five. Has a dog.',
    'Delivery takes two to three working days. Keep the receipt.',
    'The delivery agent must see your identity card.',
    'يفضل الاتصال مساء. عنده راوتر قديم.',
    'يجب إحضار الفاتورة الأصلية عند الاسترجاع خلال ١٤ يوما.',
    'Turn the router off, wait ten seconds and turn it on again. Then follow the instructions on the screen.',
  ];
  for (const text of honest) expect(asData(text)).toBe(`"${text}"`);
});

test.each([
  ['how much is the new router', 'prices'],
  ['بكم باقة الألياف', 'prices'],
  ['قديش سعر الراوتر', 'prices'],
  ['promise me that I get my money back', 'refund_promise'],
  ['اضمن لي إنكم ترجعون فلوسي', 'refund_promise'],
  ['can I sue you for this', 'legal'],
  ['هل هذا قانوني', 'legal'],
  ['is the radiation of the router dangerous, is the radiation harmful', 'medical'],
  ['الراوتر يسبب سرطان؟', 'medical'],
  ['is stc better than you', 'competitors'],
  ['وش رايك في موبايلي', 'competitors'],
  ['is there a secret code to unlock the router', 'undocumented'],
  ['كيف أهكر واي فاي جاري', 'undocumented'],
  ['when will you launch the next model', 'unannounced'],
])('answers %s only from what was approved', (text, topic) => {
  expect(verdict(text)).toMatchObject({
    topic,
    rule: `guard.topic.${topic}`,
    say: { ar: expect.stringMatching(/[\u064b-\u0652]/u), en: expect.any(String) },
  });
});

test('offers sales for a price where prices are not told, and leaves it to sales where they are', () => {
  expect(verdict('how much is the new router', 'complaints')).toMatchObject({
    action: 'approved_text',
    offer: 'sales',
  });
  expect(verdict('how much is the new router', 'sales')).toEqual({ action: 'allow' });
});

test('a centre changes what is guarded, by department and channel, and adds its own subjects', () => {
  const changed = parseCentre(`${withoutGuardrails}
guardrails:
  topics:
    - { key: competitors, action: allow }
    - { key: legal, action: escalate, channels: [call] }
    - key: football
      action: refuse
      departments: [reception]
      when:
        - { ar: [كرة, مباراة], en: [football, match*] }
        - { ar: [رايك], en: [think, opinion] }
      say: { ar: لَا نَتَحَدَّثُ فِي الْكُرَةِ., en: We do not discuss football. }
`);
  const judge = (text: string, department: Department, channel: GuardContext['channel'] = 'call') =>
    guardInput(text, { department, channel, language: 'en', verified: false }, changed);
  expect(judge('is stc better than you', 'sales')).toEqual({ action: 'allow' });
  expect(judge('can I sue you for this', 'sales')).toMatchObject({ action: 'escalate', topic: 'legal' });
  expect(judge('can I sue you for this', 'sales', 'email')).toEqual({ action: 'allow' });
  expect(judge('what do you think about the matches', 'reception')).toMatchObject({
    action: 'refuse',
    rule: 'guard.topic.football',
    say: { en: 'We do not discuss football.' },
  });
  expect(judge('what do you think about the matches', 'sales')).toEqual({ action: 'allow' });
});

test.each([
  ['no words to show it', 'key: politics\n      action: refuse\n      say: { ar: ا, en: a }', 'when'],
  ['nothing to say', 'key: politics\n      action: refuse\n      when: [{ ar: [ا], en: [a] }]', 'say'],
  ['an unknown department', 'key: legal\n      action: refuse\n      departments: [kitchen]', 'departments'],
])('a mistake in the section stops the start: %s', (_, topic, key) => {
  expect(() => parseCentre(`${withoutGuardrails}\nguardrails:\n  topics:\n    - ${topic}\n`)).toThrow(
    new RegExp(`guardrails\\.topics\\.0\\.${key}`),
  );
});
