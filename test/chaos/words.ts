import type { Language, Stage } from '../../src/shared/vocabulary.ts';
import type { PlannedCall } from './plan.ts';

/** A caller of the plan, made a person: nobody else has their number or address. */
export interface Person {
  name: string;
  phone: string;
  email: string;
}

const names: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sarah Ahmed', 'Omar Hassan', 'Laila Mansour', 'David Miller', 'Huda Saleh'],
  ar: ['سارة أحمد', 'عمر حسن', 'ليلى منصور', 'خالد العتيبي', 'هدى صالح'],
};

export function personOf(index: number, language: Language): Person {
  const number = String(index + 1).padStart(4, '0');
  return {
    name: names[language][index % names[language].length] ?? '',
    phone: `055123${number}`,
    email: `caller${number}@example.com`,
  };
}

const services: Readonly<Record<Language, Record<PlannedCall['matter'], string>>> = {
  en: {
    complaint: 'I want to make a complaint',
    human: 'I want to speak to a human',
    question: 'technical support please',
  },
  ar: { complaint: 'أريد تقديم شكوى', human: 'أريد التحدث مع موظف', question: 'الدعم الفني' },
};

/** What a caller tells a department, one after the other; then they have nothing more to say. */
const told: Readonly<Record<Language, Record<PlannedCall['matter'], readonly string[]>>> = {
  en: {
    complaint: ['The delivery is three days late and nobody answers my messages'],
    human: [],
    question: ['The blue light of the box in my kitchen blinks twice, what does it mean?', 'no'],
  },
  ar: {
    complaint: ['تأخر توصيل الطلب ثلاثة أيام ولم يرد أحد على رسائلي'],
    human: [],
    question: ['الضوء الأزرق في الجهاز الذي في المطبخ يومض مرتين، ماذا يعني ذلك؟', 'لا'],
  },
};

const yes: Readonly<Record<Language, string>> = { en: 'yes that is correct', ar: 'نعم هذا صحيح' };
const nothingMore: Readonly<Record<Language, string>> = { en: 'no thank you', ar: 'لا شكرا' };
const goOn = /shall we pick up|هل نكمل/iu;
const calledLanguage: Readonly<Record<Language, string>> = { en: 'English', ar: 'عربي' };

/** What callers type to a human. */
export const toHuman = 'it was the big parcel with the blue ribbon';

/** Somebody has nothing more to say. */
export function noMore(language: Language): string {
  return nothingMore[language];
}

/** The sentences in which a caller of the plan tells what they want. */
export function tellings({ language, matter }: PlannedCall): string[] {
  return [services[language][matter], ...told[language][matter]];
}

/** What a caller says next. */
export function answer(
  { language, matter }: PlannedCall,
  person: Person,
  now: { stage: Stage; said: string; told: number; served: boolean },
): string {
  // Said without diacritics, as the screen shows it.
  if (goOn.test(now.said)) return yes[language];
  switch (now.stage) {
    case 'language':
      return calledLanguage[language];
    case 'name':
      return language === 'en' ? `my name is ${person.name}` : `اسمي ${person.name}`;
    case 'phone':
      return person.phone;
    case 'email':
      return person.email;
    case 'service':
      return services[language][matter];
    case 'contact_time':
      return language === 'en' ? 'in the evening' : 'مساء';
    case 'confirm':
      return yes[language];
    case 'department':
      return now.served ? nothingMore[language] : (told[language][matter][now.told] ?? nothingMore[language]);
  }
}
