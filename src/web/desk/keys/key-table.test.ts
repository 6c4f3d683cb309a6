import { expect, it } from 'vitest';
import { keyTable, meaningOf } from './key-table.ts';

const pressed = (key: string, code: string, altKey = false) => meaningOf({ key, code, altKey });

it('goes by the letter that a key writes, wherever it stands', () => {
  expect(pressed('m', 'KeyM')).toBe('mute');
  expect(pressed('M', 'KeyM')).toBe('mute');
  // The A of a French keyboard stands where others have their Q.
  expect(pressed('a', 'KeyQ')).toBe('accept');
});

it('goes by the place of a key that writes Arabic', () => {
  expect(pressed('ش', 'KeyA')).toBe('accept');
  expect(pressed('ا', 'KeyH')).toBe('hold');
  expect(pressed('؟', 'Slash')).toBe('help');
});

it('goes by the place of a key that is pressed with Alt, which writes anything', () => {
  expect(pressed('å', 'KeyA', true)).toBe('accept');
  expect(pressed('Enter', 'Enter', true)).toBeNull();
});

it('knows Enter as the answer, and no key that means nothing', () => {
  expect(pressed('Enter', 'Enter')).toBe('accept');
  expect(pressed('z', 'KeyZ')).toBeNull();
  expect(pressed('5', 'Digit5')).toBeNull();
});

it('knows Ctrl with Enter, or what a Mac has for it, and leaves everything else with them to the browser', () => {
  const held = { key: 'Enter', code: 'Enter', altKey: false };
  expect(meaningOf({ ...held, ctrlKey: true })).toBe('save');
  expect(meaningOf({ ...held, metaKey: true })).toBe('save');
  expect(meaningOf({ ...held, ctrlKey: true, altKey: true })).toBeNull();
  expect(meaningOf({ key: 's', code: 'KeyS', altKey: false, ctrlKey: true })).toBeNull();
});

it('gives each letter to one thing', () => {
  const letters = Object.values(keyTable).map(({ letter }) => letter);
  expect(new Set(letters).size).toBe(letters.length);
});
