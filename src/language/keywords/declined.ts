import { absences, exceptions, negators, wanting } from '../utterance/lexicon.ts';
import { foldPhrases } from '../phrases.ts';
import type { KeywordHit, KeywordWord } from './match.ts';

/** How many words before a keyword may say that it is not what is wanted. */
const reach = 5;
/** Between "not" or "don't want" and what is declined. */
const carriers =
  /^(?:to|talk|speak|go|going|be|a|an|the|about|for|with|any|it|is|this|really|you|me|us|put|through|transfer|connect|technical|your|ان|عن|علي|الي|مع|في|هو|هي|اكلم|اتكلم|احكي|اروح|تحولني|تحولوني|اي|قسم|هذا|هذي)$/;
/** "Not" of a thing, where no wanting stands between: "it's not a technical problem", «مو المبيعات». */
const ofThings = /^(?:not|isnt|no|مو|مش|مب|موب|ماهو|ليس|ليست|لا|غير|بدون|without)$/;
/** All, of which something is taken out: "anything but sales", «اي قسم الا المبيعات». */
const all = /^(?:any|anything|anyone|anybody|everything|all|every|nothing|not|none|كل|اي|حد|احد|قسم|شي)$/;

/** Whether a keyword names what somebody does not want, or says it is not about: "not sales", "I don't want support". */
export function isDeclined(words: readonly KeywordWord[], { at: [first], word }: KeywordHit): boolean {
  const [head = ''] = foldPhrases(word)[0] ?? [];
  // «ما يشتغل», "no internet": the keyword itself denies.
  if (negators.has(head) || absences.has(head)) return false;
  let wanted = false;
  for (let i = first - 1; i >= 0 && i >= first - reach; i -= 1) {
    const said = words[i]?.word;
    if (!said || said.pause) return false;
    if (exceptions.has(said.norm) && isTakenOut(words, i)) return true;
    if (negators.has(said.norm) || absences.has(said.norm))
      return wanted || (ofThings.test(said.norm) && !isAnswer(words, i));
    if (wanting.has(said.norm)) wanted = true;
    else if (!carriers.test(said.norm)) return false;
  }
  return false;
}

function isTakenOut(words: readonly KeywordWord[], i: number): boolean {
  const norm = words[i]?.word.norm ?? '';
  return norm !== 'but' || all.test(words[i - 1]?.word.norm ?? '') || all.test(words[i - 2]?.word.norm ?? '');
}

/** «لا المبيعات», "no sales": a no and the department that is meant; «لا يوجد» is none. */
function isAnswer(words: readonly KeywordWord[], i: number): boolean {
  return /^(?:no|لا)$/.test(words[i]?.word.norm ?? '');
}
