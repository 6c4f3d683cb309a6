import { numberToken } from '../numbers/lexicon.ts';
import { findRuns, runDigits } from '../numbers/runs.ts';
import { latinLetter, toLatin } from '../names/transliterate.ts';
import type { Token } from '../text.ts';
import {
  arabicAlphabet,
  arabicLetterNames,
  englishLetterNames,
  hamzaLetters,
  natoLetters,
} from './letters.ts';
import { borrowedWords, signs, silent, silentPhrases } from './words.ts';

/** A part of an address: a sign, letters, digits or a word, with the ways it may be written. */
export interface Piece {
  kind: 'sign' | 'letter' | 'digits' | 'word' | 'silent';
  /** Best first. */
  options: string[];
  used: number;
}

/** The sign that one or two words at an index stand for. */
export function signAt(tokens: readonly Token[], i: number): { sign: string; used: number } | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const next = tokens[i + 1];
  const two = next && signs[`${token.norm} ${next.norm}`];
  if (two !== undefined) return { sign: two, used: 2 };
  const one = signs[token.norm];
  return one === undefined ? undefined : { sign: one, used: 1 };
}

/** Reads a dictated stretch of an address into its pieces. */
export function readPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  const letters = markLetters(tokens);
  for (let i = 0; i < tokens.length;) {
    const piece = pieceAt(tokens, i, letters, pieces);
    pieces.push(piece);
    i += Math.max(1, piece.used);
  }
  return pieces;
}

function pieceAt(
  tokens: readonly Token[],
  i: number,
  letters: readonly boolean[],
  before: readonly Piece[],
): Piece {
  const token = tokens[i];
  if (!token) return { kind: 'silent', options: [], used: 1 };
  const quiet = silentPhrases.find((phrase) => phrase.every((word, k) => tokens[i + k]?.norm === word));
  if (quiet) return { kind: 'silent', options: [], used: quiet.length };
  const withLetter = withLetterAt(tokens, i, before);
  if (withLetter) return withLetter;
  const sign = signAt(tokens, i);
  if (sign && !isSpellingMark(tokens, i, letters))
    return { kind: 'sign', options: [sign.sign], used: sign.used };
  if (sign || token.kind === 'mark') return { kind: 'silent', options: [], used: 1 };
  const example = spelledBy(tokens, i);
  if (example) return example;
  const repeated = repeatAt(tokens, i);
  if (repeated) return repeated;
  if (letters[i] === true) return { kind: 'letter', options: lettersOf(tokens, i), used: 1 };
  if (silent.has(token.norm) && tokens.length > 1) return { kind: 'silent', options: [], used: 1 };
  const digits = digitsAt(tokens, i);
  if (digits) return digits;
  return {
    kind: 'word',
    options: spellings(token, tokens[i + 1]),
    used: compoundName(token, tokens[i + 1]) ? 2 : 1,
  };
}

/** "S as in Sam", "b for bravo", "سين مثل سارة": the letter and no more. */
function spelledBy(tokens: readonly Token[], i: number): Piece | undefined {
  const letter = tokens[i];
  const first = letter && lettersOf(tokens, i)[0];
  if (!letter || first === undefined || first.length !== 1) return undefined;
  const [a, b] = [tokens[i + 1]?.norm, tokens[i + 2]?.norm];
  const as = a === 'as' && (b === 'in' || b === 'for') ? 3 : a === 'is' && b === 'for' ? 3 : undefined;
  const direct = a !== undefined && /^(?:for|like|as|in|from|مثل|متل|زي|من|يعني)$/.test(a) ? 2 : undefined;
  const skip = as ?? direct;
  const word = skip === undefined ? undefined : tokens[i + skip];
  if (skip === undefined || !word || word.kind === 'mark') return undefined;
  const starts = word.kind === 'arabic' ? true : word.norm.startsWith(first);
  return starts ? { kind: 'letter', options: [first], used: skip + 1 } : undefined;
}

/** "Double l", "triple w", "double u" (which is w). */
function repeatAt(tokens: readonly Token[], i: number): Piece | undefined {
  const word = tokens[i]?.norm ?? '';
  const times = /^(?:double|دبل|دوبل|دابل)$/.test(word) ? 2 : /^(?:triple|treble|تريبل)$/.test(word) ? 3 : 0;
  const next = tokens[i + 1];
  if (times === 0 || !next) return undefined;
  if (word === 'double' && (next.norm === 'u' || next.norm === 'you'))
    return { kind: 'letter', options: ['w', 'uu'], used: 2 };
  const zero = next.norm === 'o' || next.norm === 'oh';
  const after = tokens[i + 2];
  const isDigit = numberToken(next) !== undefined && (!zero || (after && numberToken(after) !== undefined));
  if (isDigit === true) return undefined;
  const [letter] = lettersOf(tokens, i + 1);
  return letter === undefined ? undefined : { kind: 'letter', options: [letter.repeat(times)], used: 2 };
}

/** "Sarah with an h", "jon without an h". */
function withLetterAt(tokens: readonly Token[], i: number, before: readonly Piece[]): Piece | undefined {
  const how = tokens[i]?.norm;
  const article = tokens[i + 1]?.norm;
  if ((how !== 'with' && how !== 'without') || (article !== 'a' && article !== 'an')) return undefined;
  const [letter] = lettersOf(tokens, i + 2);
  const word = before.findLast((piece) => piece.kind === 'word');
  if (letter === undefined || !word) return undefined;
  word.options = word.options.map((option) => {
    if (how === 'without') return option.replaceAll(letter, '');
    return option.includes(letter) ? option : option + letter;
  });
  return { kind: 'silent', options: [], used: 3 };
}

function digitsAt(tokens: readonly Token[], i: number): Piece | undefined {
  const token = tokens[i];
  const number = token && numberToken(token);
  if (!number || number.word.role === 'homophone') return undefined;
  let end = i;
  while (end < tokens.length) {
    const next = tokens[end];
    const found = next && numberToken(next);
    const joins = next?.norm === 'and' && end > i && tokens[end + 1] && numberToken(tokens[end + 1] as Token);
    if (!joins && (!found || found.word.role === 'homophone')) break;
    end += 1;
  }
  const [run] = findRuns(tokens.slice(i, end));
  if (!run) return undefined;
  return { kind: 'digits', options: runDigits(run, 8).slice(0, 3), used: end - i };
}

/** Which tokens are single letters of a spelled word. */
function markLetters(tokens: readonly Token[]): boolean[] {
  const certain = tokens.map(
    (token) => token.kind === 'latin' && token.norm.length === 1 && /[a-z]/.test(token.norm),
  );
  const possible = tokens.map((token, i) => certain[i] === true || isLetterName(token));
  const nato = tokens.map((token) => natoLetters.has(token.norm));
  const alone = (i: number): boolean => {
    const edges = [tokens[i - 1], tokens[i + 1]];
    return edges.every((edge) => edge === undefined || edge.norm in signs) && tokens[i]?.kind === 'arabic';
  };
  return tokens.map((token, i) => {
    if (certain[i] === true) return !isZero(tokens, i);
    if (nato[i] === true) return isNatoRun(nato, i);
    if (possible[i] !== true) return false;
    const left = previousWord(tokens, i);
    const right = nextWord(tokens, i);
    const beside = possible[left] === true || possible[right] === true;
    // زيد is a name and في is "in": alone they are not letters.
    return beside || (alone(i) && token.norm !== 'زيد' && token.norm !== 'في');
  });
}

/** "O" beside a digit and no letter is a zero. */
function isZero(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.norm !== 'o') return false;
  const digit = (token: Token | undefined): boolean =>
    token !== undefined && token.kind !== 'mark' && token.norm.length > 1 && numberToken(token) !== undefined;
  const letter = (token: Token | undefined): boolean => token?.norm.length === 1 && token.kind === 'latin';
  const beside = [tokens[i - 1], tokens[i + 1]];
  return beside.some(digit) && !beside.some(letter);
}

function isNatoRun(nato: readonly boolean[], i: number): boolean {
  let from = i;
  let to = i;
  while (nato[from - 1] === true) from -= 1;
  while (nato[to + 1] === true) to += 1;
  return to - from >= 2;
}

function previousWord(tokens: readonly Token[], i: number): number {
  let k = i - 1;
  while (k >= 0 && (tokens[k]?.norm === ',' || tokens[k]?.norm === '،' || tokens[k]?.norm === '-')) k -= 1;
  return k;
}

function nextWord(tokens: readonly Token[], i: number): number {
  let k = i + 1;
  while (tokens[k]?.norm === ',' || tokens[k]?.norm === '،' || tokens[k]?.norm === '-') k += 1;
  return k;
}

function isLetterName(token: Token): boolean {
  return token.norm in englishLetterNames || token.norm in arabicLetterNames || token.norm in arabicAlphabet;
}

/** Letters that a letter or the name of one may stand for, best first. */
function lettersOf(tokens: readonly Token[], i: number): string[] {
  const token = tokens[i];
  if (!token) return [];
  if (token.kind === 'latin') {
    if (token.norm.length === 1) return [token.norm];
    const letter = englishLetterNames[token.norm] ?? natoLetters.get(token.norm);
    return letter === undefined ? [] : [letter];
  }
  const byHamza = hamzaLetters[token.raw];
  const named = arabicLetterNames[token.norm];
  if (named)
    return byHamza === undefined ? named : [byHamza, ...named.filter((letter) => letter !== byHamza)];
  const arabic = arabicAlphabet[token.norm];
  const latin = arabic === undefined ? undefined : latinLetter(arabic);
  return latin === undefined ? [] : [latin];
}

/** In "S-A-R-A" or "S. A. R. A." the marks only part the letters. */
function isSpellingMark(tokens: readonly Token[], i: number, letters: readonly boolean[]): boolean {
  const token = tokens[i];
  if (token?.kind !== 'mark' || (token.norm !== '-' && token.norm !== '.')) return false;
  if (letters[i - 1] !== true) return false;
  if (token.norm === '.' && i === tokens.length - 1) return true;
  if (letters[i + 1] !== true) return false;
  if (token.norm === '.') return tokens[i + 1]?.glued === false;
  const further = letters[i + 3] === true && tokens[i + 2]?.norm === '-';
  const earlier = letters[i - 3] === true && tokens[i - 2]?.norm === '-';
  return further || earlier;
}

function compoundName(token: Token, next: Token | undefined): boolean {
  return token.norm === 'عبد' && next?.kind === 'arabic' && next.norm.startsWith('ال') && next.norm !== 'الات';
}

/** Spelling of a word within an address. */
function spellings(token: Token, next: Token | undefined): string[] {
  if (token.kind === 'latin') return [token.norm.replace(/[^a-z0-9]/g, '')];
  const borrowed = borrowedWords[token.norm];
  if (borrowed !== undefined) return [borrowed];
  const word = compoundName(token, next) ? `عبد${next?.norm ?? ''}` : token.norm;
  return toLatin(word)
    .map((option) => option.replaceAll('-', ''))
    .slice(0, 3);
}
