import { matchKeywords } from '../keywords/match.ts';
import { normaliseArabic } from '../text.ts';
import { repairs } from '../utterance/lexicon.ts';
import { readUtterance } from '../utterance/read.ts';

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

/** Words that mend what was said before, beside those that take it back: "it is *not* sara", «صحح الرقم». */
const mending = new Set('not mistake misheard instead لا صحح صححي صحه مو مش'.split(' '));
/** A detail as it was given to us: "the number I gave you", «الرقم اللي عطيتك». */
const given =
  /\bi (?:just )?(?:gave|told|said|typed|spelled|spelt)\b|(?:^|\s)(?:اللي|الذي|الي) (?:عطيت|اعطيت|قلت|ذكرت|كتبت|اديت|حكيت)/iu;
const wrong =
  /\b(?:wrong|incorrect|not (?:right|correct)|isn'?t (?:right|correct)|mistake)\b|(?:^|\s)(?:غلط|خطا|خاطي|مو صح|مو صحيح|مش صح|مش صحيح|غير صحيح)(?=\s|[.،,!؟?]|$)/iu;

/** A detail of their own that somebody mends, and whether only that it is wrong was plainly said. */
export interface FieldCorrection {
  field: Exclude<Field, 'service'>;
  saidWrong: boolean;
}

/**
 * The detail of their own that somebody corrects, whatever they are asked: "sorry, my name is Sara", "the number I gave
 * you is wrong". Undefined where a detail is only spoken of.
 */
export function fieldCorrected(text: string): FieldCorrection | undefined {
  const folded = normaliseArabic(text);
  const told = given.test(folded);
  const named = ownFieldNamed(text) ?? (told ? fieldNamed(text) : undefined);
  if (named === undefined || named === 'service') return undefined;
  const saidWrong = told && wrong.test(folded);
  const mends = readUtterance(text).words.some(({ norm }) => repairs.has(norm) || mending.has(norm));
  return saidWrong || mends ? { field: named, saidWrong } : undefined;
}
