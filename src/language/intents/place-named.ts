import { normaliseArabic } from '../text.ts';

/** Places in a row of three, as callers name them; the last one is the third. */
const places = [
  /\b(?:first|earliest)\b|(?:^|\s)(?:ال)?اول(?:ي|ه|ى)?(?=\s|$)/iu,
  /\bsecond\b|(?:^|\s)ال(?:ثاني|تاني|ثانيه|تانيه)(?=\s|$)/iu,
  /\b(?:third|last)\b|(?:^|\s)ال(?:ثالث|تالت|اخير|ثالثه|تالته|اخيره)(?=\s|$)/iu,
];

/** The place in a row of up to three that a text names, from 0: "the second one" is 1. */
export function placeNamed(text: string): number | undefined {
  const folded = normaliseArabic(text).replaceAll(/[.,،؟?!]/gu, ' ');
  const place = places.findIndex((words) => words.test(folded));
  return place === -1 ? undefined : place;
}
