import type { KnownTerm, Vocabulary, WeightedTerm } from '../../db/queries/knowledge-search.ts';
import { findNumbers, oneSlip } from '../../language/index.ts';
import { termsOf, termWords, type TermWord } from '../terms/terms.ts';

/** A question longer than this is searched by its first words. */
const mostWords = 40;

/** How sure a term is to be what a word means: the word itself, a less certain form, a meaning of the glossary. */
const surely = { stem: 1, form: 0.8, concept: 0.85, spelling: 0.8 } as const;

/** Spellings less like the word than this are other words. */
const alike = 0.38;

/** Rarer terms come first; together they may be held by so many passages: ranking them is most of a search's work. */
const mostRanked = 400;

/** In a knowledge base of a few passages no word is rare; it is weighed as if it were one of so many. */
const leastPassages = 300;

/** What every product has: the question is about the product, and these words only say what of it. */
const general: ReadonlySet<string> = new Set(['#price', '#time']);

/** So much of its weight such a word keeps beside others. */
const generalShare = 0.35;

/** A word of the question with the places of its terms in {@link QuestionTerms.terms}. */
export interface AskedWord {
  word: string;
  /** What it means in either language. */
  concepts: readonly string[];
  /** Its stem, other forms of it and its meanings, whether a passage holds them or not. */
  forms: readonly string[];
  code: boolean;
  /** How much the question is about it. */
  value: number;
  /** Place of a term and how surely it is the word. */
  terms: Map<number, number>;
}

export interface QuestionTerms {
  words: AskedWord[];
  terms: WeightedTerm[];
  selecting: string[];
}

/** The words of a question that are worth searching. */
export function askedWords(text: string): TermWord[] {
  return termWords(inFigures(text))
    .filter(({ stop, concepts }) => !stop || concepts.length > 0)
    .slice(0, mostWords);
}

/** Numbers from here on name something; smaller ones are mostly words like others ("one", "two times"). */
const leastNumber = 10;

/** The text with its greater numbers in figures: "three hundred", «ثلاثمية». */
function inFigures(text: string): string {
  return findNumbers(text)
    .filter(
      ({ value, digits, span }) =>
        digits === null && value >= leastNumber && !/\d/u.test(text.slice(...span)),
    )
    .toReversed()
    .reduce(
      (whole, { value, span: [start, end] }) => `${whole.slice(0, start)}${value}${whole.slice(end)}`,
      text,
    );
}

/** What to look up of each word: its terms, and spellings like it where it is unknown. */
export function lookUps(words: readonly TermWord[]): { exact: string[]; fuzzy: string[] } {
  const exact = words.flatMap(termsOf);
  const fuzzy = words.flatMap(({ forms, stop, code, number }) =>
    stop || code || number || (forms[0]?.length ?? 0) < 4 ? [] : forms.slice(0, 1),
  );
  return { exact: [...new Set(exact)], fuzzy: [...new Set(fuzzy)] };
}

/** Weighs a question's words by how rare they are (BM25's measure), and says which terms to search by. */
export function weighTerms(words: readonly TermWord[], vocabulary: Vocabulary): QuestionTerms {
  const all = Math.max(vocabulary.chunks, leastPassages);
  const rarity = (chunks: number): number => Math.log(1 + (all - chunks + 0.5) / (chunks + 0.5));
  const known = new Map<string, KnownTerm[]>();
  for (const term of vocabulary.terms) known.set(term.asked, [...(known.get(term.asked) ?? []), term]);

  const terms: WeightedTerm[] = [];
  const chunksOf = new Map<string, number>();
  const placeOf = (term: KnownTerm, sure: number, fuzzy: boolean): number => {
    chunksOf.set(term.term, term.chunks);
    const weight = rarity(term.chunks) * sure;
    const place = terms.findIndex((one) => one.term === term.term && one.fuzzy === fuzzy);
    if (place < 0) return terms.push({ term: term.term, weight, fuzzy }) - 1;
    const there = terms[place];
    if (there && there.weight < weight) terms[place] = { ...there, weight };
    return place;
  };

  const isGeneral = ({ concepts }: TermWord): boolean => concepts.some((concept) => general.has(concept));
  const special = words.some((word) => !isGeneral(word) && !word.stop);

  const asked = words.map((asking): AskedWord => {
    const { word, forms, concepts, stop, code } = asking;
    const share = special && isGeneral(asking) ? generalShare : 1;
    const places = new Map<number, number>();
    let value = 0;
    const take = (term: KnownTerm, sure: number, fuzzy: boolean): void => {
      places.set(placeOf(term, sure * share, fuzzy), sure);
      // What is only spelled like a word that is known may as well be another one, that no passage holds.
      const known = !fuzzy || isSlip(term.asked, term.term);
      value = Math.max(value, rarity(known ? term.chunks : 0) * (fuzzy ? 1 : sure) * share);
    };
    const given = [
      ...(stop ? [] : forms.map((term, at) => ({ term, sure: at === 0 ? surely.stem : surely.form }))),
      ...concepts.map((term) => ({ term, sure: surely.concept })),
    ];
    for (const { term, sure } of given) {
      for (const found of known.get(term) ?? []) {
        if (found.term === term) take(found, sure, false);
        else if (found.similarity >= alike)
          take(found, surely.spelling * (isSlip(term, found.term) ? 1 : found.similarity), true);
      }
    }
    // A word that no passage holds: the question is about something else, so far.
    if (places.size === 0) value = stop ? 0 : rarity(0) * share;
    // Who names an error code asks about that one, whatever else is said.
    return { word, concepts, forms: termsOf(asking), code, value: code ? value * 4 : value, terms: places };
  });
  return { words: asked, terms, selecting: rarest(chunksOf) };
}

/** So long a word has to be, in letters, to be another one with a slip in it. */
const slipLetters = 5;

/** Whether a word is another with one letter left out, added, changed or changed about. */
function isSlip(asked: string, term: string): boolean {
  return Math.min(asked.length, term.length) >= slipLetters && oneSlip(asked, term);
}

function rarest(chunksOf: ReadonlyMap<string, number>): string[] {
  const taken: string[] = [];
  let ranked = 0;
  for (const [term, chunks] of [...chunksOf].sort(([, a], [, b]) => a - b)) {
    if (taken.length > 0 && ranked + chunks > mostRanked) break;
    taken.push(term);
    ranked += chunks;
  }
  return taken;
}
