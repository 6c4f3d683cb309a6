import { wanting } from '../utterance/lexicon.ts';
import type { KeywordHit, KeywordWord } from './match.ts';

/** How far behind an act its object may stand, in words. */
const reach = 6;

/** Something to be done, or asked the price of; whatever it is done to decides nothing: "_buy_ a router". */
const acts =
  /^(?:buy|buying|purchase|purchasing|order|ordering|subscribe|subscribing|sign|upgrade|upgrading|renew|renewing|return|returning|refund|exchange|complain|complaining|complaint|price|prices|pricing|how|quote|(?:و|ل|ب|ن|ا|ال)?(?:اشتري|نشتري|تشتري|شراء|شرا|اشترك|نشترك|اطلب|نطلب|ارقي|ترقيه|استرجع|استرداد|استرجاع|ارجع|ارجاع|اشتكي|بشتكي|شكوي|شكوه|سعر|اسعار|بكم|بكام|قديش))$/;
/** The same done already: "I bought a router", «اشتريت راوتر». */
const done =
  /^(?:bought|ordered|purchased|subscribed|upgraded|renewed|(?:و)?(?:اشتريت|اشترينا|شريت|شرينا|طلبت|طلبنا|اشتركت|اشتركنا|جددت))$/;

/** Things that one may have trouble with, and may as well want to have. */
const things =
  /^(?:internet|wifi|router|routers|modem|network|printer|app|connection|wireless|(?:ال)?(?:نت|انترنت|واي|وايفاي|راوتر|مودم|شبكه|طابعه|سماعه|تطبيق))$/;
/** Between a wish and what is wished for: "I want _a faster_ router". */
const wishReach = 3;

/** A thing that is merely what an act is done to weighs so much of what it would. */
const object = 0.25;

/**
 * The weight of each keyword among all that were found: one that names the object of an act, or an act that was done
 * already, says little of what is wanted now; a thing that is wished for says as little of trouble with it.
 */
export function weighed(words: readonly KeywordWord[], hits: readonly KeywordHit[]): Map<KeywordHit, number> {
  const wanted = hits.filter((hit) => acts.test(firstWord(words, hit)));
  return new Map(
    hits.map((hit) => {
      const past = done.test(firstWord(words, hit));
      if (past || isWishedFor(words, hit)) return [hit, hit.weight * object];
      const governed = !wanted.includes(hit) && wanted.some((act) => governs(words, act, hit));
      return [hit, governed ? hit.weight * object : hit.weight];
    }),
  );
}

/** Whether a hit is a thing that somebody wants to have, rather than has trouble with: "we want internet there". */
function isWishedFor(words: readonly KeywordWord[], { at: [first, last] }: KeywordHit): boolean {
  if (first !== last || !things.test(words[first]?.word.norm ?? '')) return false;
  for (let at = first - 1; at >= 0 && at >= first - wishReach; at -= 1) {
    const word = words[at]?.word;
    if (!word || word.pause || /^(?:my|our|with|to|help)$/.test(word.norm)) return false;
    if (wanting.has(word.norm.replace(/^و(?=.{3})/, '')) && !word.denied) return true;
  }
  return false;
}

const firstWord = (words: readonly KeywordWord[], { at: [first] }: KeywordHit): string =>
  words[first]?.word.norm ?? '';

function governs(words: readonly KeywordWord[], act: KeywordHit, hit: KeywordHit): boolean {
  const [from, to] = [act.at[1], hit.at[0]];
  // What overlaps the act is another way to say it.
  if (to <= from || to > from + reach) return false;
  return words[from]?.word.clause === words[to]?.word.clause;
}
