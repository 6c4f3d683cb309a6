import { normaliseArabic } from '../../language/index.ts';
import { effectKey, speak, type Turn } from './turn.ts';

/** What is not to be done, and what it is not to be done to, as callers say it. */
const refusals = [
  /\b(?:don'?t|do not|not|no|without|stop|never|rather you didn'?t|refuse|object)\b.{0,45}\b(?:record(?:ed|ing)?|transcri(?:be|bed|bing|pt|ption)|writ(?:e|ing|ten) (?:this|it|me|that|everything|anything)? ?down|(?:keep|save|store)(?:ing)? (?:a |the |this |my |any )?(?:call|conversation|transcript|recording|record|what i say))\b/iu,
  /(?:^|\s)(?:لا|ما|مو|مش|بدون|بلا|ارفض|رافض|رافضه|لست موافق|مب|وقف|وقفوا|اوقف|اوقفوا|بلاش)(?:\s+\S+){0,4}?\s+(?:ال)?(?:تسجيل|تسجل|تسجلوا|تسجلون|تسجلوني|تسجلني|يتسجل|اتسجل|تسجيلي|يسجلوا|تكتبوا|تكتبون|كتابه|تدوين|تدونوا|تحفظوا|تحفظون|تحتفظوا|حفظ|الاحتفاظ)(?=\s|$|[ه،.])/u,
  /(?:^|\s)(?:متسجلش|متسجلوش|ماتسجلش|ماتسجلوش|ماتكتبوش|متكتبوش)(?=\s|$)/u,
];
/** Things that are noted or registered on the caller's own behalf: no refusal. */
const ownMatter = /شكو|بلاغ|طلبي|complaint|ticket|number/iu;

/** A caller who wants nothing of what is said kept: told so, and served all the same. */
export function refuseTranscript(turn: Turn, text: string): boolean {
  const { state } = turn;
  const folded = normaliseArabic(text).replaceAll('’', "'");
  if (ownMatter.test(folded) || !refusals.some((refusal) => refusal.test(folded))) return false;
  turn.rule = 'transcript.refused';
  turn.aside = true;
  if (state.transcript === 'kept') {
    state.transcript = 'refused';
    state.requests = [];
    turn.effects.push({ type: 'forget_transcript', key: effectKey(turn, 'forget') });
  }
  speak(turn, 'transcript_off');
  turn.say.push(...state.last.slice(-1));
  return true;
}
