import { normaliseArabic } from '../text.ts';

const ahead = /\b(?:tomorrow|next|by|until)\b|(?:^|\s)(?:بكره|غدا|القادم|الجاي|قبل يوم)(?=\s|$)/iu;

/** Whether a text names a time still to come, as a promise or a deadline does: "by Sunday", «بكرة». */
export function pointsAhead(text: string): boolean {
  return ahead.test(normaliseArabic(text));
}
