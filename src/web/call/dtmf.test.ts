import { describe, expect, it } from 'vitest';
import { dtmfCode, keyOfCharacter, keypadKeys, toneOf } from './dtmf.ts';

describe('keypad', () => {
  it('gives each key its event code', () => {
    expect(keypadKeys.map(dtmfCode)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 11]);
  });

  it('takes the digits of Arabic and English keyboards, and nothing else', () => {
    expect(['5', '٥', '٠', '*', '#'].map(keyOfCharacter)).toEqual(['5', '5', '0', '*', '#']);
    expect(['a', '', '12', 'Enter', 'F1', '٠١'].map(keyOfCharacter)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('sounds the two frequencies of the key', () => {
    expect(toneOf('1')).toEqual([697, 1209]);
    expect(toneOf('0')).toEqual([941, 1336]);
    expect(toneOf('#')).toEqual([941, 1477]);
  });
});
