import { foldLine } from '../phrases.ts';

const few =
  '(?:both|two|three|four|five|six|seven|eight|nine|ten|a (?:couple|pair|dozen)|several|more than one|\\d{1,2})';
/** "And two of them?", "what if I take three". */
const english = new RegExp(
  `^(?:(?:ok|okay|and|so|but|well|then|oh|how much|what|how|about|for|if|i|we|take|took|buy|bought|get|order|want|wanted|need|is it|would) )*${few}(?: (?:of|them|those|these|it|that|pieces|units|ones|together|then|please|instead|at once))*$`,
  'u',
);
const fewAr =
  '(?:اثنين|اتنين|اثنتين|تنين|ثنتين|تنتين|الاثنين|الاتنين|ثلاث|ثلاثه|تلاته|تلات|اربع|اربعه|خمس|خمسه|سته|سبعه|ثمانيه|تمانيه|تسعه|عشره|حبتين|قطعتين|جهازين|اكثر من واحد|[\\d٠-٩]{1,2})';
/** «وللاثنين؟», «ولو أخذت أربعة؟». Monday has «يوم» before it. */
const arabic = new RegExp(
  `^(?:(?:طيب|طب|اوكي|تمام|بس|و|ولو|لو|واذا|اذا|وان|بكم|كم|بكام|قديش|وبكم|اخذت|خذت|اخدت|اشتريت|شريت|طلبت|ابي|ابغي|بدي|عايز|احتاج) )*[وف]?(?:لو )?(?:لل|ل|ب)?${fewAr}(?: (?:منه|منها|منهم|حبات|قطع|اجهزه|مع بعض|سوا|كلهم))*$`,
  'u',
);

/** Whether a few words behind a price ask what several of the thing cost: "and two of them?". */
export function asksForSeveral(text: string): boolean {
  const folded = foldLine(text).trim();
  return english.test(folded) || (arabic.test(folded) && !/(?:^| )يوم(?: |$)/u.test(folded));
}
