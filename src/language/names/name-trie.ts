/** A tree of the names of a list, letter by letter; letters are 0 to 25. */
export interface NameNode {
  letter: number;
  next: NameNode[];
  name?: string;
  /** The negative logarithm of how often the name is given. */
  rarity: number;
  /** The least rarity of all names from here on. */
  commonest: number;
}

/** How much the rarity of a name weighs against slips in its letters. */
const rarityCounts = 0.8;

/** The number of a small Latin letter: 0 for a. */
export const letterNumber = (letter: string): number => letter.charCodeAt(0) - 97;

/** The tree of names; `reversed` reads them from their ends. */
export function nameTrie(
  names: Iterable<string>,
  likelihood: (name: string) => number,
  reversed: boolean,
): NameNode {
  const root: NameNode = { letter: -1, next: [], rarity: 0, commonest: Infinity };
  for (const name of names) {
    if (!/^[a-z]{2,}$/.test(name)) continue;
    let node = root;
    const rarity = -likelihood(name) * rarityCounts;
    for (const mark of reversed ? [...name].reverse() : name) {
      const letter = letterNumber(mark);
      let next = node.next.find((child) => child.letter === letter);
      if (!next) node.next.push((next = { letter, next: [], rarity: 0, commonest: Infinity }));
      node = next;
      node.commonest = Math.min(node.commonest, rarity);
    }
    node.name = name;
    node.rarity = rarity;
  }
  return root;
}
