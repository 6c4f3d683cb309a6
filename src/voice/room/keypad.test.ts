import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../domain/dialogue/index.ts';
import { Keypad } from './keypad.ts';

describe('keys of a telephone', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** All that comes of keys that are pressed one after the other, half a second apart. */
  function pressed(keys: string, ask: Ask): string[] {
    const entries: string[] = [];
    const keypad = new Keypad((entry) => void entries.push(entry));
    for (const key of keys) {
      keypad.press(key, ask);
      vi.advanceTimersByTime(500);
    }
    return entries;
  }

  it('are digits, star and hash; others that a line may bring are nothing', () => {
    expect(pressed('a5\u0000b#dAB', 'phone')).toEqual(['5']);
  });

  it('have star and hash for themselves where they end no number', () => {
    expect(pressed('*', 'name')).toEqual(['*']);
    expect(pressed('#', 'yes_no')).toEqual(['#']);
    expect(pressed('55*0551234567#*', 'phone')).toEqual(['0551234567', '*']);
  });

  it('make a number wherever no single key is an answer', () => {
    expect(pressed('0551234567#', 'name')).toEqual(['0551234567']);
    expect(pressed('1', 'service')).toEqual(['1']);
  });

  it('make a number, which its first zero does not end', () => {
    expect(pressed('0551234567#', 'phone')).toEqual(['0551234567']);
    const entries: string[] = [];
    const keypad = new Keypad((entry) => void entries.push(entry));
    keypad.press('0', 'phone');
    vi.advanceTimersByTime(4_000);
    keypad.press('5', 'phone');
    expect(entries).toEqual([]);
  });

  it('call a human by a zero alone', () => {
    const entries: string[] = [];
    const keypad = new Keypad((entry) => void entries.push(entry));
    keypad.press('0', 'phone');
    vi.advanceTimersByTime(5_000);
    expect(entries).toEqual(['0']);
    expect(pressed('0', 'yes_no')).toEqual(['0']);
  });
});
