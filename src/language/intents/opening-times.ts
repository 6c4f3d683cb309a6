import { foldWords } from '../phrases.ts';
import { wordSet } from '../text.ts';

/** Places that have hours of their own, which are told by their article. */
const places = wordSet(
  'branch branches shop shops store stores showroom فرع الفرع فروع الفروع فرعكم فروعكم محل المحل محلكم معرض المعرض المتجر',
);

const opening = wordSet('open opened opens opening close closed closes closing shut');
/** Whom a question about opening is put to, or about. */
const subjects = wordSet(
  'you u ya yall lot guys folks people they we everyone everybody anyone anybody office offices center centre company lines service still when time until till late hours and or today tomorrow now',
);
/** What is opened or closed otherwise stands right behind the verb: "close my account". */
const objects = wordSet(
  'a an the my our your this that it its account accounts ticket app box file to up new another one',
);
const hourNouns =
  /\b(?:opening|working|business|office|operating|service|call|your|ramadan|holiday) (?:hours|times)\b|\bhours of (?:operation|work|business)\b/u;
/** Being there at a time: "do you work on fridays", "when can I reach you". */
const presence =
  /\b(?:do|are|will) (?:you|u|they) (?:guys )?(?:work|working|available|there)\b(?= (?:on|at|in|now|today|tomorrow|tonight|during|over|every|weekends?)\b)|\b(?:will|would) (?:you|u|they|everything) (?:guys |lot |all )?(?:still )?(?:be|stay) (?:open|closed|shut)\b/u;
/** Nothing but a time: "open … tomorrow evening at nine". */
const onlyTimes =
  /^(?:(?:on|at|in|the|this|next|until|till|past|after|before|from|still|also|even|and|today|tomorrow|tonight|now|late|evening|evenings|morning|mornings|afternoon|afternoons|night|nights|noon|midnight|weekends?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|eid|ramadan|holidays?|am|pm|oclock|a|p|m|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) ?)+$/u;

/** Verbs of opening and closing that are put to those who are there: تفتحون, بتقفلوا, كتسدو; the same of being there. */
const arabicVerb =
  /^[وف]?(?:هل)?(?:[بكحه]?ت|ت)(?:فتح|قفل|سكر|غلق|داوم|حل|سد|عزل)(?:ون|وا|و|ين)$|^[وف]?(?:[بك]?ت)(?:شتغل|عمل)(?:ون|وا|و)$/u;
const arabicState =
  /^[وف]?(?:فاتحين|مسكرين|مقفلين|قافلين|مغلقين|مفتوحين|مداومين|شغالين|محلولين|سادين|حالين)$/u;
const arabicSingle = /^[وف]?(?:[بك]?ت|ي|بي)(?:فتح|قفل|سكر|غلق|داوم)$/u;
const arabicNoun =
  /(?:^| )(?:ال)?(?:ساعات|اوقات|مواعيد|ايام) (?:ال)?(?:عمل|شغل|دوام|فتح)(?:كم|كو)?(?= |$)|(?:^| )(?:ال|ب|لل)?دوام(?:كم|كو)?(?= |$)|(?:^| )مواعيد(?:كم|كو)(?= |$)/u;
/** Words that may stand behind such a verb: of time, of place, of asking. Anything else is what is opened. */
const ofTime =
  /^(?:متي|امتي|امتا|ايمتي|وقتاش|اليوم|اليومين|بكره|بكرا|غدا|الحين|هالحين|الان|هلق|هلا|دلوقتي|دحين|دابا|يوم|ايام|في|الساعه|ساعه|لين|لحد|لغايه|الي|حتي|ولا|او|ام|كم|كام|كل|بعد|قبل|من|علي|انتو|انتم|انتوا|عندكم|بدري|متاخر|الليله|الصبح|صباحا|مساء|المسا|المغرب|العصر|الظهر|طول|ايش|شو|ايه|و|اي|اخر|عاده|لو|سمحت|سمحتوا|اذا|عشان|بالليل|بليل|برمضان|رمضان|بالعيد|العيد|ال?عطل\S*|اجاز\S*|ويكند|بالويكند|نهايه|[وبل]?(?:ال|لل)?(?:سبت|احد|اثنين|اتنين|ثلاثا|ثلاثاء|تلات|اربعا|اربعاء|خميس|جمعه)|\d+)$/u;
const arabicAsking = /^(?:متي|امتي|امتا|ايمتي|وقتاش|كم|كام|الساعه|لمتي|لين|اخر)$/u;

/**
 * Whether somebody asks when the centre is open: "are you open now", "until when today", «الدوام لين متى؟». Not about a
 * branch, and not where something else is opened or closed.
 */
export function asksOpeningTimes(text: string): boolean {
  const words = foldWords(text).map(({ norm }) => norm);
  if (words.some((word) => places.has(word))) return false;
  const folded = words.join(' ');
  return inEnglish(words, folded) || inArabic(words, folded);
}

function inEnglish(words: readonly string[], folded: string): boolean {
  if (hourNouns.test(folded) || presence.test(folded)) return true;
  return words.some((word, at) => {
    if (!opening.has(word)) return false;
    const before = words.slice(0, at);
    const next = words[at + 1];
    const rest = words.slice(1);
    const asked =
      at === 0
        ? (words.length <= 4 && rest.length > 0) || onlyTimes.test(rest.join(' '))
        : subjects.has(before.at(-1) ?? '');
    const guys = before.at(-1) === 'guys' || before.at(-1) === 'already' || before.at(-1) === 'even';
    return (asked || guys) && !(next !== undefined && objects.has(next)) && !isOrder(before);
  });
}

/** "Can you open", "I want you to close": something is to be opened. */
function isOrder(before: readonly string[]): boolean {
  return /\b(?:can|could|please|will|would|want|need|why|did|have) (?:you|u|they)$/u.test(before.join(' '));
}

function inArabic(words: readonly string[], folded: string): boolean {
  if (arabicNoun.test(folded)) return true;
  return words.some((word, at) => {
    const next = words[at + 1];
    const free = next === undefined || ofTime.test(next) || arabicState.test(next);
    if (!free) return false;
    if (arabicState.test(word)) return true;
    if (arabicVerb.test(word))
      return !/(?:شتغل|عمل)/u.test(word) || (next !== undefined && ofTime.test(next));
    return arabicSingle.test(word) && words.length <= 5 && at > 0 && arabicAsking.test(words[at - 1] ?? '');
  });
}
