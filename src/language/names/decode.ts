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

/** Slips above this in one part of a name are not followed. */
const mostSlips = 6;
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
export function decodeName(letters: string): Decoded[] {
  tries ??= {
    given: nameTrie(givenRanks.keys(), givenLikelihood, false),
    family: nameTrie(familyRanks.keys(), familyLikelihood, true),
  };
  const first = partsOf(letters, tries.given);
  const last = partsOf([...letters].reverse().join(''), tries.family);
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
    if (distinct.size === 3) break;
  }
  return [...distinct.values()];
}

interface Part {
  name: string;
  slips: number;
  cost: number;
}

/** The likeliest names for each beginning of the letters, by how many letters it has. */
function partsOf(letters: string, root: NameNode): Part[][] {
  const size = letters.length;
  const best: Part[][] = Array.from({ length: size + 1 }, () => []);
  const heard = Int8Array.from(letters, letterNumber);
  const extra = extraCosts(letters);
  const rows: Float64Array[] = [new Float64Array(size + 1)];
  for (let j = 1; j <= size; j += 1)
    (rows[0] as Float64Array)[j] = (rows[0]?.[j - 1] ?? 0) + (extra[j - 1] ?? 0);
  const walk = (node: NameNode, depth: number): void => {
    const row = rows[depth] as Float64Array;
    if (node.name !== undefined) collect(best, node.name, node.rarity, row);
    const below = (rows[depth + 1] ??= new Float64Array(size + 1));
    for (const child of node.next)
      if (step(row, below, heard, extra, child.letter, missingCost(child.letter, node.letter), depth + 1))
        walk(child, depth + 1);
  };
  walk(root, 0);
  return best;
}

/** Reads one more letter of a name against all beginnings of the letters; false where all are too far off. */
function step(
  row: Float64Array,
  below: Float64Array,
  heard: Int8Array,
  extra: Float64Array,
  letter: number,
  missing: number,
  depth: number,
): boolean {
  const size = heard.length;
  const from = Math.max(1, depth - mostShift);
  const to = Math.min(size, depth + mostShift);
  below.fill(Infinity);
  if (from === 1) below[0] = (row[0] as number) + missing;
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
  return least <= mostSlips;
}

function collect(best: Part[][], name: string, rarity: number, row: Float64Array): void {
  for (let j = 2; j < row.length; j += 1) {
    const slips = row[j] as number;
    const parts = best[j];
    if (slips > mostSlips || !parts) continue;
    const cost = slips + rarity;
    const last = parts.at(-1);
    if (parts.length === partsKept && last && last.cost <= cost) continue;
    parts.push({ name, slips, cost });
    parts.sort((a, b) => a.cost - b.cost);
    if (parts.length > partsKept) parts.pop();
  }
}
