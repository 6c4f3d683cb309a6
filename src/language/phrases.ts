import { tokenise } from './text.ts';
import type { Token } from './text.ts';
import type { Span } from './types.ts';

/** A word of a phrase: Latin letters and the digits glued to them are one word ("3ayez", "la2"). */
export interface Word {
  norm: string;
  start: number;
  end: number;
  arabic: boolean;
  digits: boolean;
  /** A comma or the end of a sentence stands right after it. */
  pause: boolean;
}

/** The words of a text without its punctuation. */
export function phraseWords(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const last = words.at(-1);
    if (token.kind === 'mark') {
      if (last && !isHyphen(token)) last.pause = true;
    } else if (last && token.glued && previous && previous.kind !== 'mark' && joins(previous, token)) {
      last.norm += token.norm;
      last.end = token.end;
      last.digits = false;
    } else
      words.push({
        norm: token.norm,
        start: token.start,
        end: token.end,
        arabic: token.kind === 'arabic',
        digits: token.kind === 'digits',
        pause: false,
      });
    previous = token;
  }
  return words;
}

/** The words of a text, folded for comparison, without punctuation. */
export function foldWords(text: string): Word[] {
  return phraseWords(tokenise(text));
}

/** The words of {@link foldWords} in one line, a blank between them. */
export function foldLine(text: string): string {
  return foldWords(text)
    .map(({ norm }) => norm)
    .join(' ');
}

/** A hyphen inside a word parts nothing. */
function isHyphen(token: Token): boolean {
  return token.glued && /^[-‑']$/.test(token.norm);
}

function joins(a: Token, b: Token): boolean {
  return a.kind !== 'arabic' && b.kind !== 'arabic' && a.kind !== b.kind;
}

/** Splits a list "one phrase | another phrase" into folded phrases of folded words. */
export function foldPhrases(list: string): string[][] {
  return list
    .split('|')
    .map((phrase) => phraseWords(tokenise(phrase)).map((word) => word.norm))
    .filter((phrase) => phrase.length > 0);
}

interface Node<T> {
  value?: T;
  next: Map<string, Node<T>>;
}

/** Phrases of several words looked up by the longest match, in time linear in the text. */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Adds every phrase of a `a | b | c` list. The first value given to a phrase stays. */
  add(list: string, value: T): this {
    for (const phrase of foldPhrases(list)) {
      let node = this.#root;
      for (const word of phrase) {
        let next = node.next.get(word);
        if (!next) node.next.set(word, (next = { next: new Map() }));
        node = next;
      }
      node.value ??= value;
    }
    return this;
  }

  /** The longest phrase that starts at a word. */
  at(words: readonly Word[], start: number): { value: T; used: number } | undefined {
    let node: Node<T> | undefined = this.#root;
    let found: { value: T; used: number } | undefined;
    for (let i = start; node && i < words.length; i += 1) {
      node = node.next.get(words[i]?.norm ?? '');
      if (node?.value !== undefined) found = { value: node.value, used: i - start + 1 };
    }
    return found;
  }
}

/** The range of some words. */
export function wordsSpan(words: readonly Word[], first = 0, last = words.length - 1): Span {
  return [words[first]?.start ?? 0, words[last]?.end ?? 0];
}
