import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, toldTogether } from './cleaned.ts';

describe('what a caller told, as it is written down', () => {
  it.each([
    ['um well you know, the the driver, uh, he threw my parcel', 'the driver, he threw my parcel'],
    ['well, my router is erm broken', 'my router is broken'],
    ['do you know when it comes', 'do you know when it comes'],
    ['it is slow it is slow it is slow at night', 'it is slow at night'],
    ['يعني المندوب امم رمى الطرد', 'المندوب رمى الطرد'],
    ['طيب النت بطيء النت بطيء من أمس', 'النت بطيء من أمس'],
    ['النت يقطع شوي شوي', 'النت يقطع شوي شوي'],
  ])('%s', (said, written) => {
    expect(cleaned(said)).toBe(written);
  });

  it.each([
    ['my internet is slow', 'my internet is slow', 'my internet is slow'],
    ['my internet is slow', 'slow', 'my internet is slow'],
    ['slow', 'my internet is slow', 'my internet is slow'],
    ['my internet is slow.', 'since Monday', 'my internet is slow. since Monday'],
    [null, 'um the the light is red', 'the light is red'],
  ])('%s and %s', (before, more, together) => {
    expect(toldTogether(before, more)).toBe(together);
  });

  it('loses no word of its own, and cleaned again is the same', () => {
    const word = fc.constantFrom('router', 'broken', 'red', 'الراوتر', 'أحمر', 'since', 'monday');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(cleaned(text)).toBe(text);
        expect(cleaned(cleaned(`um ${text}, uh`))).toBe(cleaned(`um ${text}, uh`));
      }),
    );
  });
});
