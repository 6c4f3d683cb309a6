import { matchKeywords, normaliseArabic, parseCommand, parseYesNo } from '../../../language/index.ts';
import { heardIn, type Turn } from '../turn.ts';

const wordsOf = (ar: string, en: string) => ({ ar: ar.split(' | '), en: en.split(' | ') });

const lists = {
  ticketStatus: wordsOf(
    'تذكرة | تذاكري | تذكرتي | رقم التذكرة | حالة الشكوى | حالة التذكرة | رقم البلاغ | متابعة شكوى | متابعة الشكوى | وين وصلت شكوتي | وش صار على شكوتي | ايش صار على شكوتي | ايه اخبار الشكوى',
    'my ticket | my tickets | the ticket | ticket number | ticket status | status of my | my complaint number | reference number | open tickets | follow up on my complaint | what happened to my complaint',
  ),
  appointment: wordsOf(
    'موعد | مواعيدي | موعدي | حجز موعد | أحجز موعد | احجزلي | زيارة فني | زيارة الفني',
    'appointment | appointments | book a visit | schedule a visit | technician visit | book a technician | book a slot',
  ),
  move: wordsOf(
    'أغير موعد | تغيير موعد | تغيير الموعد | أغير الموعد | نقل الموعد | أنقل الموعد | تأجيل | أأجل | أجل الموعد | تأجيل الموعد | أقدم الموعد | تقديم الموعد',
    'move | reschedule | change my appointment | change the appointment | postpone | another time | different time | bring forward',
  ),
  cancel: wordsOf('إلغاء | ألغي | الغي | الغوا | كنسل | كنسلوا | بطلت', 'cancel | cancellation | call off'),
  order: wordsOf(
    'أشتري | اشتري | شراء | أبغى أشتري | عايز اشتري | بدي أشتري | أطلبها | أطلبه | أطلب واحد | أبغى أطلب | عايز أطلب | بدي أطلب | أريد طلب | تقديم طلب | أشترك | اشترك | الاشتراك في | آخذها | آخذه | باخذها | باخذه | احجزها لي | أجدد | تجديد الاشتراك | ترقية باقتي | أرقي باقتي',
    'buy | purchase | to order | order it | order one | order the | order a | order them | place an order | subscribe | sign up | sign me up | take it | take the | i will take | ill take | go for the | i want to get | renew my | upgrade my | upgrade me | upgrade to',
  ),
  change: wordsOf(
    'تغيير | أغير | تحديث | أحدث | تعديل | أعدل | غيروا | غير لي | تصحيح',
    'change | update | correct | edit | replace | new number',
  ),
  changedMind: wordsOf(
    'غيرت رأيي | هونت | بطلت | ما عاد أبغى | ما عاد أبي | ما عدت أريد | انسى الموضوع | خلاص ما أبي أشتكي | ما أبغى أشتكي | ألغي الشكوى | إلغاء الشكوى | اسحب الشكوى | سحب الشكوى | مش عايز أشتكي | ما بدي أشتكي',
    'changed my mind | forget about it | forget the complaint | drop it | drop the complaint | withdraw the complaint | cancel the complaint | cancel my complaint | leave the complaint | do not want to complain | dont want to complain | no complaint after all',
  ),
  worksNow: wordsOf(
    'اشتغل | اشتغلت | شغال الحين | شغال دلوقتي | صار يشتغل | انحلت | انحلت المشكلة | اتحلت | ضبط | ضبطت | زبط | زبطت | رجع النت | رجع الإنترنت | نجحت | نجح',
    'works now | it works | it worked | working now | is working | it is fixed | fixed now | solved | its back | it is back | back on | that did it | that helped',
  ),
  stillBroken: wordsOf(
    'لسا | لسه | ما زال | ما زالت | لا يزال | نفس المشكلة | نفس الشي | ما اشتغل | ما اشتغلت | ما نفع | ما نفعت | ما فاد | مو شغال | مش شغال | برضو | بعده ما | ما ضبط | ما زبط | لم ينجح | لم ينفع | ما صار شي | منفعش | ما مشي الحال | جربتها قبل | جربتها | سويتها قبل',
    'still | same problem | same thing | did not help | didnt help | did not work | didnt work | does not work | doesnt work | not working | no change | nothing changed | nothing happens | no luck | already did | already tried | tried that',
  ),
  nextStep: wordsOf(
    'التالي | اللي بعده | اللي بعدها | الخطوة التالية | وبعدين | سويتها | سويت | عملتها | عملت كده | خلصت | تم | طيب وبعدين',
    'next | next step | done | did it | i did | finished | what next | and then | go on | okay done',
  ),
} as const;

export type Intent = keyof typeof lists;

/** Whether words of an intent occur, in either language and any spelling. */
export function speaksOf(text: string, intent: Intent): boolean {
  return matchKeywords(text, lists[intent]).length > 0;
}

const questions = {
  en: /^(?:(?:and|so|but|ok|okay|well|hi|hello|please|yes|no|sorry|excuse me|also|tell me|i want to know|i would like to know|can you tell me|do you know)[,.]? )*(?:what|whats|what's|when|where|how|which|who|do|does|did|is|are|can|could|will|would|may|any|price|prices|cost)\b|\bhow (?:much|long|many|do|can)\b|\b(?:the )?(?:price|cost) of\b/iu,
  ar: /(?:^|\s)(?:هل|كم|بكم|بكام|متي|امتي|وين|فين|كيف|ازاي|شلون|ايش|وش|شو|ايه|ليش|ليه|قديش|سعر|اسعار|ما هي|ما هو|ماهي|ماهو|ممكن اعرف|ابي اعرف|ابغي اعرف|عايز اعرف|بدي اعرف|اريد معرفه)(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody asks something, rather than tells or orders it. */
export function isQuestion(text: string): boolean {
  return /[?؟]/u.test(text) || questions.en.test(text.trim()) || questions.ar.test(normaliseArabic(text));
}

const unknowing =
  /^(?:(?:sorry|well|um|i|really|honestly|am|im|actually) )*(?:(?:do not|don'?t|dont|cannot|can'?t|not) (?:know|remember|recall|sure|have (?:it|one|that))|no idea|no clue|not sure|unknown|never mind)\b|^(?:(?:والله|اسف|صراحه) )*(?:ما اعرف|مدري|ما ادري|لا اعرف|لا ادري|مش عارف|مش عارفه|ما بعرف|معرفش|مش فاكر|مش فاكره|ما اتذكر|لا اتذكر|ناسي|ناسيه|نسيت)(?=\s|$)/iu;

/** The caller does not have or know or give what is asked for. */
export function passes(turn: Turn, text: string): boolean {
  const heard = heardIn(turn.state);
  if (unknowing.test(normaliseArabic(text).trim())) return true;
  if (parseCommand(text, heard)?.value === 'skip') return true;
  return (
    parseYesNo(text, { ...heard, asked: 'yes_no' })?.value === 'no' && text.trim().split(/\s+/u).length <= 3
  );
}

/** Yes, no, or neither. */
export function yesOrNo(turn: Turn, text: string): 'yes' | 'no' | undefined {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  return answer === 'unsure' ? undefined : answer;
}
