import { normaliseArabic } from '../text.ts';

/** A thing that somebody has: "my router", "the one I bought", «الراوتر عندي», «اللي اشتريته». */
const own = {
  en: /\b(?:my|our|mine|ours|i (?:already )?(?:have|own|bought|got)|we (?:have|bought)|i'?ve got)\b/iu,
  ar: /(?:^|\s)(?:عندي|عندنا|عنا|حقي|حقنا|تبعي|تبعنا|بتاعي|بتاعنا|مالي|مالنا|مشترك|اشتراكي|جهازي|راوتري|بيتي|بيتنا|اللي (?:عندي|معي|اشتريته|اشتريتها|شريته))(?=\s|[؟?،.]|$)/u,
};

/** How much time or choice somebody has is a rule of the house: "how many days do I have to return it". */
const given =
  /\bhow (?:many|much|long)\b.{0,20}\b(?:do|have|will|would) (?:i|we) (?:have|get)\b|(?:^|\s)(?:كم|كام|قديش|شحال|شكد) (?:يوم|يوما|ايام|شهر|اشهر|سنه|وقت|مده|مهله|اسبوع)(?: \S+)? (?:عندي|عندنا|معي|معايا|لي)(?=\s|[؟?،.]|$)/iu;

/** A thing that came from the business, or what it did: "the oven you sold me", «اللي جا من عندكم». */
const ours = {
  en: /\b(?:(?:i|we) (?:got|bought|ordered|have|had) (?:it |this |that |one )?(?:from|off|at) (?:you|your)|(?:you|your (?:\w+ )?(?:man|guy|people|driver|courier|technician|engineer|shop|branch|colleague|company)|they) (?:\w+ )?(?:sold|sent|gave|delivered|installed|charged|promised|brought|fitted|lent|took))\b/iu,
  ar: /(?:^|\s)(?:من|ب)?(?:عندكم|عندكو|عندكن|منكم|منكو|منكن|حقكم|تبعكم|تبعكن|بتاعكم|بتاعكو)(?=\s|[؟?،.]|$)|(?:^|\s)[وف]?\p{L}{2,}ت(?:وا|وها|وه|وهم|وني|ولي|ونا|ولنا|م|موه|موها|موني)(?=\s|[؟?،.]|$)/u,
};

/** Whether somebody tells of a thing that they have from the business, or of what its people did. */
export function isOfOurs(text: string): boolean {
  return ours.en.test(text) || ours.ar.test(normaliseArabic(text));
}

/** Where or to whom something is to come is no thing that it is about: "how long does it take to my house". */
const whither =
  /\b(?:to|on|in|into|for|at|near|by|with|from) (?:my|our) (?:own )?(?:card|bank|house|home|place|area|city|town|street|building|flat|apartment|office|work|village|wife|husband|son|daughter|kids|mother|father|brother|sister|neighbou?rhood)\b|(?:^|\s)(?:ل|ب|الي |علي |في |عند |لـ)(?:بيتي|بيتنا|بطاقتي|حينا|حارتنا|منطقتي|منطقتنا|مدينتي|مدينتنا|ولدي|بنتي|زوجتي|زوجي)(?=\s|[؟?،.]|$)/giu;

/** Whether somebody speaks of a thing that is theirs already, rather than of one that they might get. */
export function isOfOwnThing(text: string): boolean {
  const folded = normaliseArabic(text).replaceAll(whither, ' ');
  return (own.en.test(folded) || own.ar.test(folded)) && !given.test(folded);
}
