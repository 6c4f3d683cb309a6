import { wordSet } from '../text.ts';
import { conditions } from './lexicon.ts';
import type { SaidWord } from './read.ts';

/** How many words before a thing are looked at for whether it is so at all. */
const reach = 6;

/** Doing something with a thing: what follows from that is so, "if I _plug it in_ it sparks". */
const using =
  /^(?:plug|plugged|touch|touches|touched|turn|turned|switch|switched|charge|charged|charging|use|used|connect|connected|press|pressed|move|moved|(?:ا|ن|ي|ت|ب|و)*(?:لمس|شبك|شغل|وصل|حط|فتح|ضغط|شحن|قرب|مسك|فصل)\S*)$/;

/** Before "if" where somebody does not know: "not sure if", «ما ادري اذا». */
const unsure = /^(?:sure|know|tell|see|check|ادري|اعرف|عارف|متاكد|متاكده)$/;

/** Months and years gone by; of days and weeks it may not be over. */
const longAgo =
  /(?:^| )(?:(?:last|previous) (?:month|year|summer|winter)|(?:months?|years?) (?:ago|back)|used to|in (?:19|20)\d\d|(?:ال)?(?:سنه|عام|شهر|صيف|شتا) (?:ال)?(?:ماضي|ماضيه|فايت|فايته|اللي فات|اللي فاتت|اللي راح|اللي راحت)|قبل (?:سنه|سنتين|سنوات|سنين|شهر|شهرين|شهور|اشهر|زمان)|عام اول)(?= |$)/;
/** It goes on, or is so again. */
const again = wordSet(
  'still again now today tonight currently keeps الحين الان دلوقتي هلق هلا دحين لسا لسه مازال اليوم برضو كمان رجع',
);

/** Reports of others, of things in general. */
const hearsay =
  /(?:^| )(?:(?:read|heard|hear|saw|seen|watched) (?:\S+ )?(?:about|of|that|on|in (?:the |a )?(?:news|paper|internet|video))|on the news|in the news|rumou?rs?|قريت|قرات|سمعت (?:ان|انه|عن|انهم)|شفت (?:مقطع|فيديو|خبر|بالاخبار|في الاخبار)|في الاخبار|بالاخبار)(?= |$)/;
/** What others say of things in general; of a thing that is there they may tell too. */
const sayings =
  /(?:^| )(?:(?:they|people|some|everyone|everybody) (?:say|says|said|claim|told me)|was told|قالوا|قالولي|يقولون|بيقولوا|يقال|سمعت)(?= |$)/;

/** A title follows: "a film called …", «فيلم …». */
const titled =
  /(?:^| )(?:called|named|titled|(?:the |a |this |that )?(?:film|movie|song|series|show|novel) (?:is )?(?:the )?|(?:ال|هال)?(?:فيلم|فلم|مسلسل|اغنيه|روايه|لعبه) ?|اسمه|اسمها|بعنوان)(?: \S+)?$/;

/** A verb that tells what things do rather than what one does: "explode", «تنفجر». */
const general = /^(?:explode|catch|burn|swell|leak|spark|melt|bulge|blow|smoke|zap|[يت][^ ]{3,})$/;
const fits = (norm: string | undefined): boolean => norm !== undefined && general.test(norm);

/** "The risk of", «احتمال». */
const cases = /(?:^| )(?:in the event(?: of)?|risk of(?: a)?|chances? of(?: a)?|احتمال|خطر)(?: \S+){0,2}$/;
/** A question whether something can come about: "can it", "does the phone ever", «هل ممكن». */
const whether =
  /(?:^|^.* )(?:(?:can|could|may|might|would|will|does|do) (?:it|this|that|they|these|those|the|my|your|a|an|its|phones?|batter(?:y|ies)|routers?)(?: \S+){0,3}|هل(?: \S+){0,3}|(?:ممكن|يمكن|تقدر|احتمال)(?: ان| انه| انها)?)$/;

/**
 * Whether what is said between two words is of no here and now: only supposed ("if there is ever a fire"), long over,
 * hearsay, the name of something, or asked whether it can be. What others tell of this moment ("she says there is
 * smoke") is here and now, and so is what follows from something that is done ("if I plug it in it sparks").
 */
export function isRemote(words: readonly SaidWord[], first: number, last: number): boolean {
  const clause = words[first]?.clause;
  const inClause = words.flatMap((word, at) => (word.clause === clause ? [{ word, at }] : []));
  const said = inClause.map(({ word }) => word.norm);
  const before = inClause.filter(({ at }) => at < first).map(({ word }) => word.norm);
  const near = before.slice(-reach).join(' ');
  const all = said.join(' ');
  if (isSupposed(words, first)) return true;
  if (longAgo.test(all) && !said.some((norm) => again.has(norm))) return true;
  const reported = /^(?:ان|انه|انها|انهم|that)$/.test(said[0] ?? '') ? inClauseBefore(words, first) : [];
  if (hearsay.test([...reported, ...before].join(' ')) || titled.test(near)) return true;
  const verb = fits(words[first]?.norm) || fits(words[last]?.norm);
  if (verb && sayings.test(before.join(' '))) return true;
  return cases.test(near) || (verb && whether.test(near));
}

/** The words of the clause before that of a word: «قريت» before «ان السلك ساح». */
function inClauseBefore(words: readonly SaidWord[], first: number): string[] {
  const clause = words[first]?.clause ?? 0;
  return words.filter((word) => word.clause === clause - 1).map(({ norm }) => norm);
}

/** Whether a condition governs a word, and nothing that is done stands between: "if I touch it …" is so. */
function isSupposed(words: readonly SaidWord[], first: number): boolean {
  if (words[first]?.supposed !== true) return false;
  for (let at = first - 1; at >= 0 && words[at]?.clause === words[first]?.clause; at -= 1) {
    const norm = words[at]?.norm ?? '';
    if (using.test(norm)) return false;
    // "I am not sure if it is smoke" supposes nothing.
    if (conditions.has(norm)) return !unsure.test(words[at - 1]?.norm ?? '');
  }
  return true;
}
