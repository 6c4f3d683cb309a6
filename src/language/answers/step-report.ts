import { foldWords } from '../phrases.ts';
import { wordSet } from '../text.ts';

/**
 * How somebody stands to a step that they were told, beside whether it helped: they did it before, cannot do it or have no
 * such thing, leave it for later, or ask what or where it is.
 */
export type StepReport = 'done_before' | 'cannot' | 'later' | 'asks';

/** Little words before what is said: "no, well, I have …". */
const lead =
  '(?:(?:no|nope|yes|yeah|yep|ok|okay|well|oh|ah|um|sorry|but|look|listen|actually|honestly|please|and|so|wait|لا|لأ|اي|ايه|نعم|ايوه|طيب|والله|بس|يا|اخي|اختي|انا|احنا|معليش|اسف|عفوا) )*';

/** Deeds told of as one's own, in English: "I restarted it", "tried that", "we have done this". */
const deed =
  '(?:(?:i|ive|we|weve|i have|we have|have|has|my \\w+) )?(?:(?:have|already|just|even|also|all|both|kept) )*(?:(?!need|call|paid|talk|ask|inform|report|complain)\\w{2,}ed|did|done|do|tried|reset|put|took|made|went|ran|shut|held|been)';
const often =
  '(?:already|before|beforehand|earlier|twice|thrice|yesterday|this morning|last night|(?:two|three|four|five|six|ten|several|many|multiple|few|couple of|hundred|\\d+) times|a few times|again and again|over and over|so many times)';
const doneBefore = new RegExp(
  [
    `(?:^| )${deed}(?: \\S+){0,6} ${often}(?: |$)`,
    `(?:^| )(?:ive|weve|i|we)(?: have)? already (?!have|has|am|know|told|said|gave|called|paid|spoke|asked|explained|waited)\\w+`,
    `^${lead}already (?:did|done|tried|\\w+ed)(?: |$)`,
    `^${lead}(?:(?:i|we|ive|weve|have|already|just|been there) )*(?:tried|done) (?:that|this|it|them|those|these|all|everything|both)(?: |$)`,
  ].join('|'),
  'u',
);
const englishDenial = /(?:^| )(?:not|never|havent|hasnt|didnt|couldnt|cant|cannot|wont|dont|nobody)(?: |$)/u;

/** The speaker's own deed in Arabic: سويتها, جربناه, درتها; and how often or when it was. */
const arabicDeed = /^[وف]?(?!ال)\p{L}{2,}(?:ت(?:ه|ها|هم|هن|و|وا|وه|وها)?|نا(?:ه|ها|هم)?|تش|يتو|يتها)$/u;
const noDeed = wordSet(
  'نت انترنت بيت وقت صوت كنت كانت صارت قلت حكيت كلمت كلمتكم اتصلت دفعت اشتكيت بلغت انت موقت ساعات مرات خطوات تحت فوت بنت هنا احنا انا عندنا لنا معنا بيتنا ليست شبكت لازلت مازلت لقيت شفت حسيت انقطعت فصلت طلعت',
);
const arabicOften =
  /(?:^| )(?:من قبل|قبل|قبلها|قبلك|قبلكم|مرتين|مرات|كذا مره|كم مره|كتير مرات|اكثر من مره|اكتر من مره|غير مره|سبق|سبقا|مسبقا|امس|امبارح|مبارح|البارح|البارحه|من شوي|من شويه|من زمان|من الاول|ديجا|خلاص|اصلا|توي|توني|الصبح|من ساعه)(?: |$)/u;
const arabicBefore = /^و?(?:سبق|سبقلي|قد)$/u;
const arabicDenial = wordSet('ما لم مو مش ماني مب ولا عمري');

const cannot = new RegExp(
  [
    '(?:^| )(?:i|we|she|he|my \\w+)(?: really| just| still)? (?:cant|cannot|can not|could not|couldnt|am not able to|am unable to|are not able to|wont be able to)(?: (?:really|even|physically|just))? (?:do|reach|find|see|unplug|plug|restart|reset|turn|move|check|remember|manage|get|touch|read|tell|lift|press|try|make|take|remove|carry|climb|switch|locate)(?: \\S+)? ?(?:it|that|this|them|one|there|now|here|anything|the \\w+(?: \\w+)?)?(?: |$)',
    '(?:^| )(?:i|we)(?:m| am| are)? ?(?:cant|cannot|not able|unable)(?: right now| now| at the moment| from here| yet)?$',
    '(?:^| )(?:dont|do not) know how(?: |$)|(?:^| )no idea how(?: |$)|(?:^| )(?:too (?:difficult|complicated|hard|technical|old)|not possible|impossible)(?: |$)',
    '(?:^| )(?:dont|do not|havent|have not|never) (?:have|got|had|own)(?: got)? (?:one|that|it|this|them|those|any|a|an|such)(?: |$)|(?:^| )(?:havent|have not) got (?:one|that|it|a|an|any)(?: |$)|(?:^| )there (?:isnt|is not|is no|are no|arent|are not|s no) (?:one|any|such|button|cable|light|switch|reset|setting|option|menu|hole)|(?:^| )(?:mine|my \\w+) (?:doesnt|does not) have (?:one|that|it|a|an|any)',
    '(?:^| )و?(?:ما|مو|مش|مب|مني|ماني|ماقدر|مقدرش)(?: \\S+)? ?(?:اقدر|قادر|قادره|بقدر|فيني|فيي|قدرت|نقدر|نقدرش|اعرف كيف|اعرف اسوي|بعرف كيف|عارف ازاي|عارفه ازاي|اعرفش|عرفت كيف)(?: |$)|(?:^| )(?:ماقدر|ماقدرش|مقدرش|مقدر|مانقدرش|مانقدر|معرفش|ماعرف)(?: |$)',
    '(?:^| )و?(?:ما عندي|ماعندي|معنديش|ما عنديش|معندناش|ما عندنا|ماكو عندي|ما في عندي|ما فيه عندي|مافي عندي|مفيش عندي|ما معي|ما عنديش)(?: |$)|(?:^| )(?:ما|مو|مش) (?:لقيت|لاقي|لاقيه|القي|الاقي|شفت|شايف|شايفه|اشوف)(?:ه|ها|و)?(?: |$)|(?:^| )(?:ملقيتش|ملقيتوش|مالقيتهاش|مالقيت|مالقيته)(?: |$)|(?:^| )(?:صعب|صعبه) (?:علي|عليا|عليه)(?: |$)',
  ].join('|'),
  'u',
);
/** Uses of a thing: who cannot do these has the trouble still, and tells of no step. */
const usesOfIt =
  /(?:^| )(?:connect|open|load|browse|watch|log|login|sign|online|internet|wifi|stream|play|access|اشبك|افتح|اتصفح|ادخل|اتصل|نت|انترنت|النت|الانترنت|واي|صوت|صوره|اشاره|شبكه|خدمه)(?: |$)/u;

const later = new RegExp(
  [
    '(?:^| )(?:ill|i will|i would|id|we will|well|let me|can i|could i|may i|i want to|i have to|i need to|going to|gonna|i might|i can only|i can)(?: \\S+){0,6} (?:later|tonight|tomorrow|another time|another day|afterwards|when i (?:get|am|can|come|go|return)|when im|after work|this evening|in a while|at home|once i)(?: |$)',
    `^${lead}(?:maybe |perhaps )?(?:not (?:right )?now|later|some other time|another time)(?: please| maybe)?$`,
    '(?:^| )(?:im|i am|we are|were)(?: still| currently)? (?:not (?:at )?home|not in the house|not there|not near|at work|at the office|in the office|outside|out|driving|in the car|on the road|away|travell?ing|in a meeting|busy)(?: |$)',
    '(?:^| )(?:(?:ب|ح|ه|ر?اح |رح |غادي )?(?:ا|ن)?(?:سوي|عمل|جرب|دير|شوف)\\S* )(?:\\S+ )?(?:بعدين|لاحقا|بكره|بكرا|غدا|الليله|المسا|من بعد|لما|اذا رجعت|اذا وصلت|بعد شوي|وقت ثاني|وقت تاني)(?: |$)',
    '(?:^| )(?:لما|اذا|بس|حين|وقت ما|فاش|ملي) (?:ا|ب|ن)?(?:رجع|روح|وصل|كون|ارجع)\\S*(?: |$)',
    `^${lead}(?:بعدين|لاحقا|مو الحين|مو هلق|مش دلوقتي|مش هلا|مش هلق|ماشي دابا|مو الان|ليس الان|وقت ثاني|وقت تاني|بعد شوي)(?: ان شاء الله)?$`,
    '(?:^| )(?:مو|مش|ماني|لست|مانيش|ماشي|ما انا) (?:ب|في |فال|ف)?(?:ال)?(?:بيت|البيت|دار|الدار|منزل)(?: |$)|(?:^| )(?:انا|احنا|لسه|لسا)? ?(?:بره|برا|برة|في الدوام|بالدوام|في الشغل|بالشغل|فالخدمه|بالسياره|في السياره|في العربيه|مسافر|مسافره|خارج البيت|برا البيت|بره البيت|مشغول|مشغوله)(?: |$)',
  ].join('|'),
  'u',
);

const asks = new RegExp(
  `^${lead}(?:(?:where|wheres|which|whats|what|how|why)(?: exactly| on earth)?(?: (?:is|s|are|do|does|can|should|would|will|did|to|one|ones|kind|sort|of))*(?: (?:i|you|we|it|that|this|these|those|they|one|there|a|an|the|do|mean|find|know|see|look|like|say|said|called|located|supposed|meant|please|exactly|for|cable|button|light|box))*|i (?:dont|do not) (?:know|understand) (?:what|where|which)(?: \\S+){0,5}|i (?:dont|do not) (?:understand|get it|get that)|(?:وين|فين|وينه|وينها|فينه|فينها|فاين|وينو|وينن|اي واحد|اي وحده|انهي|انه|اش|ايش|وش|شو|شنو|ايه|ماذا|ما|كيف|ازاي|شلون|كيفاش|ليش|ليه)(?: (?:هو|هي|هذا|هذي|هذه|هاد|هاي|ده|دي|دا|يعني|قصدك|تقصد|تقصدين|معني|القاه|القاها|الاقيه|الاقيها|اسويها|اسويه|اسوي|اعملها|اعمله|اعمل|نديرها|ندير|موجود|موجوده|بالضبط|بالزبط|مكانه|مكانها|الكيبل|السلك|الزر|اللمبه|ايه))*|(?:هو|هي|ده|دي|هذا|هذي|هاد|هاي)? ?(?:ايه|وين|فين|وش|ايش|شو) (?:هو|هي|ده|دي|هذا|هذي|هاد|هاي|يعني|الكلام ده)|(?:ما|مو|مش) (?:فهمت|فاهم|فاهمه|عارف ايه|عارف فين|ادري وين|ادري وش|ادري ايش|اعرف وين|اعرف وش|بعرف وين|بعرف شو)(?: \\S+){0,4}|مافهمت|مفهمتش|ما فهمتش)$`,
  'u',
);

/** How somebody stands to a step that they were told; undefined where their words tell none of it. */
export function stepReport(text: string): StepReport | undefined {
  const norms = foldWords(text).map(({ norm }) => norm);
  const folded = norms.join(' ');
  if (asks.test(folded)) return 'asks';
  if (isDoneBefore(norms, folded)) return 'done_before';
  if (later.test(folded)) return 'later';
  return cannot.test(folded) && !usesOfIt.test(folded) ? 'cannot' : undefined;
}

function isDoneBefore(norms: readonly string[], folded: string): boolean {
  if (doneBefore.test(folded)) return !englishDenial.test(beforeContrast(folded));
  const at = norms.findIndex((norm) => arabicDeed.test(norm) && !noDeed.has(norm));
  if (at === -1 || arabicDenial.has(norms[at - 1] ?? '')) return false;
  return arabicOften.test(folded) || arabicBefore.test(norms[at - 1] ?? '');
}

/** What is said before what came of it: "I tried that twice *and it did not help*". */
function beforeContrast(folded: string): string {
  return folded.split(/ (?:and|but|it|nothing|still) /u)[0] ?? folded;
}
