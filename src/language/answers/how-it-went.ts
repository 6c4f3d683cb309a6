import { negators, wanting } from '../utterance/lexicon.ts';
import { readUtterance, type SaidWord } from '../utterance/read.ts';
import { wordSet } from '../text.ts';

/** Whether a thing works after something was tried; `unsure` where words of it are said and do not tell. */
export type HowItWent = 'works' | 'broken' | 'unsure';

/** Words that a thing works, without a joined «و»; those that tell something only where they are denied; those of trouble. */
const working =
  /^(?:works|worked|working|fixed|solved|resolved|sorted|helped|(?:ا|ي|ت|بي|بت)?شتغل(?:ت|وا)?|شغال(?:ه|ين)?|يعمل|[يبت]?مشي|[ضزظ]بط(?:ت)?|نجح(?:ت)?|نفع(?:ت)?|(?:ان|ات|ت)حل(?:ت)?|(?:ان|ات|ت)صلح(?:ت)?|خدم(?:ت|ات)?|خدام(?:ه)?|[كت]{1,2}خدم|كيخدم|تقاد(?:ت)?|[ei]shta(?:gh|8|3)al(?:at|et)?|sha(?:gh|8)+al)$/;
const onlyDenied =
  /^(?:work|help|fix|solve|useful|فاد(?:ت|ني|تني)?|[يت]?تغير(?:ت)?|فايده|فائده|نتيجه|[يت]نفع|[يت]فيد|[يت]خدم|[يت]زبط|[يت]ضبط|[يت]ظبط)$/;
const failing =
  /^(?:died?|dies|dying|dead|drop(?:s|ped|ping)?|fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|fro[sz]en?|freez(?:e|es|ing)|disconnect(?:s|ed|ing)?|broke|broken|lost|vanished|disappeared|gone|useless|worse|slow|slower|slowly|laggy|weak|بطي(?:يه)?|ضعيف(?:ه)?|(?:ب?[يت]|بي|بت)?فصل(?:ت)?|فاصل(?:ه)?|(?:ب?[يت]|ان|بي|بت|[يت]ن|[يتك]ت)?قطع(?:ت)?|مقطوع(?:ه)?|(?:ان|ب?[يت]|بي|بت)?طف[ياه]|(?:ان)?طفت|طافي(?:ه)?|(?:ب?[يت]|ت|بي|بت)?وقف(?:ت)?|واقف(?:ه)?|(?:ب?[يت]|بي|بت)?علق(?:ت)?|معلق(?:ه)?|(?:ب?[يت]|بي)?هن[قج](?:ت)?|خرب(?:ت|ان|انه)?|(?:[يت]|ت)?عطل(?:ت|ان|انه)?|مات(?:ت)?|ميت(?:ه)?|اختف(?:ي|ت)|فشل(?:ت)?|باظ(?:ت)?|بايظ(?:ه)?|طاح(?:ت)?|انهار(?:ت)?|تبلوك[اي]|حبس(?:ت)?)$/;
/** Verbs of the caller as much as of a thing: «لما فصلت الراوتر». */
const ofCaller = /^(?:فصل|قطع|وقف|علق|عطل)ت$/;
/** Trouble in two words. */
const failingPairs =
  /^(?:(?:went|goes|going|cut|cuts|cutting|turned|turns|turning|shut|shuts|shutting|switched|switches|conked|packed|gave|blacked) (?:off|out|down|dead|away|up|blank|black|wrong)|no (?:luck|joy|use|good|avail|change|difference|success|internet|signal|connection|picture|sound|effect)|same (?:thing|problem|issue|error|fault|again|story|as)|in vain|red again|نفس (?:ال)?(?:مشكله|شي|حاله|خطا|عطل|قصه|موضوع|سالفه|حكايه)|زي ما|مثل ما|بلا نتيجه)$/;
const notNow = /^(?:any more|anymore|no longer)$/;
const workingPairs =
  /^(?:did it|did the|back (?:on|up|online|again|now|to normal)|came back|its back|is back|running (?:again|now)|up and|(?:رجع|رجعت|جا|جات|اجا|اجت) (?:ال)?(?:نت|انترنت|شبكه|خدمه|اشاره|صوت|صوره|ارسال|وايفاي|واي|خط|كهربا))$/;
/** «ما في نت», «ماكو صوت». */
const lacking = /^(?:ما|مافي|مافيه|مافيش|مفيش|ماكو|معنديش|بدون|بلا)$/;
const beingThere = /^(?:في|فيه|فيش|عندي|عندنا|عاد|زال|جا|وصل|رجع|رجعت|اجا|اجت)$/;
const service = /^(?:(?:ال)?(?:نت|انترنت|شبكه|خدمه|اشاره|صوت|صوره|ارسال|وايفاي|فاي|خط|كهربا))$/;
/** The trouble itself comes back. */
const faults = /^(?:problems?|issues?|errors?|fault|(?:ال)?(?:مشكله|خلل|عطل|خطا|عله))$/;
const returned = /^(?:back|returned|رجع|رجعت|عاد|عادت|راجع|راجعه)$/;
/** What ends: "it stopped working" is trouble, "it stopped dropping" is none. */
const ending = /^(?:stop|stops|stopped|quit|quits|ceased|بطل|بطلت|[وت]?وقف|وقفت|توقفت)$/;
const still = /^(?:still|لسا|لسه|لساته|لساتها|بعده|بعدها|برضو|برضه|زال|زالت|يزال|تزال)$/;

/** All that denies what stands behind it. */
const denying = new Set([
  ...negators,
  ...wordSet('no without nor nothing hardly barely neither ma مافي مافيش مفيش ماكو بدون بلا غير ولا معاد عدش'),
]);
/** «ما اشتغلش» in one word. */
const circumfixed =
  /^(?:ما|م)?(?:ا|ب|بي|بت|ي|ت|ان|ات)?(?:شتغل|نفع|خدم|زبط|ظبط|ضبط|نجح|مشي|فاد|شغال|خدام|تحل|صلح)\S*ش$/;

/** Behind these stands what was so until now: "it was dead", «بعد ما فصل». */
const was = /(?:^| )(?:was|were|been|كان|كانت|بعدما|قبلما|بعد ما|قبل ما)(?: |$)/;
const rightNow = /^(?:now|الحين|هلق|هلا|دلوقتي|الان|هسه|دابا|توا|خلاص|صار|صارت)$/;
const atFirst = /^(?:first|beginning|start|initially|originally|بالاول|الاول|البدايه|بالبدايه|اول)$/;
/** What is only hoped, wished or foreseen. */
const hoped =
  /^(?:hope|hopefully|hoping|should|will|would|might|may|if|whether|until|till|make|get|want|need|needs|be|ابي|ابغي|بدي|عايز|عاوز|اريد|يارب|عسي|اتمني|ياليت|لازم|المفروض|المفترض|خلوه|خليه|هل|راح|رح|متي|امتي|ايمتي|لين|لحد|لما|اذا|لو)$/;
const asked = /^(?:is|does|will|did|has|should|how|when|why|هل|كيف|متي|امتي|ليش|ليه)$/;
/** For how long, where that is short: "for a second", «شوي»; «بعد شوي» is "after a while". */
const briefly =
  /^(?:seconds?|secs?|minutes?|mins?|moments?|bit|while|briefly|momentarily|sometimes|partly|partially|half|once|شوي|شويه|شوية|شويتين|لحظه|لحظات|ثانيه|ثواني|دقيقه|دقايق|دقيقتين|فتره|احيانا|مرات|ساعات|نص)$/;
const afterwards = /^(?:after|within|in|about|took|takes|بعد|خلال|من|في|اخذ|اخد|قبل)$/;
const then = /^(?:then|afterwards|until|till|بعدين|بعدها|بعده|ثم|عقب|عقبها|لين|لحد|رجع|رجعت)$/;
const contrast =
  /^(?:but|except|only|though|now|then|yet|بس|لكن|غير|الا|الحين|هلق|هلا|دلوقتي|الان|هسه|دابا|توا)$/;
const courtesies =
  /^(?:thanks?|thank|you|great|good|ok|okay|perfect|now|the|it|that|again|well|fine|شكرا|الحمد|لله|الحمدلله|تمام|مشكور|يعطيك|العافيه|الله|كويس|منيح|زين|طيب|خلاص)$/;
/** Words between which and what they deny no "and" stands. */
const conjunction = /^(?:and|so|but|now|then|بس|لكن|الحين|بعدين|بعدها|ثم)$/;
/** With these a sentence begins anew behind an answer. */
const subject = /^(?:it|its|the|this|that|thats|my|our|they|he|she|i|we|still|now|when|whenever)$/;
/** How many words back a denial is looked for, in either language. */
const reach = { en: 6, ar: 3 };

const tells = (norm: string): boolean =>
  norm === 'ولا' || working.test(norm) || failing.test(norm) || onlyDenied.test(norm);
/** A word without the «و» that joins it, or the «ف» where one tells something behind it. */
function bare(norm: string): string {
  const rest = norm.slice(1);
  if (rest.length < 2) return norm;
  return norm.startsWith('و') || (norm.startsWith('ف') && (tells(rest) || negators.has(rest))) ? rest : norm;
}

interface Sign {
  works: boolean;
  at: number;
}

/**
 * Whether a thing works, by what somebody tells who has tried something: the last that is said of it stands, so "it
 * worked, then it died" is no, and "it was dead and works now" is yes. What it did before, what is hoped, and what held
 * for a moment tell nothing; undefined where nothing is said of it.
 */
export function howItWent(text: string): HowItWent | undefined {
  const { words } = readUtterance(text);
  const norms = words.map(({ norm }) => (tells(norm) ? norm : bare(norm)));
  let mentioned = false;
  const signs: Sign[] = [];
  for (let at = 0; at < norms.length; at += 1) {
    const works = signAt(words, norms, at);
    mentioned ||= works !== undefined || isAdjusting(norms[at] ?? '', norms[at + 1] ?? '');
    if (works === undefined) continue;
    if (isNow(words, norms, at, works)) signs.push({ works, at });
  }
  const last = signs.at(-1);
  if (!last) return mentioned ? 'unsure' : undefined;
  if (!last.works) return 'broken';
  if (comesAndGoes(signs, norms)) return 'unsure';
  return asked.test(norms[0] ?? '') || isPassing(norms, last.at) ? 'unsure' : 'works';
}

/** "It works, then drops, then works": what works at last may not last. */
function comesAndGoes(signs: readonly Sign[], norms: readonly string[]): boolean {
  const fault = signs.findLast(({ works }) => !works);
  if (!fault || !signs.some(({ works, at }) => works && at < fault.at)) return false;
  return !norms.slice(fault.at).some((norm) => rightNow.test(norm));
}

/** Whether the word at a place tells that something works, or that it does not; undefined where it tells neither. */
function signAt(words: readonly SaidWord[], norms: readonly string[], at: number): boolean | undefined {
  const [norm, before, next] = [norms[at] ?? '', norms[at - 1] ?? '', norms[at + 1] ?? ''];
  const pair = `${norm} ${next}`;
  if (circumfixed.test(norm)) return false;
  if (
    returned.test(norm) &&
    [before, norms[at - 2], next, norms[at + 2]].some((one) => faults.test(one ?? ''))
  )
    return false;
  if (still.test(norm)) return isStillSo(norms, at);
  if (
    lacking.test(norm) &&
    service.test(norms.slice(at + 1, at + 3).find((one) => !beingThere.test(one)) ?? '')
  )
    return false;
  if (/^(?:do|does|did) anything$/.test(pair)) return isDenied(words, norms, at) ? false : undefined;
  if (ending.test(norm)) {
    if (working.test(next) || next === 'work') return false;
    return failing.test(next) ? true : isDenied(words, norms, at);
  }
  if (ending.test(before) && (working.test(norm) || failing.test(norm))) return undefined;
  if (failingPairs.test(pair)) return isOwnDeed(norms, at) ? undefined : false;
  if (notNow.test(norm) || notNow.test(pair)) return isAlone(norms, at) ? false : undefined;
  if (workingPairs.test(pair)) return isOwnDeed(norms, at) ? undefined : !isDenied(words, norms, at);
  if (/^رجعت?$/.test(norm) && service.test(before)) return !isDenied(words, norms, at);
  if (working.test(norm)) return isAdjusting(norm, next) ? undefined : !isDenied(words, norms, at);
  if (onlyDenied.test(norm)) return isDenied(words, norms, at) ? false : undefined;
  if (failing.test(norm)) {
    const byCaller = ofCaller.test(norm) && /^(?:لما|يوم|ما|انا|اني|بعدما)$/.test(before);
    return byCaller || isOwnLoss(norms, at) ? undefined : isDenied(words, norms, at);
  }
  if (/^راحت?$/.test(norm)) return isGone(next);
  if (/^(?:nothing|none)$/.test(norm)) return isNothing(norms, at);
  return isBareDenial(norms, at) ? false : undefined;
}

function isDenied(words: readonly SaidWord[], norms: readonly string[], at: number): boolean {
  const arabic = /^[\u0600-\u06ff]/u.test(norms[at] ?? '');
  let denied = false;
  for (let back = at - 1; back >= 0 && at - back <= (arabic ? reach.ar : reach.en); back -= 1) {
    const norm = norms[back] ?? '';
    if (words[back]?.pause === true || conjunction.test(norm) || working.test(norm)) break;
    // «لا اشتغل» is "no, it worked"; «ما زال» denies nothing, and «بعد ما» neither.
    if (norm === 'لا' && !/^[يت]/.test(norms[at] ?? '')) continue;
    // "No, it drops" answers; "no drops" denies them.
    if (norm === 'no' && (!failing.test(norms[at] ?? '') || subject.test(norms[back + 1] ?? ''))) continue;
    if (still.test(norms[back + 1] ?? '') && norm === 'ما') continue;
    // «قبل ما» is a time; «قبل وما نفع» denies.
    const joined = words[back]?.norm !== norm;
    if (norm === 'ما' && !joined && /^(?:بعد|قبل|كل|زي|مثل|لين|اول)$/.test(norms[back - 1] ?? '')) continue;
    if (denying.has(norm)) denied = !denied;
  }
  return denied;
}

/** What is said of now: not told of others, nor supposed, hoped or of former times. */
function isNow(words: readonly SaidWord[], norms: readonly string[], at: number, works: boolean): boolean {
  const word = words[at];
  if (!word || word.told || word.supposed || word.past) return false;
  const from = Math.max(0, at - 4);
  const before = norms.slice(from, at).filter((_, i) => words[from + i]?.clause === word.clause);
  const close = before.slice(-3);
  const anew = norms.slice(at, at + 3).some((norm) => /^(?:again|ثاني|تاني|كمان)$/.test(norm));
  if (!anew && was.test(close.slice(close.findLastIndex((norm) => rightNow.test(norm)) + 1).join(' ')))
    return false;
  if (works) return !before.some((norm) => hoped.test(norm));
  const sameClause = norms.filter((_, i) => words[i]?.clause === word.clause && i > at);
  return !sameClause.some((norm) => atFirst.test(norm));
}

/** Whether what works did so for a moment only, or something came after it that is not told plainly. */
function isPassing(norms: readonly string[], at: number): boolean {
  const rest = norms.slice(at + 1);
  const start = Math.max(0, at - 3);
  const near = norms.slice(start, at + 7);
  const short = near.some((norm, i) => {
    const around = norms.slice(Math.max(0, start + i - 3), start + i);
    return briefly.test(norm) && !around.some((one) => afterwards.test(one));
  });
  const after = rest.findIndex((norm) => then.test(norm));
  const more = after >= 0 && rest.slice(after + 1).some((norm) => !courtesies.test(norm));
  return short || more;
}

/** "But not on the TV", "now it doesn't": a denial with which the clause ends, or one behind "but". */
function isBareDenial(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? '';
  if (!negators.has(norm)) return false;
  const before = norms.slice(Math.max(0, at - 2), at);
  const next = norms[at + 1];
  if (/^(?:but|لكن|بس)$/.test(before.at(-1) ?? '') && norm === 'not') return true;
  return (
    (next === undefined || contrast.test(next)) &&
    (before.some((one) => contrast.test(one)) || /n?t$/.test(norm)) &&
    at > 0
  );
}

/** "Still nothing" is trouble; "still working" is told by what follows, and "I still want …" tells nothing of it. */
function isStillSo(norms: readonly string[], at: number): false | undefined {
  const behind = norms.slice(at + 1, at + 4);
  return behind.some((one) => working.test(one)) ||
    wanting.has(behind[0] ?? '') ||
    behind[0] === 'have' ||
    behind[0] === 'here'
    ? undefined
    : false;
}

/** "I lost the bill": nothing of what was tried; "I lost the connection" is. */
const isOwnLoss = (norms: readonly string[], at: number): boolean =>
  /^(?:i|ive|we|weve)$/.test(norms[at - 1] ?? '') &&
  !norms
    .slice(at + 1, at + 4)
    .some((one) =>
      /^(?:connection|internet|wifi|signal|network|service|it|picture|sound|everything)$/.test(one),
    );

/** «ضبطت الاعدادات»: done by the caller, and not the end of it. */
const isAdjusting = (norm: string, next: string): boolean =>
  /^(?:[ضزظ]بطت|خدمت)$/.test(norm) &&
  next.startsWith('ال') &&
  !/^ال(?:مشكله|امور|شغله|سالفه|حمد|حين|ان|نت)/.test(next);

const isGone = (next: string): false | undefined =>
  /^(?:|ثاني|تاني|مره|كمان|النت|الانترنت|الشبكه|الصوت|الصوره|الاشاره|خلاص)$/.test(next) ? false : undefined;

const isNothing = (norms: readonly string[], at: number): false | undefined =>
  norms.slice(at + 1, at + 3).some((norm) => /^(?:wrong|broken|else|more|bad)$/.test(norm))
    ? undefined
    : false;

const isOwnDeed = (norms: readonly string[], at: number): boolean =>
  norms.slice(Math.max(0, at - 2), at).some((norm) => /^(?:i|ive|we|weve|to|you)$/.test(norm));

const isAlone = (norms: readonly string[], at: number): boolean =>
  !norms.slice(0, at).some((norm) => failing.test(norm));
