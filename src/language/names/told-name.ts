import { foldWords } from '../phrases.ts';
import { before } from './carriers.ts';

/**
 * The rest of a text after the last phrase that announces a name ("my name is", «اسمي»), or after the small words that
 * it begins with: the one name that the text gives, where it gives one. Whether that is a name is not looked at.
 */
export function toldName(text: string): string {
  const words = foldWords(text);
  let from = 0;
  let opening = true;
  for (let at = 0; at < words.length;) {
    const phrase = before.at(words, at);
    if (!phrase) opening = false;
    if (phrase && (opening || phrase.value === 'strong')) from = at + phrase.used;
    at += phrase?.used ?? 1;
  }
  const first = words[from];
  return first ? text.slice(first.start).trim() : '';
}
