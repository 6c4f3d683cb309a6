import { foldWords, wordForms } from '../../../language/index.ts';
import { tells } from './plain-words.ts';

/** At least so many of the words of what is quoted stand in its source. */
const share = 0.8;
/** How many texts are kept in their forms: an answer is judged sentence by sentence against the same ones. */
const mostKept = 300;
const kept = new Map<string, ReadonlySet<string>>();

/** Whether words say what one text says that was found or told, in whatever forms. */
export function isTakenFrom(words: readonly string[], source: string): boolean {
  const there = formsKept(source);
  const telling = words.filter((word) => tells(word));
  const found = telling.filter((word) => standsIn(there, word));
  return telling.length > 0 && found.length >= telling.length * share;
}

/** Whether a word is among forms, in whatever form. */
export function standsIn(forms: ReadonlySet<string>, word: string): boolean {
  return wordForms(word).some((form) => forms.has(form));
}

/** {@link formsOf} a text that was found or told; what callers say is not kept. */
export function formsKept(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known) return known;
  const forms = formsOf(text);
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, forms);
  return forms;
}

/** The words of a text in all their forms. */
export function formsOf(text: string): ReadonlySet<string> {
  return new Set(foldWords(text).flatMap(({ norm }) => wordForms(norm)));
}
