import { list } from '../keywords/lists.ts';
import { waitingIntents } from './waiting-lexicon.ts';
import type { Wording } from './wording.ts';

/** Everything that callers may be after, in their words; spellings, plurals and joined particles are seen through. */
export const intents = {
  ticket_status: {
    says: list(
      'تذكرة | تذاكري | تذكرتي | رقم التذكرة | حالة الشكوى | حالة التذكرة | رقم البلاغ | متابعة شكوى | متابعة الشكوى | وين وصلت شكوتي | وش صار على شكوتي | ايش صار على شكوتي | ايه اخبار الشكوى',
      'my ticket | my tickets | the ticket | ticket number | ticket status | status of my | my complaint number | reference number | open tickets | follow up on my complaint | what happened to my complaint',
    ),
  },
  calling_number: {
    says: list(
      'اللي اتصل منه | الي اتصل منه | اللي بتصل منه | اللي متصل منه | اللي متصلة منه | اللي اكلمك منه | اللي بكلمك منه | اللي عم احكي منه | الرقم الظاهر | ظاهر عندك | ظاهر عندكم | طالع عندك | طالع عندكم | مبين عندك | باين عندك | يطلع عندك | بيطلع عندك | يبين عندك | عندك على الشاشة | هذا الرقم نفسه | نفس الرقم | هو هذا الرقم | على هذا الرقم | رقم الاتصال | الرقم اللي اتصلت منه | اللي كنهضر منه',
      'number im calling from | number i am calling from | number im on | im calling from it | im calling you on it | same number | this number | this one im on | the one im calling | on your screen | on the screen | see my number | see it on | shows up | showing up | comes up on | caller id | already have my number | have it in front of you | number i called from | number i rang from | number im using | the one i called',
    ),
  },
  file_ticket: {
    hints: list(
      'تذكرة | تذكرتي | شكوى | اشتكي | بشتكي | بلاغ | سجل | سجلي | سجلوا | سجلها | سجله | تسجل | تسجلين | اكتب | اكتبي | دون | ارفع',
      'ticket | complaint | complain | note that down | note it down | note this down | write that down | write it down | write this down | register | log this | log it | report | take that down | file a',
    ),
  },
  appointment: {
    says: list(
      'موعد | ميعاد | معاد | مواعيدي | موعدي | ميعادي | حجز موعد | أحجز موعد | رونديفو | احجزلي | زيارة فني | زيارة الفني',
      'appointment | appointments | book a visit | schedule a visit | technician visit | book a technician | book a slot',
    ),
    hints: list(
      'مواعيد | زيارة | فني | احجز | حجز | يجي | يجيني',
      'visit | technician | slot | schedule | book | booking | come over | send someone',
    ),
  },
  move: {
    says: list(
      'أغير موعد | تغيير موعد | تغيير الموعد | أغير الموعد | نقل الموعد | أنقل الموعد | نقل | انقل | أغير | تغيير | تأجيل | أأجل | أجل الموعد | تأجيل الموعد | أقدم الموعد | تقديم الموعد | وقت ثاني | وقت تاني',
      'move | reschedule | change | postpone | another time | different time | bring forward',
    ),
    hints: list('غير | اجل | اقدم | تقديم | اخر', 'later | earlier'),
  },
  cancel: {
    says: list(
      'إلغاء | ألغي | ألغيه | ألغوه | تلغونه | تلغوه | تلغيه | انلغى | ينلغي | اتلغى | الغ | الغوا | كنسل | كنسلي | كنسلوا | بطلت',
      'cancel | cancellation | call off | call it off',
    ),
  },
  order: {
    says: list(
      'أشتري | نشري | شراء | أبغى أشتري | عايز اشتري | بدي أشتري | أطلبها | أطلبه | أطلب واحد | أبغى أطلب | عايز أطلب | بدي أطلب | أريد طلب | تقديم طلب | أشترك | الاشتراك في | آخذها | آخذه | باخذها | باخذه | احجزها لي | أجدد | تجديد الاشتراك | ترقية باقتي | أرقي باقتي',
      'buy | purchase | to order | order it | order one | order the | order a | order them | place an order | subscribe | sign up | sign me up | take it | take the | i will take | ill take | go for the | i want to get | renew my | upgrade my | upgrade me | upgrade to',
    ),
    hints: list(
      'اطلب | طلب | اشتراك | مهتم | مهتمة | ترقية | ارقي | باخذ | ابي | ابغى | عايز | عاوز | بدي | اريد',
      'order | upgrade | interested | i want the | i want that | i want this | i want it | i would like the | id like the | i would like that | id like that | i would like this | id like this | i would like it | id like it | renew | quote',
    ),
  },
  change: {
    says: list(
      'تغيير | أغير | تحديث | أحدث | تعديل | أعدل | غيروا | غير لي | تصحيح',
      'change | update | correct | edit | replace | new number',
    ),
  },
  verify: {
    says: list(
      'وثق | أوثق | توثيق | أكد | أأكد | تأكيد | تحقق من | التحقق من | فعل | تفعيل',
      'verify | confirm | validate | authenticate',
    ),
  },
  /** Of people, where a danger has been told: of a device or a price it may be said as a figure. */
  hurt: {
    says: list(
      'اغمى | اغمي | مغمى | مغمي | فقد الوعي | فاقد الوعي | فقدت الوعي | غاب عن الوعي | داخ | دايخ | طاح | ينزف | تنزف | بينزف | نزيف | يتنفس | تتنفس | بيتنفس | مخنوق | يختنق | اختنق | اتخنق | مصاب | اصيب | انصاب | اصابة | اصابات | مجروح | انجرح | اتجرح | متعور | تعور | اتعور | متاذي | تاذى | انأذى | يتالم | يوجعه | توجعه | بتوجعه | حروق | متشنج | تشنج | يرجف | ما يتحرك | مش بيتحرك | يموت | مات | بتموت',
      'unconscious | fainted | faint | passed out | collapsed | bleeding | blood | breathing | breathe | choking | coughing | hurt | hurts | injured | injury | injuries | wounded | burns | blister | blisters | dizzy | dying | died | in pain | not moving | not waking | wake up | seizure | shaking',
    ),
  },
  changed_mind: {
    says: list(
      'غيرت رأيي | هونت | بطلت | ما عاد أبغى | ما عاد أبي | ما عدت أريد | انسى الموضوع | خلاص ما أبي أشتكي | ما أبغى أشتكي | ألغي الشكوى | إلغاء الشكوى | اسحب الشكوى | سحب الشكوى | مش عايز أشتكي | ما بدي أشتكي',
      'changed my mind | forget about it | forget the complaint | drop it | drop the complaint | withdraw the complaint | cancel the complaint | cancel my complaint | leave the complaint | do not want to complain | dont want to complain | no complaint after all',
    ),
  },
  works_now: {
    says: list(
      'اشتغل | اشتغلت | شغال الحين | شغال دلوقتي | صار يشتغل | انحلت | انحلت المشكلة | اتحلت | ضبط | ضبطت | زبط | زبطت | رجع النت | رجع الإنترنت | نجحت | نجح',
      'works now | it works | it worked | working now | is working | it is fixed | fixed now | solved | its back | it is back | back on | that did it | that helped',
    ),
  },
  still_broken: {
    says: list(
      'لسا | لسه | ما زال | ما زالت | لا يزال | نفس المشكلة | نفس الشي | ما اشتغل | ما اشتغلت | ما نفع | ما نفعت | ما فاد | مو شغال | مش شغال | برضو | بعده ما | ما ضبط | ما زبط | لم ينجح | لم ينفع | ما صار شي | منفعش | ما مشي الحال | جربتها قبل | جربتها | سويتها قبل',
      'still | same problem | same thing | did not help | didnt help | did not work | didnt work | does not work | doesnt work | not working | no change | nothing changed | nothing happens | no luck | already did | already tried | tried that',
    ),
  },
  next_step: {
    says: list(
      'التالي | اللي بعده | اللي بعدها | الخطوة التالية | وبعدين | سويتها | سويت | عملتها | عملت كده | خلصت | تم | طيب وبعدين',
      'next | next step | done | did it | i did | finished | what next | and then | go on | okay done',
    ),
  },
  carry_on: {
    says: list(
      'نكمل | اكمل | كمل | نواصل | نفس الموضوع | نفس المشكلة | نفس الشي | من وين وقفنا | من حيث توقفنا',
      'carry on | go on | continue | resume | pick up where | where we left off | same thing | same matter | same problem | same issue',
    ),
  },
  nothing_else: {
    hints: list(
      'هذا كل شي | هذا كل شيء | بس كذا | بس كده | هيك بس | خلاص | ولا شي | لا شكرا | لا مشكور | مع السلامة | الله يسلمك | في امان الله | باي | الا سلامتك | بس سلامتك | لا سلامتك | كده تمام | تمام شكرا',
      'that was all | thats all | that is all | nothing else | no more | im done | i am done | all good | all set | goodbye | bye | no thanks | no thank you | thanks bye',
    ),
  },
  human: {
    hints: list(
      'موظف | موظفة | شخص | مع انسان | على انسان | اكلم انسان | ابي انسان | ابغى انسان | بدي انسان | عايز انسان | اريد انسان | انسان حقيقي | بشري | مدير | المدير | المسؤول | حدا | حد | زميل',
      'human | person | somebody | someone | agent | colleague | manager | supervisor',
    ),
  },
  refund: {
    says: list(
      'استرجاع | استرداد | أسترجع | رجعوا فلوسي | ترجعوا فلوسي | ترجعون فلوسي | فلوسي | المبلغ | استعادة | أسترد | استرد | مصرياتي | نقودي | أموالي',
      'refund | money back | my money | reimburse | reimbursement | take it back | give me back what i paid | back what i paid',
    ),
    hints: { ar: ['ترجع', 'ترجعوا', 'ارجاع'], en: [] },
  },
  replacement: {
    says: list(
      'استبدال | أستبدل | تبدلوه | تبدلونه | بدله | بدلها | أبدله | أبدلها | نبدله | نبدلها | تبدلها | تبدله | تبديل | بديل | جديد | واحد ثاني',
      'replacement | replace it | exchange | new one | another one | different one',
    ),
    hints: list('ابي غيره | ابغى غيره | بدي غيره | عايز غيره', 'replace'),
  },
  repair: {
    says: list('إصلاح | تصليح | تصلحوه | تصلحونه | صلحوه', 'repair | fix it | fixed'),
    hints: list('صيانة | صلح | صلحوا | فني', 'fix | technician | maintenance'),
  },
  apology: {
    says: list('اعتذار', 'apology | apologise | apologize'),
    hints: list('تعتذر | تعتذروا | اعتذر | اعتذروا', 'sorry'),
  },
  call_back: {
    says: list(
      'كلموني | تكلموني | اتصلوا بي | تتصلوا بي | تتصلون بي',
      'call me back | callback | phone me | ring me',
    ),
    hints: list(
      'اتصل | اتصلوا | تتصل | تتصلوا | تتصلون | يتصل | يتصلوا | يتصلون | اتصال | الاتصال | مكالمة | المكالمة | يكلمني | يكلموني | يكلمونني',
      'call me | call back | the call | a call | to call | calling',
    ),
  },
  compensation: { says: list('تعويض | خصم', 'compensation | discount') },
  delivery: {
    says: list('توصيل الطلب | توصلوه | توصلونه | يوصلني', 'send it | deliver it | delivered | deliver my'),
  },
  cancel_order: {
    says: list('إلغاء الطلب | ألغي الطلب', 'cancel it | cancel the order | cancel my order'),
  },
  correct_bill: {
    says: list('تعديل الفاتورة | تصحيح الفاتورة', 'correct the bill | correct my bill'),
  },
  outage: {
    says: list(
      'بدون نت | بدون انترنت | بلا نت | بلا انترنت | مقطوع | مقطوعة | مقطوع عندي | انقطع النت | انقطع الإنترنت | ما فيه نت | ما في نت | ما عندي نت | مفيش نت | ماكو نت | النت فاصل | ما يشتغل النت',
      'without internet | no internet | internet is down | internet down | been down | internet is out | internet has been out | no connection | without a connection | no service | without service | is dead',
    ),
  },
  any_time: {
    says: list(
      'أي وقت | اي وقت | باي وقت | في أي وقت | متى ما | كل الأوقات | كل وقت | مو مهم | ما يفرق | مش فارقة | ما تفرق | عادي',
      'any time | anytime | whenever | any of them | all day | no preference | does not matter | doesnt matter | dont mind | either is fine | all are fine',
    ),
  },
  long_since: {
    hints: list(
      'زمان | من زمان | فترة | مدة | من الأول | من أول يوم | من البداية | من وقتها | من لما | من ساعة ما | من وقت ما | من يوم ما | طول الوقت | دايما | على طول',
      'ages | a while | long time | forever | from the beginning | from the start | from day one | since then | since i | since we | since you | since the | since it | since my | all along | the whole time | always',
    ),
  },
  explanation: { says: list('توضيح', 'an explanation') },
  ...waitingIntents,
} as const satisfies Record<string, Wording>;

/** Something that a caller may be after. */
export type Intent = keyof typeof intents;

/** Ways to make a complaint good. */
export const remedies = [
  'refund',
  'replacement',
  'repair',
  'apology',
  'call_back',
  'compensation',
  'delivery',
  'cancel_order',
  'correct_bill',
  'explanation',
] as const satisfies readonly Intent[];
