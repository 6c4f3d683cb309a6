import type { Language, Stage } from '../../../src/shared/vocabulary.ts';

/** What a caller says at each stage, in words that the recognisers of the benchmarks understand. */
export const sentences: Readonly<Record<Language, Record<Stage, readonly string[]>>> = {
  en: {
    language: ['english'],
    name: ['my name is sarah ahmed'],
    phone: ['zero five five one two three four five six seven'],
    email: ['sarah dot ahmed at gmail dot com'],
    service: ['i want to complain about a late delivery'],
    contact_time: ['in the evening'],
    confirm: ['yes that is correct'],
    department: ['no thank you'],
  },
  ar: {
    language: ['عربي'],
    name: ['اسمي محمد العتيبي'],
    phone: ['صفر خمسة خمسة واحد اثنان ثلاثة أربعة خمسة ستة سبعة'],
    email: ['محمد نقطة أحمد آت جيميل نقطة كوم'],
    service: ['أريد تقديم شكوى'],
    contact_time: ['في المساء'],
    confirm: ['نعم هذا صحيح'],
    department: ['تأخر الطلب ولم يرد أحد', 'لا شكرا'],
  },
};
