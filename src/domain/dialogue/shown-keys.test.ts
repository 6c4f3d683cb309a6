import { expect, test } from 'vitest';
import { dialogues } from '../../../test/helpers/dialogue.ts';
import { newDialogue, shownKeys, type Input } from './index.ts';

const { play, go, words } = dialogues(new Date('2026-11-25T09:00:00Z'));
const english = newDialogue({ language: 'en' });
const atPhone = play(english, 'my name is sarah ahmed');
const keys = (pressed: string): Input => ({ type: 'keys', keys: pressed });
const card = '4111111111111111';

test('keys that were asked for are written down, and others are not', () => {
  expect(shownKeys(play(newDialogue({})).state, '2')).toBe('2');
  expect(shownKeys(atPhone.state, '0551234567')).toBe('0551234567');
  expect(shownKeys(play(english).state, '0'), 'a human is called').toBe('0');
  const confirming = go(atPhone, '0551234567', 'no email');
  expect(shownKeys(confirming.state, '1234')).toBe('••••');
});

test('a card’s number is never written down or read back, whatever was asked', () => {
  expect(shownKeys(atPhone.state, card)).toBe('•'.repeat(16));
  const answered = go(atPhone, keys(card));
  expect(JSON.stringify([answered.state, answered.say])).not.toContain(card);
  expect(words(answered)).toMatch(/number/);
  // One digit off is no card's, and is read back as what was keyed for a telephone.
  expect(words(go(atPhone, keys('4111111111111112')))).toContain('4111111111111112');
});

test('while a human talks with the caller no key is written down', () => {
  const talking = go(atPhone, { type: 'human_joined', name: { ar: 'سارة', en: 'Sara' }, back: false });
  for (const key of ['4', '0', '1234#'])
    expect(shownKeys(talking.state, key)).toBe(key.replaceAll(/\d/g, '•'));
});
