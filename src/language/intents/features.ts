import { phraseWords } from '../phrases.ts';
import { tokenise } from '../text.ts';

/** Words and letters looked at: an utterance is short, a hostile text is not. */
const mostWords = 120;

/**
 * Features of a text for a classifier: its folded words, pairs of them, and pieces of three and four
 * letters, which carry over to other forms and misspellings of a word.
 */
export function features(text: string): string[] {
  const words = phraseWords(tokenise(text))
    .slice(0, mostWords)
    .map((word) => word.norm.slice(0, 40));
  const found = new Set<string>();
  for (const [index, word] of words.entries()) {
    found.add(`w:${word}`);
    const next = words[index + 1];
    if (next !== undefined) found.add(`p:${word} ${next}`);
    const edged = `^${word}$`;
    for (const size of [3, 4])
      for (let at = 0; at + size <= edged.length; at += 1) found.add(`c:${edged.slice(at, at + size)}`);
  }
  return [...found];
}
