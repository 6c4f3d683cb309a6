import type { WishingCaller } from '../types.ts';
import { inArabic, inEnglish } from './wishing.ts';

/** Callers who are only scored: nothing is mended by what becomes of them. */
export const unseenWishes: WishingCaller[] = [
  inEnglish({
    name: 'unseen: a television for the living room',
    mood: 'calm',
    does: { service: ['I would like to buy a tv for our living room'] },
    wants: { source: /smart-tv/, noted: 'lead', told: [/living room/], turns: 11 },
  }),
  inEnglish({
    name: 'unseen: a plan for mobile, the cheapest',
    mood: 'undecided',
    does: {
      service: ['I want to get a sim card'],
      order_it: ['what is the cheapest plan?', 'fine, that one'],
      anything_else: ['what is the cheapest plan?', 'I will take that one', 'no thank you, goodbye'],
    },
    wants: { source: /mobile-sim/, noted: 'lead', turns: 14 },
  }),
  inEnglish({
    name: 'unseen: internet cut since the storm',
    mood: 'calm',
    does: {
      service: ['since the storm on Sunday my internet is gone, the light is red'],
      worked: ['no', 'did not help'],
    },
    wants: { outcome: ['escalated'], told: [/storm/], turns: 13 },
  }),
  inEnglish({
    name: 'unseen: router was restarted three times',
    mood: 'angry',
    does: {
      service: ['I restarted my router three times and there is still no internet'],
      worked: ['no', 'no'],
    },
    wants: { outcome: ['escalated'], told: [/three times/], turns: 13 },
  }),
  inEnglish({
    name: 'unseen: two weeks of nothing',
    mood: 'angry',
    does: {
      name: ['two weeks offline and you lot do nothing about it', 'Peter'],
      worked: ['no'],
      wanted: ['fix it'],
    },
    wants: { told: [/two weeks/], outcome: ['escalated', 'ticket'], turns: 14 },
  }),
  inEnglish({
    name: 'unseen: the picture is cracked',
    mood: 'calm',
    does: {
      service: ['the tv you delivered has a crack right across the screen'],
      since: ['when I unpacked it yesterday'],
      order: ['55120'],
      wanted: ['another tv'],
    },
    wants: { noted: 'ticket', told: [/crack/, /55120/], turns: 13 },
  }),
  inEnglish({
    name: 'unseen: lost parcel and opening hours',
    mood: 'hurried',
    does: {
      service: ['my parcel is a week late. also when do you close today?'],
      since: ['a week'],
      order: ['no idea'],
      wanted: ['my parcel'],
    },
    wants: { noted: 'ticket', told: [/parcel/], turns: 14 },
  }),
  inEnglish({
    name: 'unseen: book a visit',
    mood: 'calm',
    does: {
      service: ['I would like to come in on Wednesday at 4 pm, can I have an appointment'],
      when: ['Wednesday at 4 pm'],
      take_time: ['yes'],
    },
    wants: { noted: 'appointment', turns: 12 },
  }),
  inEnglish({
    name: 'unseen: a human about a contract',
    mood: 'hurried',
    does: {
      name: ['get me a human being'],
      phone: ['0551234567'],
      message: ['I want to discuss my contract'],
    },
    wants: { outcome: ['escalated'], told: [/contract/], turns: 8 },
  }),
  inEnglish({
    name: 'unseen: passport renewal',
    mood: 'confused',
    does: { service: ['how can I renew my passport here'] },
    wants: { outcome: ['escalated', 'abandoned'], never: /Noor app|branch(?:es)? in/, turns: 12 },
  }),
  inEnglish({
    name: 'unseen: where is the shop',
    mood: 'calm',
    does: { service: ['where in Jeddah is your shop'] },
    wants: { source: /branches/, turns: 9 },
  }),
  inEnglish({
    name: 'unseen: leaves in anger at once',
    mood: 'rude',
    does: {
      service: ['your technician never came and I am done with you, goodbye'],
    },
    wants: { noted: 'ticket', told: [/technician/], outcome: ['ticket', 'escalated'], turns: 8 },
  }),
  inArabic({
    name: 'unseen: a line for the mother, Gulf',
    mood: 'calm',
    does: { service: ['أبي شريحة جديدة لأمي'] },
    wants: { source: /mobile-sim/, noted: 'lead', told: [/لأمي/], turns: 12 },
  }),
  inArabic({
    name: 'unseen: a phone and its price, Egyptian',
    mood: 'undecided',
    does: {
      service: ['عايز أشتري موبايل نور'],
      order_it: ['طب بكام؟', 'ماشي عايزه'],
      anything_else: ['طب بكام؟', 'لا شكرا مع السلامة'],
    },
    wants: { source: /noor-phone-x/, noted: 'lead', turns: 13 },
  }),
  inArabic({
    name: 'unseen: internet cuts out, Levantine',
    mood: 'angry',
    does: { service: ['النت عم يقطع من مبارح ومو عارف شو اعمل'], worked: ['لا', 'ما زبط'] },
    wants: { outcome: ['escalated'], told: [/يقطع/], turns: 13 },
  }),
  inArabic({
    name: 'unseen: router restarted, Gulf',
    mood: 'calm',
    does: { service: ['طفيت الراوتر وشغلته وما زال ما عندي نت'], worked: ['لا', 'ما فاد'] },
    wants: { outcome: ['escalated'], told: [/طفيت/], turns: 13 },
  }),
  inArabic({
    name: 'unseen: ten days, Gulf',
    mood: 'angry',
    does: { email: ['يا أخي عشر أيام وأنا بدون نت', 'تخطي'], worked: ['لا'], wanted: ['أبي تعويض'] },
    wants: { told: [/عشر أيام/], outcome: ['escalated', 'ticket'], turns: 14 },
  }),
  inArabic({
    name: 'unseen: wrong colour, Egyptian',
    mood: 'calm',
    does: {
      service: ['الموبايل اللي جالي لونه غلط'],
      since: ['امبارح'],
      order: ['٥٥١٢٠'],
      wanted: ['تبدلوه'],
    },
    wants: { noted: 'ticket', told: [/لونه غلط/, /55120/], turns: 13 },
  }),
  inArabic({
    name: 'unseen: double charge',
    mood: 'angry',
    does: {
      service: ['خصمتوا مني المبلغ مرتين وأريد استرجاعه'],
      since: ['أول أمس'],
      order: ['تخطي'],
      wanted: ['استرجاع المبلغ'],
    },
    wants: { noted: 'ticket', told: [/مرتين/], turns: 13 },
  }),
  inArabic({
    name: 'unseen: appointment on Thursday, Levantine',
    mood: 'calm',
    does: {
      service: ['بدي موعد يوم الخميس الساعة 3 العصر'],
      when: ['الخميس الساعة 3 العصر'],
      take_time: ['اي'],
    },
    wants: { noted: 'appointment', turns: 12 },
  }),
  inArabic({
    name: 'unseen: a human, Maghrebi',
    mood: 'hurried',
    does: { name: ['بغيت نهضر مع شي واحد'], phone: ['0551234567'], message: ['على الفاتورة ديالي'] },
    wants: { outcome: ['escalated'], told: [/الفاتورة/], turns: 8 },
  }),
  inArabic({
    name: 'unseen: visa to travel',
    mood: 'confused',
    does: { service: ['كيف أطلع تأشيرة سفر من عندكم'] },
    wants: { outcome: ['escalated', 'abandoned'], never: /تطبيق نور|الفرع/, turns: 12 },
  }),
  inArabic({
    name: 'unseen: hours in Ramadan, Egyptian',
    mood: 'calm',
    does: { service: ['بتفتحوا الساعة كام النهارده'] },
    wants: { hears: /./, turns: 9 },
  }),
  inArabic({
    name: 'unseen: returns an opened box, Gulf',
    mood: 'calm',
    does: { service: ['أقدر أرجع الجهاز بعد ما فتحت الكرتون؟'] },
    wants: { source: /return|exchange/, turns: 9 },
  }),
];
