import { givenNames } from './given-names.ts';
import { knownNames, latinNames } from './lexicon.ts';
import { surnames } from './surnames.ts';

const ranks = (names: readonly string[]): Map<string, number> =>
  new Map(names.map((name, rank) => [name, rank]));
const given = ranks(givenNames);
const family = ranks(surnames);

/** A name of these has no rank of its own: it counts as one of the commoner. */
const unranked = 400;

const admit = (table: Map<string, number>, name: string): void => {
  const rank = table.get(name);
  if (rank === undefined || rank > unranked) table.set(name, unranked);
};
for (const name of knownNames.flatMap(({ latin }) => latin)) {
  const plain = name.replaceAll('-', '');
  admit(given, plain);
  admit(family, plain);
}
for (const name of latinNames) if (!given.has(name) && !family.has(name)) admit(given, name);

/** Given names and surnames of the lists, with their ranks. */
export const givenRanks: ReadonlyMap<string, number> = given;
export const familyRanks: ReadonlyMap<string, number> = family;

/** The rank at which names that no list knows are counted. */
const unknownRank = 60_000;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** The logarithm of how often a word is a given name, up to a constant. */
export function givenLikelihood(name: string): number {
  return -Math.log((given.get(plain(name)) ?? unknownRank) + 20);
}

/** The logarithm of how often a word is a surname, up to a constant. */
export function familyLikelihood(name: string): number {
  return -Math.log((family.get(plain(name)) ?? unknownRank) + 20);
}

/** Whether a folded Latin word is one of the commonest given names, although it may be a word as well. */
export function isCommonGiven(folded: string): boolean {
  return (given.get(folded) ?? unknownRank) < 1200;
}

/** Whether a folded Latin word is one of the names of the lists. */
export function isListed(folded: string): boolean {
  return given.has(folded) || family.has(folded);
}
