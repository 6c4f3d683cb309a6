import { describe, expect, it } from 'vitest';
import { comparisonIn } from './comparison.ts';
import { thingNamed } from './named-thing.ts';

describe('what somebody would rather have', () => {
  it.each([
    ['which one is the cheapest?', 'least'],
    ['do you have something cheaper', 'less'],
    ['anything smaller?', 'less'],
    ['a less expensive one', 'less'],
    ['I need a faster one', 'more'],
    ['the biggest you have', 'most'],
    ['الأرخص لو سمحت', 'least'],
    ['إيه أرخص حاجة عندكم؟', 'least'],
    ['في شي أرخص؟', 'less'],
    ['عندكم واحد أكبر', 'more'],
    ['أسرع باقة', 'most'],
    ['the cheap one', 'least'],
    ['no, the big one please', 'most'],
    ['الرخيصة', 'least'],
    ['لا بس الكبير', 'most'],
    ['the small box has a red light', undefined],
    ['الشاشة الكبيرة خربانة', undefined],
    ['تسلم يا الغالي', undefined],
    ['once more please', undefined],
    ['tell me more', undefined],
    ['no more, thanks', undefined],
    ['how much is it', undefined],
    ['كم سعره', undefined],
  ])('%s: %s', (said, wish) => {
    expect(comparisonIn(said)).toBe(wish);
  });
});

describe('what is ordered', () => {
  it.each([
    'I want to buy a laptop',
    'أبغى أشتري لابتوب',
    'sign me up for the fibre plan',
    'بدي أشتري تلفزيون',
  ])('is named: %s', (said) => {
    expect(thingNamed(said)).not.toBeNull();
  });

  it.each([
    'I want to buy it',
    'I want to buy something',
    'yes I will take it',
    'أبغى أشتري',
    'عايز أطلب حاجة',
    'ماشي آخذها',
  ])('is not named: %s', (said) => {
    expect(thingNamed(said)).toBeNull();
  });
});
