import { normaliseArabic } from '../text.ts';

/** Refusals of a recording or of a transcript, as callers put them. */
const refusals = [
  /\b(?:don'?t|do not|not|no|without|stop|never|rather you didn'?t|refuse|object)\b(?:(?!\band i\b|\bbut\b|\bi want\b|\bplease\b|[.;!?]).){0,45}\b(?:record(?:ed|ing)?|transcri(?:be|bed|bing|pt|ption)|writ(?:e|ing|ten) (?:this|it|me|that|everything|anything)? ?down|(?:keep|save|store)(?:ing)? (?:a |the |this |my |any )?(?:call|conversation|transcript|recording|record|what i say))\b/iu,
  /(?:^|\s)(?:لا|ما|مو|مش|بدون|بلا|ارفض|رافض|رافضه|لست موافق|مب|وقف|وقفوا|اوقف|اوقفوا|بلاش)(?:\s+(?:ابي|ابغي|ابغا|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|نبي|موافق|موافقه))?(?:\s+(?!و?(?:ابي|ابغي|ابغا|ابيكم|ابغاكم|اريد|عايز|عايزه|عاوز|عاوزه|بدي|ودي|نبي)(?=\s))\S+){0,4}?\s+(?:ال)?(?:تسجيل|تسجل|تسجلوا|تسجلون|تسجلوني|تسجلني|يتسجل|تتسجل|ينسجل|اتسجل|تسجيلي|يسجلوا|تكتبوا|تكتبون|كتابه|تدوين|تدونوا|تحفظوا|تحفظون|تحتفظوا|حفظ|الاحتفاظ)(?=\s|$|[ه،.])/u,
  /(?:^|\s)(?:متسجلش|متسجلوش|ماتسجلش|ماتسجلوش|ماتكتبوش|متكتبوش)(?=\s|$)/u,
];
/** Matters of the caller's own that are noted or registered: a word about those refuses nothing. */
const ownMatter = /شكو|بلاغ|طلبي|complaint|ticket|number/iu;

/** Whether somebody wants nothing of what is said recorded, written down or kept. */
export function refusesRecord(text: string): boolean {
  const folded = normaliseArabic(text).replaceAll('’', "'");
  return !ownMatter.test(folded) && refusals.some((refusal) => refusal.test(folded));
}
