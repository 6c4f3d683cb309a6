import fc from 'fast-check';
import { sayNumber } from '../../src/language/index.ts';

/** Ways to say things aloud that property tests understand back. */

const units = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ar: ['صفر', 'واحد', 'اثنين', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
};
const dialectUnits = ['زيرو', 'واحد', 'تنين', 'تلاتة', 'اربعه', 'خمسه', 'سته', 'سبعه', 'تمانية', 'تسعه'];
const fillers = { en: ['', '', '', 'uh', 'um', ','], ar: ['', '', '', 'اه', 'امم', '،'] };

/** One group of digits: as digits, as a number, doubled, or written as figures. */
function sayGroup(group: string, language: 'ar' | 'en', style: number): string {
  const each = [...group].map((digit) => units[language][Number(digit)]).join(' ');
  if (style === 1 && group.length > 1 && !group.startsWith('0') && Number(group) > 10) {
    // A unit of its own behind a round number would be heard as part of it.
    return sayNumber(Number(group), language, { case: 'oblique' });
  }
  if (style === 2 && group.length === 2 && group[0] === group[1])
    return language === 'en' ? `double ${each.split(' ')[0] ?? ''}` : `${each.split(' ')[0] ?? ''} مرتين`;
  if (style === 3) return group;
  if (style === 4 && language === 'ar')
    return [...group].map((digit) => dialectUnits[Number(digit)]).join(' ');
  return each;
}

/** How a number is cut into groups and how each is said, with the noise between them. */
export const speaking = fc.record({
  language: fc.constantFrom('ar' as const, 'en' as const),
  sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 14, maxLength: 14 }),
  styles: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 14, maxLength: 14 }),
  noise: fc.array(fc.nat(5), { minLength: 14, maxLength: 14 }),
});

type Speaking = typeof speaking extends fc.Arbitrary<infer T> ? T : never;

/**
 * Digits said aloud in groups. There is a pause where two of them would be one number to anybody: behind a number, which
 * swallows a digit, and between a figure and the "hundred" that it would multiply.
 */
export function sayAloud(digits: string, how: Speaking): string {
  const said: string[] = [];
  let at = 0;
  let before: number | null = null;
  for (let i = 0; at < digits.length; i += 1) {
    const group = digits.slice(at, at + (how.sizes[i] ?? 2));
    at += group.length;
    const style = how.styles[i] ?? 0;
    const pause = before === 1 || (before === 3 && style === 1);
    said.push(pause ? ', ' : ' ', sayGroup(group, how.language, style), ' ');
    said.push(fillers[how.language][how.noise[i] ?? 0] ?? '', ' ');
    before = style;
  }
  return said.join('').replaceAll(/\s+/g, ' ').trim();
}
