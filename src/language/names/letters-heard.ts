import { englishLetterNames, natoLetters } from '../email/letters.ts';
import type { Token } from '../text.ts';
import { isCommonWord } from './common-words.ts';

/** Letters by names of three letters on; a shorter one is read as its letters, of which the vowel weighs little. */
const spokenLetters: Record<string, string> = Object.fromEntries(
  Object.entries(englishLetterNames).filter(([name]) => name.length > 2),
);

/** Letters of one name that are looked at. */
const longest = 32;

/**
 * The letters of a name that a recogniser wrote down in groups ("N a d i A ha SS an") or as words of the radio
 * alphabet; undefined where the text is no spelling.
 */
export function lettersHeard(tokens: readonly Token[]): string | undefined {
  const words = tokens.filter((token) => token.kind !== 'mark');
  if (words.some((word) => word.kind === 'arabic')) return undefined;
  const groups = words.filter((word) => isGroup(word)).length;
  const radio = words.filter((word) => natoLetters.has(word.norm)).length;
  if (Math.max(groups, radio) < 3 || (groups + radio) * 2 < words.length) return undefined;
  const letters = words.map((word) => lettersOf(word, radio >= 2)).join('');
  return letters.length < 3 || letters.length > longest ? undefined : letters;
}

/** A letter or two, or three that are written large; "it is" are words, unless written as letters. */
function isGroup({ kind, norm, raw }: Token): boolean {
  if (kind !== 'latin') return false;
  const large = /^\p{Lu}+$/u.test(raw);
  return (
    norm.length === 1 || (norm.length === 2 && (large || !isCommonWord(norm))) || (norm.length === 3 && large)
  );
}

function lettersOf(word: Token, radio: boolean): string {
  if (word.kind === 'digits' || word.norm === 'space') return '';
  if (radio) {
    const letter = natoLetters.get(word.norm);
    if (letter !== undefined) return letter;
  }
  return (spokenLetters[word.norm] ?? word.norm).replace(/[^a-z]/g, '');
}
