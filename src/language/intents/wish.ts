import { foldLine } from '../phrases.ts';
import { normaliseArabic } from '../text.ts';
import type { Span } from '../types.ts';
import { remedies } from './lexicon.ts';
import { placesOf } from './speaks-of.ts';

/** Words of wanting, which make a wish of what they stand beside. */
const wanting =
  /\b(?:want|would like|i'd like|need|demand|expect|give me|please|just|should|must|refund me)\b|(?:^|\s)و?(?:اريد|ابغي|ابي|ابغا|عايز|عايزه|عاوز|بدي|اطالب|طالب|احتاج|ارغب|ودي|لازم|ياريت|ارجو|رجعوا|اطلب|نبي|نبغي|محتاج)(?=\s|$)/iu;

const wanted =
  '(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|نبي|نبغي|بغيت|حاب|حابه|محتاج|محتاجه|want|need|like)';
/** What is wanted is done, told or asked, and is no thing: "I want to talk to", «أبي أعرف», «أبغى أحد يرسل». */
const doing = new RegExp(
  `(?:^| )${wanted} (?:to (?:know|ask|talk|speak|tell|complain|cancel|change|pay|leave|understand|see|check|say|return)|(?:some|any)(?:one|body)|(?:ا|ن)(?:عرف|سال|ستفسر|فهم|تاكد|كلم|حكي|حاكي|تكلم|ترك|سيب|لغي|غير|عدل|دفع|سدد|رسل|بعت|بعث|قول|شوف|شتكي|رجع|سترجع|بلغ|لحق|سوي|عمل|روح|جي)\\S*|(?:ا?حد|حدا|واحد|شخص|موظف|موظفه|انسان|المدير|مدير|اللي) (?:ي|ا)?\\S+|ان(?:كم|ك|ه|هم|ي)?|(?:ت|ي)(?:رسل|بعت|بعث|كلم|تصل|قول|شرح|رجع|صلح|جي|جو|عرف|عطي|ساعد|فهم)\\S*)(?= |$)`,
  'u',
);

/** Whether somebody wants something done, told or asked, rather than a thing. */
export function wishesOtherwise(text: string): boolean {
  return doing.test(foldLine(text));
}

/** The clause in which somebody says how they want a complaint made good; all of the text where they were asked. */
export function wishIn(text: string, { asked }: { asked: boolean }): string | undefined {
  const wishes = placesOf(remedies, text);
  if (wishes.length === 0) return undefined;
  if (asked) return text.trim();
  const clauses = wishes.map((span) => clauseAround(text, span));
  return clauses.find((clause) => wanting.test(normaliseArabic(clause)));
}

/** The part of a sentence between commas and "and" that a word stands in. */
function clauseAround(text: string, [from, to]: Span): string {
  const before =
    text
      .slice(0, from)
      .split(/[.,،؛;!?؟]|\band\b/iu)
      .at(-1) ?? '';
  const after = text.slice(to).split(/[.,،؛;!?؟]/u)[0] ?? '';
  return `${before}${text.slice(from, to)}${after}`.trim();
}
