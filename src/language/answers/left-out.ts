import { exceptions } from '../utterance/lexicon.ts';
import type { SaidWord } from '../utterance/read.ts';

/** Words that hold an agreement back: "right, *but* …", «تمام بس …». */
const reservations = /^(?:but|only|however|though|although|بس|لكن|ولكن|لاكن)$/;
/** Exceptions that need no word beside them; "other" needs "than", "apart" needs "from". */
const second: Readonly<Record<string, string>> = { other: 'than', apart: 'from', aside: 'from' };
/** That a thing is not as it should be. */
const faulty =
  /^(?:wrong|incorrect|missing|mistake|mistaken|error|misspelled|misspelt|typo|different|off|should|change|correct|غلط|غلطان|خطا|خاطي|ناقص|ناقصه|ينقص|مختلف|لازم|المفروض|عدل|عدلي|غير|غيري|صحح|صححي)$/;
/** A detail by its name, with the small words beside it. */
const detail =
  /^(?:the|my|a|an|one|of|last|first|phone|number|mobile|email|mail|address|name|digit|digits|letter|spelling|service|department|date|time|day|and|(?:ال|و|وال)?(?:رقم|رقمي|جوال|جوالي|هاتف|هاتفي|تلفون|تلفوني|موبايل|ايميل|ايميلي|بريد|بريدي|اسم|اسمي|خدمه|قسم|موعد|تاريخ|يوم|وقت|عنوان|عنواني|حرف|خانه|اخير|اخيره|اول|الكتروني))$/;

/**
 * What an agreement leaves out, said behind it: a `fault` ("all right except the phone", «تمام بس الرقم غلط») or a
 * `doubt` ("yes, but not on Tuesday"); undefined where it leaves out nothing ("yes but be quick").
 */
export function leftOut(words: readonly SaidWord[], from: number): 'fault' | 'doubt' | undefined {
  for (let i = from; i < words.length; i += 1) {
    const norm = words[i]?.norm ?? '';
    const rest = words.slice(i + 1);
    if (rest.length === 0) return undefined;
    if (reservations.test(norm)) return behindBut(rest);
    const wanted = second[norm];
    if (wanted === undefined ? exceptions.has(norm) && norm !== 'but' : rest[0]?.norm === wanted)
      return 'fault';
  }
  return undefined;
}

function behindBut(rest: readonly SaidWord[]): 'fault' | 'doubt' | undefined {
  if (rest.some(({ norm }) => faulty.test(norm)) || rest.every(({ norm }) => detail.test(norm)))
    return 'fault';
  return rest.some(({ denied }) => denied) ? 'doubt' : undefined;
}
