import { filled } from '../../../shared/filled.ts';
import type { Language } from '../../../shared/vocabulary.ts';

/** What the assistant says to the human, in the language of the call. `{…}` marks a value. */
const texts = {
  ask_which: { ar: 'هل تقصد «{one}» أم «{other}»؟', en: 'Is it about “{one}” or “{other}”?' },
  ask_order: { ar: 'ما رقم الطلب؟', en: 'What is the order number?' },
  ask_what: {
    ar: 'ماذا حدث بالضبط، ومع أي جهاز أو خدمة؟',
    en: 'What exactly happened, and with which device or service?',
  },
  which_matter: { ar: 'مقالان قريبان بالقدر نفسه', en: 'two articles are about equally near' },
  order_number: { ar: 'يخص طلبا لم يذكر رقمه', en: 'it is about an order whose number was not told' },
  what_happened: { ar: 'لا يكفي ما قيل للبحث', en: 'too little was told to look anything up' },
  found_by: { ar: 'وُجد بما قاله العميل: «{text}»', en: 'found by what the customer said: “{text}”' },
  voted: { ar: 'تقييمات سابقة: {vote}', en: 'votes before: {vote}' },
  angry: { ar: 'العميل غاضب', en: 'The customer is angry' },
  angry_do: {
    ar: 'عبّر عن غضبه أكثر من مرة. اعترف بالمشكلة أولا، ثم اعرض ما يمكن فعله.',
    en: 'They have said so more than once. Acknowledge it first, then say what can be done.',
  },
  angry_why: { ar: 'سطران غاضبان', en: 'two angry lines' },
  promise: { ar: 'وعد غير مسموح', en: 'A promise that is not allowed' },
  promise_do: {
    ar: 'لا تعد بمال ولا بتعويض لا يسمح به مقال.',
    en: 'Do not promise money or compensation that no article allows.',
  },
  promise_why: { ar: 'مما قلته: «{text}»', en: 'from what you said: “{text}”' },
  ticket: { ar: 'تذكرته المفتوحة {number} عن هذا', en: 'Their open ticket {number} is about this' },
  ticket_why: { ar: 'الموضوع نفسه بالكلمات نفسها', en: 'the same matter, by its words' },
  premium: { ar: 'عميل مميز', en: 'A premium customer' },
  premium_do: { ar: 'له أولوية في كل ما يُفتح له.', en: 'Whatever is opened for them has priority.' },
  premium_why: { ar: 'كما في سجله', en: 'as their record says' },
} as const satisfies Record<string, Record<Language, string>>;

export type AssistText = keyof typeof texts;

/** A text with its values filled in. */
export function assistText(
  language: Language,
  key: AssistText,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(texts[key][language], values);
}
