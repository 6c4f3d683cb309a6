import type { WishingCaller } from '../types.ts';
import { inArabic as wishing } from './wishing.ts';

/** Callers in Arabic with several matters, faults, or in danger: their wishes were written down before their calls were heard. */
export const mattersInArabic: WishingCaller[] = [
  wishing({
    name: 'has a complaint and a question',
    mood: 'angry',
    does: {
      service: ['عندي شكوى على المندوب رمى الطرد على الأرض وكمان متى تقفلون اليوم؟'],
      since: ['اليوم الصبح'],
      order: ['48217'],
      wanted: ['اعتذار'],
    },
    wants: { noted: 'ticket', told: [/الطرد/, /48217/], turns: 13 },
  }),
  wishing({
    name: 'asks something in the middle of a complaint',
    mood: 'angry',
    does: {
      service: ['أبغى أشتكي على الفني ما جا في الموعد'],
      since: ['كم رسوم التوصيل؟', 'من أمس'],
      order: ['تخطي'],
      wanted: ['ترسلون غيره'],
    },
    wants: { noted: 'ticket', told: [/الفني/], source: /delivery/, turns: 13 },
  }),
  wishing({
    name: 'tells the fault at the e-mail',
    mood: 'confused',
    does: {
      email: ['النت عندي مقطوع من أمس والراوتر لمبته حمراء', 'تخطي'],
      worked: ['لا'],
      service: ['الدعم الفني'],
    },
    wants: { told: [/لمبته حمراء/], turns: 14 },
  }),
  wishing({
    name: 'adds the day of the appointment at the read-back',
    mood: 'hurried',
    does: {
      service: ['أريد حجز موعد'],
      details_right: ['بكرة الساعة 1 الظهر', 'نعم صحيح'],
      when: ['بكرة الساعة 1 الظهر'],
      take_time: ['نعم'],
    },
    wants: { noted: 'appointment', turns: 12 },
  }),
  wishing({
    name: 'wants to cancel the subscription',
    mood: 'angry',
    does: {
      service: ['أبغى ألغي اشتراكي'],
      describe: ['أبغى ألغي اشتراكي'],
      since: ['الحين'],
      order: ['لا'],
      wanted: ['الإلغاء'],
    },
    wants: { told: [/ألغي اشتراكي/], turns: 13 },
  }),
  wishing({
    name: 'answers the menu by yes',
    mood: 'undecided',
    does: {
      service: ['الموضوع هذاك', 'نعم', 'المبيعات'],
      describe: ['كم سعر باقة فايبر 300؟', 'لا شكرا مع السلامة'],
    },
    wants: { source: /fiber/, turns: 14 },
  }),
  wishing({
    name: 'answers the menu by no',
    mood: 'undecided',
    does: { service: ['الموضوع هذاك', 'لا'] },
    wants: { outcome: ['escalated'], turns: 12 },
  }),
  wishing({
    name: 'has had no internet for a week',
    mood: 'angry',
    does: {
      service: ['صار لي أسبوع بدون نت وما أحد رد علي'],
      worked: ['لا'],
      since: ['من أسبوع'],
      order: ['لا'],
      wanted: ['تعويض'],
    },
    wants: { told: [/أسبوع/], turns: 13 },
  }),
  wishing({
    name: 'is not helped by two things, Gulf',
    mood: 'calm',
    does: { service: ['النت عندي بطيء مرة من أمس في الليل'], worked: ['لا ما نفع', 'لسا نفس المشكلة'] },
    wants: { outcome: ['escalated'], told: [/بطيء/], turns: 13 },
  }),
  wishing({
    name: 'gives up in the middle of the steps',
    mood: 'hurried',
    does: { service: ['الراوتر عليه لمبة حمراء والنت مقطوع'], worked: ['لازم أمشي مع السلامة'] },
    wants: { noted: 'ticket', told: [/لمبة حمراء/], turns: 10 },
  }),
  wishing({
    name: 'wants a human and says why',
    mood: 'hurried',
    does: {
      name: ['أبغى أكلم موظف'],
      phone: ['0551234567'],
      message: ['عقدي ينتهي في مايو وعندي استفسار عنه'],
    },
    wants: { outcome: ['escalated'], told: [/عقدي/], turns: 8 },
  }),
  wishing({
    name: 'wants a human at night, Egyptian',
    mood: 'undecided',
    at: 'closed',
    does: { name: ['عايز أكلم حد من خدمة العملاء'], phone: ['0551234567'], message: ['الطرد راح لجاري'] },
    wants: { outcome: ['escalated'], told: [/لجاري/], turns: 8 },
  }),
  wishing({
    name: 'smells burning at the phone number',
    mood: 'in danger',
    at: 'closed',
    does: { phone: ['فيه دخان يطلع من الراوتر', '0551234567'] },
    wants: { hears: /افصل|اخرج|الدفاع المدني|998/, outcome: ['escalated'], told: [/دخان/], turns: 10 },
  }),
  wishing({
    name: 'wants to buy a phone',
    mood: 'calm',
    does: { service: ['أبغى أشتري جوال جديد لأمي'], describe: ['أبغى أشتري جوال جديد لأمي'] },
    wants: { noted: 'lead', told: [/جوال/], turns: 11 },
  }),
  wishing({
    name: 'is a woman in a hurry who says it all at once, Levantine',
    mood: 'hurried',
    does: {
      name: ['مرحبا أنا سارة، النت عندي عم يقطع كل شوي وبدي أعرف كم سعر باقة فايبر 300'],
      worked: ['لا'],
    },
    wants: { told: [/يقطع/], turns: 15 },
  }),
];
