import { findNumbers, foldWords } from '../../../language/index.ts';
import { namesDay } from '../days.ts';
import type { Clause } from './clauses.ts';
import { tells } from './plain-words.ts';
import { formsKept, formsOf, standsIn } from './taken-from.ts';

/** What an answer may be taken from. */
export interface Sources {
  /** Texts that were found, results of tools, what the agent has said before. */
  given: readonly string[];
  /** The caller's own words: they may be said back, and vouch for nothing that they do not say. */
  said: readonly string[];
}

/** At least so much of what a statement says must stand in what it is taken from. */
const share = 0.5;

/** The clause in which an answer states something that nothing in the call says, or null. */
export function unsourcedIn(
  clauses: readonly Clause[],
  { given, said }: Sources,
  region: string,
): string | null {
  const stated = clauses.filter(
    (clause) => !clause.marked && !admits.test(clause.flat) && !invites.test(clause.flat),
  );
  if (stated.length === 0) return null;
  const sources = new Set(given.flatMap((text) => [...formsKept(text)]));
  const own = new Set(said.flatMap((text) => [...formsOf(text)]));
  const invented = stated.find((clause) => {
    const telling = withoutFigures(clause.text, region).filter((word) => tells(word));
    const fromSource = telling.filter((word) => standsIn(sources, word)).length;
    const fromCaller = telling.filter((word) => !standsIn(sources, word) && standsIn(own, word)).length;
    const unheard = telling.length - fromSource - fromCaller;
    if (unheard <= (feels.test(clause.flat) ? 1 : 0)) return false;
    return fromSource === 0 || unheard / telling.length > share;
  });
  return invented?.text ?? null;
}

/** That one does not know, have or may do something: of oneself, and not of what is asked after. */
const admits =
  / (?:im|i am) (?:not|sorry|afraid) | i (?:do not|dont) have | (?:i|we) (?:can ?not|cant|do not|dont|could not|couldnt|will not|wont|may not|am not able to|are not able to) (?:really |yet )?(?:know|find|tell|say|see|promise|do|help|answer|share|confirm|guarantee|think|discuss) | (?:لا|لم|لن|ما|ليس|ليست|لست|مو|مش) (?:استطيع|نستطيع|اقدر|نقدر|بقدر|اعرف|نعرف|املك|اجد|نجد|وجدت|لقيت|يمكنني|يمكننا|لدي|عندي|اعدك|نعدك|متاكد|متاكدا) /u;

/** That the caller is to tell something, or to wait. */
const invites =
  /^ (?:and |then |so |now )?(?:please )?(?:just )?(?:tell|describe|say|spell|repeat|explain|name|hold|wait|let me know|go ahead|و?ف?(?:صف|صفي|اخبرني|خبرني|قل|قولي|قوللي|اذكر|اعد|كرر|وضح|حدد|اختر|انتظر|تفضل|احكيلي|احك|اشرح)) /u;
/** What one feels with the caller, in whatever word: one that nobody else has said is enough for it. */
const feels =
  /^ (?:and |oh |yes )?(?:i (?:completely |fully |totally |quite |really )?(?:understand|appreciate)|i (?:can )?imagine|im sorry (?:about|for|to hear)|i am sorry (?:about|for|to hear)|i apologise for|i apologize for|sorry (?:about|for)|thank you for|thanks for|و?(?:افهم|اتفهم|اقدر|اعتذر عن|اسف علي|شكرا علي|شكرا ل)) /u;

/** The words of a clause, folded, without its figures, days and months: those are looked at by others. */
function withoutFigures(text: string, region: string): string[] {
  const figures = findNumbers(text, { region }).map(({ span }) => span);
  return foldWords(text)
    .filter(({ start, end }) => !figures.some(([from, to]) => start < to && from < end))
    .filter((word) => !namesDay([word]))
    .map(({ norm }) => norm);
}
