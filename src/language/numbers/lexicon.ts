import { stripDiacritics } from '../text.ts';
import type { Token } from '../text.ts';
import { arabicNumberWords } from './lexicon-ar.ts';
import { englishNumberWords } from './lexicon-en.ts';
import type { NumberWord } from './number-word.ts';

/** A number word in a text. */
export interface NumberToken {
  token: Token;
  word: NumberWord;
  /** The digits of a literal, with its leading zeros. */
  digits: string;
  /** Joined to what stands before by "and" or و. */
  and: boolean;
}

const lexicon = new Map<string, NumberWord>();
// Earlier entries win, so that a plain unit is never hidden by a rarer reading of the same letters.
for (const [word, entry] of [...arabicNumberWords(), ...englishNumberWords()])
  if (!lexicon.has(word)) lexicon.set(word, entry);

/** The number word that a folded word is, without looking at what surrounds it. */
export function numberWord(norm: string): NumberWord | undefined {
  return lexicon.get(norm);
}

/** Reads one token as a number word, seeing through the Arabic article and the joined و. */
export function numberToken(token: Token): NumberToken | undefined {
  if (token.kind === 'mark') return undefined;
  if (token.kind === 'digits') {
    const word: NumberWord = { role: 'literal', value: Number(token.norm) };
    return { token, word, digits: token.norm, and: false };
  }
  // «وأحد» (and one-) folds to the same letters as «واحد» (one).
  const start =
    token.norm === 'واحد' && stripDiacritics(token.raw).startsWith('وأ') ? lexicon.get('احد') : undefined;
  if (start) return { token, word: start, digits: '', and: true };
  const plain = lexicon.get(token.norm);
  if (plain) return { token, word: plain, digits: '', and: false };
  if (token.kind !== 'arabic') return undefined;
  const prefix = /^(و?)ب?(ال)?/.exec(token.norm);
  const and = prefix?.[1] === 'و';
  const stem = token.norm.slice(prefix?.[0].length ?? 0);
  const word = lexicon.get(stem) ?? (and ? lexicon.get(token.norm.slice(1)) : undefined);
  return word && { token, word, digits: '', and };
}
