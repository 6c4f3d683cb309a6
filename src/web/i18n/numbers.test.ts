import { describe, expect, it } from 'vitest';
import { directionOf, preferredLanguage } from './language.ts';
import { formatDuration, localDigits, spellDigits } from './numbers.ts';

describe('numbers on the page', () => {
  it('counts a call in the digits of the language', () => {
    expect(formatDuration('en', 0)).toBe('00:00');
    expect(formatDuration('en', 154_900)).toBe('02:34');
    expect(formatDuration('ar', 154_900)).toBe('٠٢:٣٤');
    expect(formatDuration('en', 3_723_000)).toBe('1:02:03');
  });

  it('never shows a negative time when a clock is set back', () => {
    expect(formatDuration('en', -5_000)).toBe('00:00');
  });

  it('leaves everything but digits alone', () => {
    expect(localDigits('ar', 'الخطوة 4 من 7')).toBe('الخطوة ٤ من ٧');
    expect(localDigits('en', 'Step 4 of 7')).toBe('Step 4 of 7');
  });

  it('spells a ticket number so that it can be written down', () => {
    expect(spellDigits('en', 'TKT-4027')).toBe('four, zero, two, seven');
    expect(spellDigits('ar', 'TKT-4027')).toBe('أربعة، صفر، اثنان، سبعة');
  });
});

describe('the language of the page', () => {
  it("is the first of the browser's languages that the page speaks, else Arabic", () => {
    expect(preferredLanguage(['fr-FR', 'en-GB', 'ar'])).toBe('en');
    expect(preferredLanguage(['AR-SA', 'en'])).toBe('ar');
    expect(preferredLanguage(['fr'])).toBe('ar');
    expect(preferredLanguage([])).toBe('ar');
  });

  it('decides the direction', () => {
    expect([directionOf('ar'), directionOf('en')]).toEqual(['rtl', 'ltr']);
  });
});
