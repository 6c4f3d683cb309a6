import { foldWords, type Word } from '../phrases.ts';
import { isCommonWord } from './common-words.ts';
import { isCommonGiven } from './likelihood.ts';
import { isKnownName } from './transliterate.ts';

/** A letter that is written together with the name behind it. */
const joinedLetter = /^[وفبلك](?=\p{L}{3})/u;

/**
 * The words of a written text that name somebody or something, as far as their look tells: in Latin letters what has a capital
 * inside a sentence, and the known names at its beginning; in Arabic the known names that are no common words.
 */
export function namesIn(text: string): string[] {
  return foldWords(text).flatMap((word) => {
    const written = text.slice(word.start, word.end);
    if (/^\p{Script=Arabic}/u.test(written)) return arabicName(word);
    if (!/^\p{Lu}\p{Ll}/u.test(written)) return [];
    const opens = /(?:^|[.!?:؟؛…]["'”“»«]?)\s*["'“«]?$/u.test(text.slice(0, word.start));
    return !opens || isKnownName(word.norm) || isCommonGiven(word.norm) ? [written] : [];
  });
}

/** A folded word, and what it is without a letter that may only be joined to it. */
export function withoutJoined(norm: string): string[] {
  return joinedLetter.test(norm) ? [norm, norm.replace(joinedLetter, '')] : [norm];
}

function arabicName({ norm }: Word): string[] {
  if (isCommonWord(norm)) return [];
  const name = withoutJoined(norm).find((form) => isKnownName(form) && !isCommonWord(form));
  return name === undefined ? [] : [name];
}
