import type { Token } from '../text.ts';
import type { Wall } from './clock.ts';
import type { Moment } from './state.ts';

/** Part of a moment read from tokens up to `end`. */
export interface Part {
  found: Partial<Moment>;
  end: number;
}

/** When and where something is said. */
export interface Setting {
  now: Wall;
  /** Midnight at the start of the day of `now`. */
  today: Wall;
  /** First day of the week: 0 Sunday … 6 Saturday. */
  weekStart: number;
  /** IANA zone of the wall clock. */
  zone: string;
  /** ISO country of who speaks, where it is known. */
  region: string | undefined;
  /** A date was asked for. */
  asked: boolean;
}

/** Reads a part of a moment that begins at a token. */
export type Reader = (tokens: readonly Token[], start: number, setting: Setting) => Part | undefined;

/** The folded word of a token; empty behind the end. */
export const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';

/** Sees through the joined prepositions of «بالأحد», «ليوم», «عالخميس». */
export const bare = (word: string): string => word.replace(/^(?:وال|بال|عال|هال|لل|فال|ال|و|ب|ل)/, '');

/** «للخميس», «لخمسة», «والخميس», «وخمسة»: the tokens with the word itself, without the «ل» or «و» at its head. */
export function withoutHead(
  tokens: readonly Token[],
  i: number,
  head: 'ل' | 'و',
): readonly Token[] | undefined {
  const token = tokens[i];
  if (token?.kind !== 'arabic' || !token.norm.startsWith(head) || token.norm.length < 3) return undefined;
  const rest = token.norm.slice(1);
  return tokens.with(i, { ...token, norm: head === 'ل' && rest.startsWith('ل') ? `ا${rest}` : rest });
}

/** A day that no calendar has, and not the month that was said with it either. */
export const impossible = (end: number): Part => ({ found: { impossible: true }, end });
