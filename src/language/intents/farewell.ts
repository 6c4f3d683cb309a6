/** Words that go with a goodbye and tell nothing of the matter. */
const farewells =
  /\b(?:ok(?:ay)?|well|anyway|sorry|thanks?(?: you)?|never ?mind|forget it|(?:i(?:['’]ve|['’]m)? ?)?(?:really )?(?:have|need|got|has)(?: got)? to (?:go|run|leave|hang up)(?: now)?|(?:i(?:['’]ve)? )?gotta (?:go|run)|i(?:['’]m| am) (?:leaving|off|hanging up)|good ?bye|bye(?:[- ]?bye)?|see (?:you|ya)(?: later)?|talk to you later|have a (?:nice|good|great) \w+|good night)(?![\p{L}])|(?<![\p{L}])(?:(?:لازم|مضطر|مضطرة|لا ?بد)(?: أن| اني)? (?:أمشي|امشي|أروح|اروح|أطلع|اطلع|أقفل|اقفل|أسكر|اسكر|أنهي)|مع السلام[ةه]|باي|في أمان الله|في امان الله|فمان الله|وداعا|[إا]لى اللقاء|يلا|شكرا|خلاص|سلام|طيب|أوكي|اوكي)(?![\p{L}])/giu;

/** The rest of a text beside its goodbye; empty where there is nothing else. */
export function withoutFarewell(text: string): string {
  return text.replaceAll(farewells, ' ').replaceAll(/\s+/gu, ' ').trim();
}
