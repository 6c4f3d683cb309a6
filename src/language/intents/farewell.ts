import { foldLine } from '../phrases.ts';

/** Words that go with a goodbye and tell nothing of the matter. */
const farewells =
  /\b(?:ok(?:ay)?|well|anyway|sorry|thanks?(?: you)?|never ?mind|forget it|(?:i(?:['’]ve|['’]m)? ?)?(?:really )?(?:have|need|got|has)(?: got)? to (?:go|run|leave|hang up)(?: now)?|(?:i(?:['’]ve)? )?gotta (?:go|run)|i(?:['’]m| am) (?:leaving|off|hanging up)|good ?bye|bye(?:[- ]?bye)?|see (?:you|ya)(?: later)?|talk to you later|have a (?:nice|good|great) \w+|good night)(?![\p{L}])|(?<![\p{L}])(?:(?:لازم|مضطر|مضطرة|لا ?بد)(?: أن| اني)? (?:أمشي|امشي|أروح|اروح|أطلع|اطلع|أقفل|اقفل|أسكر|اسكر|أنهي)|مع السلام[ةه]|باي|في أمان الله|في امان الله|فمان الله|وداعا|[إا]لى اللقاء|يلا|شكرا|خلاص|سلام|طيب|أوكي|اوكي)(?![\p{L}])/giu;

/** The rest of a text beside its goodbye; empty where there is nothing else. */
export function withoutFarewell(text: string): string {
  return text.replaceAll(farewells, ' ').replaceAll(/\s+/gu, ' ').trim();
}

/** Words around those with which somebody has what they came for. */
const around =
  '(?:oh|ok|okay|no|yes|well|great|perfect|fine|good|right|then|so|now|thanks|thank|you|very|much|dear|love|all|alright|that|is|it|طيب|تمام|لا|نعم|ايه|ايوه|شكرا|شكرن|بزاف|كتير|كثير|يا|ابني|بنتي|اخي|اختي|ولدي|والله|خلاص|يسلمو|مشكور|مشكوره|الله|يعطيك|يعطيكم|العافيه|la|laa|la2|bas|tayeb|tayyeb|6ayeb|tamam|shukran|shokran|mashkoor|mashkour|yalla|الحين|كده|هيك|كذا|حلو|ممتاز|واخا|بس)';
const content =
  '(?:that(?:s| is| was)? (?:all|everything|what|it)(?: that)? (?:i|we) (?:wanted|needed|asked|was asking|came for)(?: to know| for)?|(?:i )?(?:got|have) (?:it|my answer|what i (?:wanted|needed))|you(?:ve| have)? (?:already )?answered(?: my question| me| it)?|(?:i )?know now|never ?mind|forget it|leave it|(?:ها|هذا|هاد|ده|هيدا|هو)(?:ا)?(?:الشي|دشي)? ?(?:ال|لل)?لي (?:كنت )?(?:بغيت|ابي|ابيه|ابغي|ابغيه|ابغاه|بدي|بدي ياه|عايز|عايزه|عاوز|اريد|اريده)(?: اعرفه?)?|هادشي (?:ا?ل?لي) بغيت|عرفت|فهمت|وصلت|جاوبتي?ني|جاوبتوني|كلشي مزيان|صافي|والو|ما ?بغيت والو|خلاص|سلام|(?:ما|لا|مش|مو|مب) ?(?:ابي|ابغي|ابغا|بدي|عايز|عايزه|عاوز|عاوزه|اريد|احتاج|محتاج|محتاجه|عندي) (?:اي )?(?:شي|شيء|شيئا|حاجه|اشي) (?:ثاني|ثانيه|تاني|تانيه|اخر|اخري|غيره|غيرها|بعد)|لا (?:شي|شيء|شيئا) (?:ثاني|اخر|غيره)|(?:nothing|no more)(?: else)?|(?:i )?(?:dont|do not) (?:want|need) anything (?:else|more)|(?:la|laa|la2) (?:bas )?(?:shukran|shokran)|(?:khalas|5alas|khallas|khalass|خلص)|ma3 ?a? ?(?:el|al|il|as|es)? ?-?salam[ae]h?)';
const contented = new RegExp(`^(?:${around} )*${content}(?: (?:${around}|${content}))*$`, 'u');

/** Whether a piece of what somebody says tells that they have what they came for, and nothing else: "that's all I needed". */
export function isContent(piece: string): boolean {
  return contented.test(foldLine(piece));
}
