import { normaliseArabic } from '../../text.ts';
import type { ArabicNumber } from '../arabic-number.ts';

/** Words that a noun in the genitive follows, and particles that are written together with it. */
const governors =
  /(?:(?:^|[^\p{L}])[وف]?(?:من|الي|في|علي|عن|حتي|خلال|بعد|قبل|كل|لمده|مده|منذ|حوالي|نحو|بسعر|سعر|بقيمه|قيمه|بمبلغ|مبلغ|بنسبه|نسبه|غضون|فوق|تحت|بين|سنه|عام|قرابه|لدي|عند|حدود)\s+|(?:^|[^\p{L}])[وف]?[بلك]ـ?)$/u;

/** The case that a number stands in behind what was said before it. */
export function caseBehind(before: string): NonNullable<ArabicNumber['case']> {
  return governors.test(normaliseArabic(before)) || /(?:^|[^\p{L}])[وف]?[بلك]ـ\s?$/u.test(before)
    ? 'oblique'
    : 'nominative';
}
