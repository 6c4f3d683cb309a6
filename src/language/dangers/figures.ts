import type { Span } from '../types.ts';
import type { SaidWord } from '../utterance/read.ts';

/** How many words before a danger its subject may stand. */
const reach = 4;

/** Whatever cannot burn, swell or explode: what is praised, paid, felt or foretold. */
const figures =
  /^(?:prices?|bills?|invoices?|costs?|deals?|offers?|discounts?|service|services|customer|head|mind|brain|heart|ears|inbox|mailbox|market|sales|traffic|weather|notifications?|messages|songs?|playlist|beat|track|album|style|outfit|team|match|game|debate|temper|anger|boss|love|passion|و?(?:ال|هال|لل|بال)?(?:سعر|اسعار|فاتوره|فواتير|عرض|عروض|خصم|خصومات|تخفيضات|باقه|باقات|خدمه|خدمات|شغل|موظف|موظفين|موظفه|موظفات|فني|سرعه|كاميرا|صوت|تصميم|اداء|فكره|لون|الوان|جوده|تطبيق|قلب|دم|اعصاب|راس|دماغ|مخ|نفسيه|نفسيت|كبد|جو|طقس|حر|سوق|مباراه|ماتش|مسلسل|حلقه|اغنيه|حماس|غضب|شوق|حب|كلام|خبر)(?:ي|ك|ه|ها|هم|كم|كن|نا|تي|تك|تكم|تها|ات)?)$/;
/** With these one says what something is full of: "on fire _with messages_". */
const fullOf =
  /^(?:with|from|because of) (?:\S+ )?(?:messages|calls|notifications|texts|emails|likes|orders|requests|questions|laughter|anger|love|excitement)(?= |$)/;
/** Where people are: fire there is fire, whatever else is spoken of. */
const places =
  /^(?:house|home|room|bedroom|kitchen|building|flat|apartment|office|car|garage|shop|store|wall|(?:ال|بال|لل|من)?(?:بيت|غرفه|مطبخ|محل|سياره|شقه|عماره|مكتب|جدار|صاله))$/;
/** "He was on fire _in the match_". */
const sports = /^(?:match|game|season|tournament|league|final|مباراه|ماتش|دوري)$/;
/** What is spoken of stands in the clause before: "the camera, I hear _it_'s fire". */
const pronouns = /^(?:it|its|that|thats|they|theyre|هو|هي|وهو|وهي)$/;

/**
 * Whether words of danger are a figure of speech: what stands nearest before them is nothing that can burn ("my heart is
 * on fire"), and no thing of those whose places are given.
 */
export function isFigurative(
  words: readonly SaidWord[],
  [first, last]: Span,
  things: ReadonlySet<number>,
): boolean {
  const behind = words.slice(last + 1, last + 5).map(({ norm }) => norm);
  if (fullOf.test(behind.join(' '))) return true;
  const literal = (at: number): boolean => things.has(at) || places.test(words[at]?.norm ?? '');
  if (literal(last + 1) || literal(last + 2)) return false;
  for (const at of subjectOf(words, first)) {
    if (literal(at)) return false;
    if (figures.test(words[at]?.norm ?? '')) return true;
  }
  if (behind.some((norm) => sports.test(norm))) return true;
  // The subject of an Arabic verb stands behind it: «احترق قلبي».
  return words[last]?.arabic === true && !words[last].pause && figures.test(behind[0] ?? '');
}

/** The words before a danger that may be its subject, the nearest first. */
function subjectOf(words: readonly SaidWord[], first: number): number[] {
  const clause = words[first]?.clause ?? 0;
  const before = (from: number, earliest: number): number[] =>
    Array.from({ length: Math.min(from, first) }, (_, back) => first - 1 - back).filter(
      (at) => (words[at]?.clause ?? 0) >= earliest,
    );
  const own = before(reach, clause);
  return own.some((at) => pronouns.test(words[at]?.norm ?? '')) ? before(2 * reach, clause - 1) : own;
}
