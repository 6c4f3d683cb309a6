import { normaliseArabic } from '../text.ts';

/** Opening words of a complaint, before it says anything: "I want to make a complaint about". */
const preamble =
  /\b(?:hello|hi|please|yes|ok|okay|sorry|well|so|about|regarding|that|is|to|it|have|a|an|the|my|i|we|am|'?m|would|like|want|need|can|could|make|file|submit|raise|lodge|register|report|open|complain(?:ing|t|ts)?|problem|issue|you|your|with|for|and|want to|calling|very|really|angry|unhappy|upset|not|happy)\b|(?:^|(?<=\s))(?:و?(?:السلام|عليكم|مرحبا|نعم|لو|سمحت|من|فضلك|اريد|ابغي|ابي|ابغا|عايز|عايزه|عاوز|بدي|حاب|ود|اود|ان|عندي|في|عن|علي|تقديم|اقدم|ارفع|رفع|اسجل|تسجيل|اشتكي|شكوي|شكايه|بلاغ|مشكله|الي|لقسم|قسم|الشكاوي|انا|هذا|هذي|زعلان|معصب|مو|راضي|مش|غير))(?=\s|$)/giu;

/** Whether words say what happened, beyond that somebody complains. */
export function saysWhat(text: string): boolean {
  const told = normaliseArabic(text)
    .replaceAll(/[^\p{L}\p{N}'\s]/gu, ' ')
    .replaceAll(preamble, ' ');
  return told.split(/\s+/u).filter((word) => word.length > 1).length >= 2;
}

/** Words of being put through, which tell nothing of a matter, as {@link stemOf} leaves them. */
const passingOn = new Set(
  `department team desk service customer care connect transfer put through talk speak someone somebody help tech me from of in
  قسم خدمه عملاء حولني وصلني اكلم مساعده`.split(/\s+/u),
);

/**
 * Whether words tell a matter that somebody could see to, beyond a department to go to: "connect me to technical support"
 * tells none. `departments`: what the departments are called, in either language.
 */
export function tellsMatter(text: string, departments: readonly string[]): boolean {
  const names = new Set(departments.flatMap(wordsOf).map(stemOf));
  const told = wordsOf(text).filter((word) => {
    const stem = stemOf(word);
    return !passingOn.has(stem) && !names.has(stem);
  });
  return saysWhat(told.join(' '));
}

function wordsOf(text: string): string[] {
  return normaliseArabic(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
}

/** A word without the article and the little words that Arabic writes with it, and without an English plural. */
function stemOf(word: string): string {
  return /[a-z]/u.test(word)
    ? word.replace(/(?<=\w{3})s$/u, '')
    : word.replace(/^و?(?:بال|لل|ال)(?=..)/u, '');
}
