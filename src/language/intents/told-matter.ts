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

/** Words that name a department and tell nothing of the matter: "connect me to technical support". */
const mereNames =
  /\b(?:technical|tech|support|complaints?|department|team|desk|service|customer|care|connect|transfer|put|through|talk|speak|someone|somebody|help|me|from|of|in)\b|(?<=^|\s)(?:ال|لل|بال)?(?:دعم|فني|فنيه|تقني|صيانه|شكاوي|شكوي|شكاوى|شكوى|قسم|خدمة|خدمه|عملاء|العملاء|حولني|وصلني|أكلم|اكلم|مساعدة|مساعده)(?=\s|$)/giu;

/** Whether words tell a matter that somebody could see to, beyond a department to go to. */
export function tellsMatter(text: string): boolean {
  return saysWhat(text.replaceAll(mereNames, ' '));
}
