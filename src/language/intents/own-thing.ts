import { normaliseArabic } from '../text.ts';

/** A thing that somebody has: "my router", "the one I bought", «الراوتر عندي», «اللي اشتريته». */
const own = {
  en: /\b(?:my|our|mine|ours|i (?:already )?(?:have|own|bought|got)|we (?:have|bought)|i'?ve got)\b/iu,
  ar: /(?:^|\s)(?:عندي|عندنا|عنا|حقي|حقنا|تبعي|تبعنا|بتاعي|بتاعنا|مالي|مالنا|مشترك|اشتراكي|جهازي|راوتري|بيتي|بيتنا|اللي (?:عندي|معي|اشتريته|اشتريتها|شريته))(?=\s|[؟?،.]|$)/u,
};

/** How much time or choice somebody has is a rule of the house: "how many days do I have to return it". */
const given =
  /\bhow (?:many|much|long)\b.{0,20}\b(?:do|have|will|would) (?:i|we) (?:have|get)\b|(?:^|\s)(?:كم|كام|قديش|شحال|شكد) (?:يوم|يوما|ايام|شهر|اشهر|سنه|وقت|مده|مهله|اسبوع)(?: \S+)? (?:عندي|عندنا|معي|معايا|لي)(?=\s|[؟?،.]|$)/iu;

/** Whether somebody speaks of a thing that is theirs already, rather than of one that they might get. */
export function isOfOwnThing(text: string): boolean {
  const folded = normaliseArabic(text);
  return (own.en.test(text) || own.ar.test(folded)) && !given.test(folded);
}
