import type { Language } from './vocabulary.ts';

/** Words that answer a question whole, as buttons say them. */
export const quickWords = {
  yes: { ar: 'نعم', en: 'Yes' },
  no: { ar: 'لا', en: 'No' },
  skip: { ar: 'تخطي', en: 'Skip' },
  morning: { ar: 'صباحًا', en: 'Morning' },
  afternoon: { ar: 'بعد الظهر', en: 'Afternoon' },
  evening: { ar: 'مساءً', en: 'Evening' },
  call_back: { ar: 'اتصلوا بي', en: 'Call me back' },
  message: { ar: 'أترك رسالة', en: 'Leave a message' },
  other_department: { ar: 'قسم آخر', en: 'Another department' },
  assistant: { ar: 'المساعد الآلي', en: 'Back to the assistant' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
export type QuickWord = keyof typeof quickWords;

/** The languages, each named in itself. */
export const languageNames: Readonly<Record<Language, string>> = { ar: 'العربية', en: 'English' };
