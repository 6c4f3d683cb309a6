import { familyLikelihood, familyRanks, givenLikelihood, givenRanks } from './likelihood.ts';
import { letterNumber, nameTrie } from './name-trie.ts';
import type { NameNode } from './name-trie.ts';
import { extraCosts, missingCost, otherLetter } from './slips.ts';

/** A name that heard letters may mean. Costs are negative logarithms: each e-fold likelier is 1 less. */
export interface Decoded {
  given: string;
  /** Empty where only a given name was spelled. */
  family: string;
  /** Of the letters that differ. */
  slips: number;
  /** Of the slips and of the name's own rarity. */
  cost: number;
}

/** What is not followed in one part of a name: more slips than these, or slips and rarity above a cost. */
interface Limits {
  slips: number;
  cost: number;
}

const widest: Limits = { slips: 6, cost: 13 };
/** Few slips: such names are found soon, and tell how costly others may be. */
const narrow: Limits = { slips: 2.5, cost: 13 };
/** The cost of the commonest name of all, heard without a slip. */
const leastCost = 2.39;
/** Names that are told. */
const told = 3;
/** A given name without a surname. */
const halfCost = 5.5;
/** Names kept for each beginning of the letters. */
const partsKept = 2;
/** Letters by which a name may be longer or shorter than the letters heard for it. */
const mostShift = 3;

let tries: { given: NameNode; family: NameNode } | undefined;

/**
 * The names that a run of small Latin letters most likely means, best first: a given name and a surname of the lists
 * with the fewest and likeliest slips between them and the letters. Up to three.
 */
export function decodeName(letters: string): readonly Decoded[] {
  const known = decoded.get(letters);
  if (known) return known;
  const names = bestNames(letters);
  if (decoded.size >= mostKept) decoded.clear();
  decoded.set(letters, names);
  return names;
}

/** Letters whose names are kept: readings of one sound are often the same letters. */
const mostKept = 64;
const decoded = new Map<string, readonly Decoded[]>();

function bestNames(letters: string): Decoded[] {
  const likely = namesWithin(letters, narrow);
  // What costs more than the last of these together with the cheapest other part is not among the best.
  const worst = likely.length === told ? (likely.at(-1)?.cost ?? 0) - leastCost : widest.cost;
  return namesWithin(letters, { slips: widest.slips, cost: Math.min(worst, widest.cost) });
}

function namesWithin(letters: string, limits: Limits): Decoded[] {
  tries ??= {
    given: nameTrie(givenRanks.keys(), givenLikelihood, false),
    family: nameTrie(familyRanks.keys(), familyLikelihood, true),
  };
  const first = partsOf(letters, tries.given, limits);
  const last = partsOf([...letters].reverse().join(''), tries.family, limits);
  const found: Decoded[] = [];
  for (const [at, givens] of first.entries())
    for (const a of givens)
      for (const b of last[letters.length - at] ?? [])
        found.push({ given: a.name, family: b.name, slips: a.slips + b.slips, cost: a.cost + b.cost });
  for (const a of first[letters.length] ?? [])
    found.push({ given: a.name, family: '', slips: a.slips, cost: a.cost + halfCost });
  found.sort((a, b) => a.cost - b.cost);
  const distinct = new Map<string, Decoded>();
  for (const name of found) {
    const key = `${name.given} ${name.family}`;
    if (!distinct.has(key)) distinct.set(key, name);
    if (distinct.size === told) break;
  }
  return [...distinct.values()];
}

interface Part {
  name: string;
  slips: number;
  cost: number;
}

/** The likeliest names for each beginning of the letters, by how many letters it has. */
function partsOf(letters: string, root: NameNode, limits: Limits): Part[][] {
  const size = letters.length;
  const best: Part[][] = Array.from({ length: size + 1 }, () => []);
  const heard = Int8Array.from(letters, letterNumber);
  const extra = extraCosts(letters);
  const rows: Float64Array[] = [new Float64Array(size + 1)];
  for (let j = 1; j <= size; j += 1)
    (rows[0] as Float64Array)[j] = (rows[0]?.[j - 1] ?? 0) + (extra[j - 1] ?? 0);
  const walk = (node: NameNode, depth: number): void => {
    const row = rows[depth] as Float64Array;
    if (node.name !== undefined) collect(best, { name: node.name, rarity: node.rarity, depth }, row, limits);
    const below = (rows[depth + 1] ??= new Float64Array(size + 1));
    for (const child of node.next) {
      const missing = missingCost(child.letter, node.letter);
      const least = step(row, below, heard, extra, child.letter, missing, depth + 1);
      if (least <= limits.slips && least + child.commonest <= limits.cost) walk(child, depth + 1);
    }
  };
  walk(root, 0);
  return best;
}

/** Reads one more letter of a name against the beginnings of the letters near it; the least slips of them. */
function step(
  row: Float64Array,
  below: Float64Array,
  heard: Int8Array,
  extra: Float64Array,
  letter: number,
  missing: number,
  depth: number,
): number {
  const size = heard.length;
  const from = Math.max(1, depth - mostShift);
  const to = Math.min(size, depth + mostShift);
  below[from - 1] = from === 1 ? (row[0] as number) + missing : Infinity;
  // The next row looks one further, and finds nothing.
  if (to < size) below[to + 1] = Infinity;
  let least = from === 1 ? (below[0] as number) : Infinity;
  for (let j = from; j <= to; j += 1) {
    let value = (row[j - 1] as number) + (otherLetter[(heard[j - 1] as number) * 26 + letter] as number);
    const skipped = (row[j] as number) + missing;
    if (skipped < value) value = skipped;
    const more = (below[j - 1] as number) + (extra[j - 1] as number);
    if (more < value) value = more;
    below[j] = value;
    if (value < least) least = value;
  }
  return least;
}

function collect(
  best: Part[][],
  { name, rarity, depth }: { name: string; rarity: number; depth: number },
  row: Float64Array,
  limits: Limits,
): void {
  const to = Math.min(row.length - 1, depth + mostShift);
  for (let j = Math.max(2, depth - mostShift); j <= to; j += 1) {
    const slips = row[j] as number;
    const parts = best[j];
    if (slips > limits.slips || slips + rarity > limits.cost || !parts) continue;
    const cost = slips + rarity;
    const last = parts.at(-1);
    if (parts.length === partsKept && last && last.cost <= cost) continue;
    parts.push({ name, slips, cost });
    parts.sort((a, b) => a.cost - b.cost);
    if (parts.length > partsKept) parts.pop();
  }
}
