import { normaliseArabic } from '../text.ts';

/** A thing that somebody has: "my router", "the one I bought", «الراوتر عندي», «اللي اشتريته». */
const own = {
  en: /\b(?:my|our|mine|ours|i (?:already )?(?:have|own|bought|got)|we (?:have|bought)|i'?ve got)\b/iu,
  ar: /(?:^|\s)(?:عندي|عندنا|عنا|حقي|حقنا|تبعي|تبعنا|بتاعي|بتاعنا|مالي|مالنا|مشترك|اشتراكي|جهازي|راوتري|بيتي|بيتنا|اللي (?:عندي|معي|اشتريته|اشتريتها|شريته))(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody speaks of a thing that is theirs already, rather than of one that they might get. */
export function isOfOwnThing(text: string): boolean {
  return own.en.test(text) || own.ar.test(normaliseArabic(text));
}
