import { foldWords, wordForms } from '../../../language/index.ts';
import { tells } from './plain-words.ts';

/** At least so many of the words of what is quoted stand in its source. */
const share = 0.8;

/** Whether words say what one text says, in whatever forms. */
export function isTakenFrom(words: readonly string[], source: string): boolean {
  const there = new Set(foldWords(source).flatMap(({ norm }) => wordForms(norm)));
  const telling = words.filter((word) => tells(word));
  const found = telling.filter((word) => wordForms(word).some((form) => there.has(form)));
  return telling.length > 0 && found.length >= telling.length * share;
}
