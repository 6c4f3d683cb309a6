import type { WishingCaller } from '../types.ts';
import { inArabic as wishing } from './wishing.ts';

/** Callers in Arabic who ask, refuse, or want to know who speaks: their wishes were written down before their calls were heard. */
export const questionsInArabic: WishingCaller[] = [
  wishing({
    name: 'wants to know how long delivery takes',
    mood: 'calm',
    does: { service: ['كم يوم ياخذ التوصيل لجدة؟'] },
    wants: { source: /delivery-areas/, turns: 9 },
  }),
  wishing({
    name: 'wants to know the warranty, Egyptian',
    mood: 'calm',
    does: { service: ['الضمان بتاع الموبايل مدته قد ايه؟'] },
    wants: { source: /warranty|phone/, turns: 9 },
  }),
  wishing({
    name: 'wants to send something back, Levantine',
    mood: 'calm',
    does: { service: ['فيني رجّع لابتوب اشتريته من عندكم؟'] },
    wants: { source: /return|exchange/, turns: 9 },
  }),
  wishing({
    name: 'wants to pay in instalments, Gulf',
    mood: 'hurried',
    does: { service: ['أقدر أقسط الجوال؟'] },
    wants: { source: /instalment/, turns: 9 },
  }),
  wishing({
    name: 'wants the price of a plan',
    mood: 'calm',
    does: { service: ['كم سعر باقة فايبر 300؟'] },
    wants: { source: /fiber-home-300|current-offers/, turns: 9 },
  }),
  wishing({
    name: 'wants to know how to change the password',
    mood: 'confused',
    does: { service: ['كيف أغير كلمة مرور الواي فاي؟'] },
    wants: { source: /wifi-password/, turns: 9 },
  }),
  wishing({
    name: 'wants to know the ways to pay',
    mood: 'calm',
    does: { service: ['كيف أقدر أدفع الفاتورة؟'] },
    wants: { source: /payment-methods|understand-bill/, turns: 9 },
  }),
  wishing({
    name: 'asks when we close, Gulf, at night',
    mood: 'hurried',
    at: 'closed',
    does: { service: ['متى تقفلون اليوم؟'] },
    wants: { hears: /العاشرة|مغلق|الرابعة|عشرة|١٠|10/, never: /ثلاثين دقيقة/, turns: 9 },
  }),
  wishing({
    name: 'asks whether we are open, Levantine',
    mood: 'calm',
    does: { service: ['هلق فاتحين ولا مسكرين؟'] },
    wants: { hears: /مفتوح|العاشرة|نفتح|تفتح|10/, turns: 9 },
  }),
  wishing({
    name: 'refuses everything and asks about delivery',
    mood: 'rude',
    does: { name: ['لا'], phone: ['مو شغلك'], email: ['ما أبغى أقول'], service: ['كم رسوم التوصيل؟'] },
    wants: { source: /delivery/, turns: 9 },
  }),
  wishing({
    name: 'does not know the number or what an e-mail is',
    mood: 'confused',
    does: {
      phone: ['ما أدري رقمي'],
      email: ['وش هو الإيميل؟', 'ما عندي'],
      service: ['الراوتر فيه لمبة حمراء من الصبح'],
      worked: ['لا'],
    },
    wants: { told: [/لمبة حمراء/], turns: 13 },
  }),
  wishing({
    name: 'will not give a number, Egyptian',
    mood: 'private',
    does: {
      phone: ['مش هقولك'],
      email: ['لا'],
      service: ['عايز أشتكي على المندوب اللي زعق لي'],
      since: ['امبارح'],
      order: ['مفيش'],
      wanted: ['اعتذار'],
    },
    wants: { noted: 'ticket', told: [/المندوب/], turns: 13 },
  }),
  wishing({
    name: 'asks whether a robot speaks, Gulf',
    mood: 'tricky',
    does: {
      name: ['انت روبوت؟', 'نورة القحطاني'],
      phone: ['مين صنعك؟', '0551234567'],
      email: ['تسجلون المكالمة؟', 'تخطي'],
      service: ['وش تقدر تسوي؟', 'كم رسوم التوصيل؟'],
    },
    wants: { hears: /مساعد آلي/, source: /delivery/, turns: 13 },
  }),
  wishing({
    name: 'asks who speaks, Levantine',
    mood: 'tricky',
    does: { language: ['مين معي؟'] },
    wants: { hears: /المساعد الآلي لدى نور/, turns: 9 },
  }),
  wishing({
    name: 'blesses at every stage',
    mood: 'talkative',
    does: {
      name: ['كيف حالك؟', 'أبو خالد'],
      phone: ['الله يعطيك العافية', '0551234567'],
      email: ['الله يخليك يا ولدي', 'تخطي'],
      service: ['كم رسوم التوصيل؟'],
    },
    wants: { source: /delivery/, turns: 12 },
  }),
  wishing({
    name: 'only asks whether anybody hears',
    mood: 'confused',
    does: { name: ['الو'], phone: ['الو تسمعني'], email: ['الو'], service: ['الو'] },
    wants: { hears: /أسمعك/, outcome: ['no_input'], turns: 7 },
  }),
];
