import { letterNumber } from './name-trie.ts';

/** Costs of the slips between a name and its heard letters: negative logarithms of how often they happen. */
const cost = {
  other: 3.6,
  alike: 2,
  extra: 2.6,
  extraVowel: 0.9,
  doubled: 0.8,
  missing: 3,
  missingDouble: 1,
};

/** Letters whose names sound alike on a telephone. */
const alikeSets = ['bcdegptvz', 'ahjk', 'mn', 'fsx', 'iy', 'quw', 'lo', 'ar', 'ae'];

/** The cost of one letter heard for another, by both their numbers: `heard * 26 + meant`. */
export const otherLetter = new Float64Array(26 * 26).fill(cost.other);
for (const set of alikeSets)
  for (const a of set) for (const b of set) otherLetter[letterNumber(a) * 26 + letterNumber(b)] = cost.alike;
for (let letter = 0; letter < 26; letter += 1) otherLetter[letter * 27] = 0;

/** The cost of a letter of the name that was not heard, the letter before it given. */
export function missingCost(letter: number, before: number): number {
  return letter === before ? cost.missingDouble : cost.missing;
}

/**
 * The cost of each heard letter that the name has not: small for one said twice, and for the vowel of a letter's own
 * name ("el" for l, "be" for b).
 */
export function extraCosts(letters: string): Float64Array {
  return Float64Array.from(letters, (heard, i) => {
    const [before = '', after = ''] = [letters[i - 1], letters[i + 1]];
    if (heard === before || heard === after) return cost.doubled;
    if (heard === 'e' && (/[lmnfsx]/.test(after) || /[bcdgptv]/.test(before))) return cost.extraVowel;
    if (heard === 'a' && after === 'r') return cost.extraVowel;
    return cost.extra;
  });
}
