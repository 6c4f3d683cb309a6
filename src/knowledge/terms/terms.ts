import { absences, negators, phraseWords, tokenise } from '../../language/index.ts';
import { verbBetween } from './arabic-stem.ts';
import { conceptsAt } from './glossary.ts';
import { stemsOf } from './stems.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text as the index knows it. */
export interface TermWord {
  /** As it was written, folded. */
  word: string;
  /** Its stem first, then less certain forms of it. */
  forms: string[];
  /** What it means in either language, as `#price`; several words may mean one thing together. */
  concepts: string[];
  /** Letters and digits together, such as e101: it means itself alone. */
  code: boolean;
  number: boolean;
  stop: boolean;
}

/** The terms that a word is searched by, the surest first: a stop word has but what it means with its neighbours. */
export function termsOf({ forms, concepts, stop }: TermWord): string[] {
  return stop ? concepts : [...forms, ...concepts];
}

/** Words of denial that mostly say something else in a question: to change, from me, nought. */
const otherwise: ReadonlySet<string> = new Set(['غير', 'مني', 'zero', 'hardly']);

/** Whether a word denies what is behind it; «ما» before a noun asks ("ما الفرق"). */
function denies(word: string, next: string | undefined): boolean {
  if (next === 'longer') return false;
  if (word === 'ما') return next !== undefined && !/^(?:ال|هو$|هي$|هم$)/.test(next);
  return (negators.has(word) || absences.has(word) || verbBetween(word) !== null) && !otherwise.has(word);
}

/** A spaced or hyphenated code is one: `E 101`, `e-101`, `إي ١٠١`. */
const splitCode = /(?<![\p{L}\p{N}])([a-z]|اي|إي)[\s\-_]{0,2}([0-9٠-٩]{3,4})(?![\p{L}\p{N}])/giu;
const arabicLetterNames: Readonly<Record<string, string>> = { اي: 'e', إي: 'e' };

/** The words of a text with what they are searched by. Pure; the same text always gives the same. */
export function termWords(text: string): TermWord[] {
  const whole = text.replace(splitCode, (_, letter: string, digits: string) => {
    return `${arabicLetterNames[letter] ?? letter}${digits}`;
  });
  const words = phraseWords(tokenise(whole)).map(({ norm, arabic, digits }) => {
    const code = !arabic && !digits && /^[a-z]{1,3}\d{2,}$/.test(norm);
    return {
      word: norm,
      forms: stemsOf(norm),
      concepts: [] as string[],
      code,
      number: digits,
      stop: isStopWord(norm),
    };
  });
  for (const [at, { word }] of words.entries())
    if (denies(word, words[at + 1]?.word)) words[at]?.concepts.push('#not');
  for (let at = 0; at < words.length; at += 1) {
    for (const { concept, used } of conceptsAt(words, at)) {
      for (const word of words.slice(at, at + used))
        if (!word.concepts.includes(concept)) word.concepts.push(concept);
    }
  }
  return words;
}
