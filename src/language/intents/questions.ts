import { normaliseArabic } from '../text.ts';

const questions = {
  en: /^(?:(?:and|so|but|ok|okay|well|hi|hello|please|yes|no|sorry|excuse me|also|tell me|i want to know|i would like to know|can you tell me|do you know)[,.]? )*(?:(?:what(?! an? )|whats|what's|when|where|how|which|who|any|price|prices|cost)\b|(?:do|does|did|is|are|can|could|will|would|may)\b(?!['’]t| not\b))|\bhow (?:much|long|many|do|can)\b|\b(?:the )?(?:price|cost) of\b/iu,
  ar: /(?:^|\s)(?:هل|كم|بكم|بكام|متي|امتي|وين|فين|كيف|ازاي|شلون|ايش|وش|شو|ايه|ليش|ليه|قديش|سعر|اسعار|ما هي|ما هو|ماهي|ماهو|ممكن اعرف|ابي اعرف|ابغي اعرف|عايز اعرف|بدي اعرف|اريد معرفه)(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody asks something, rather than tells or orders it. */
export function isQuestion(text: string): boolean {
  return /[?؟]/u.test(text) || questions.en.test(text.trim()) || questions.ar.test(normaliseArabic(text));
}
