import { matchKeywords } from '../keywords/match.ts';

type Field = 'email' | 'phone' | 'name' | 'service';

/** Names of a detail that is wrong; matched on whole words, Arabic with its usual prefixes. */
const fieldWords: readonly [Field, RegExp][] = [
  ['email', /\b(?:e-?mail|mail|address)\b|(?:ال)?(?:بريد|ا[يئ]ميل|إيميل)/iu],
  ['phone', /\b(?:phone|number|digits?|mobile)\b|(?:ال)?(?:رقم|هاتف|جوال|تلفون|موبايل|ارقام|أرقام)/iu],
  ['name', /\bname\b|(?:ال)?(?:اسم|إسم)/iu],
  ['service', /\b(?:service|department)\b|(?:ال)?(?:خدمة|خدمه|قسم)/iu],
];

/** Names of a caller's own details. */
const own = {
  phone: {
    en: ['my phone', 'my phone number', 'my number', 'my mobile', 'phone number on file', 'my mobile number'],
    ar: ['رقمي', 'رقم جوالي', 'رقم هاتفي', 'جوالي', 'رقم موبايلي', 'رقم تلفوني'],
  },
  email: {
    en: ['my email', 'my e-mail', 'my email address', 'my mail', 'my e-mail address'],
    ar: ['بريدي', 'إيميلي', 'بريدي الإلكتروني', 'الإيميل حقي', 'إيميل حسابي'],
  },
  name: {
    en: ['my name', 'my name on file', 'spelling of my name'],
    ar: ['اسمي', 'كتابة اسمي'],
  },
};

/** The detail that a text names, one's own or not: "the number is wrong". */
export function fieldNamed(text: string): Field | undefined {
  return fieldWords.find(([, words]) => words.test(text))?.[0];
}

/** The detail of their own that somebody names: "my number". */
export function ownFieldNamed(text: string): Exclude<Field, 'service'> | undefined {
  return (['phone', 'email', 'name'] as const).find((field) => matchKeywords(text, own[field]).length > 0);
}
