import { foldLine, foldWords, type Word } from '../../language/index.ts';

/** Words of a list found in a text: the indices of the first and of the last of them. */
export interface Hit {
  first: number;
  last: number;
}

interface Part {
  norm: string;
  /** `stem*`: any ending may follow. */
  stem: boolean;
}

/** A list ready to be looked up by the first word of its phrases. */
interface Table {
  exact: Map<string, Part[][]>;
  stems: Map<string, Part[][]>;
  /** By first letter: phrases whose first word is long enough to be known with one letter wrong. */
  long: Map<string, Part[][]>;
}

/** A shorter word with a letter wrong is another word. */
const TYPO_LENGTH = 6;
/** Endings longer than this make another word. */
const LONGEST_ENDING = 5;
const joinedParticles = /^(?:وال|فال|بال|كال|ولل|فلل|لل|ال|وب|ول|و|ف|ب|ل|ك)/;

const joinedArticle = /^(?:وال|فال|بال|كال|ولل|فلل|لل)/;

const tables = new Map<string, Table>();

/**
 * Where words of a list `a | two words | stem*` stand among folded words. The lists are written plainly:
 * spelling variants and diacritics are folded away, the article and joined particles of Arabic are seen
 * through, `*` takes any ending, and one wrong letter is forgiven in a long word.
 */
export function findWords(words: readonly Word[], list: string): Hit[] {
  const table = tableOf(list);
  const hits: Hit[] = [];
  for (const [first, word] of words.entries()) {
    const used = longestAt(words, first, candidates(table, word));
    if (used > 0) hits.push({ first, last: first + used - 1 });
  }
  return hits;
}

function tableOf(list: string): Table {
  const known = tables.get(list);
  if (known) return known;
  const table: Table = { exact: new Map(), stems: new Map(), long: new Map() };
  for (const written of list.split('|')) {
    const phrase = partsOf(written);
    const [head] = phrase;
    if (!head) continue;
    put(head.stem ? table.stems : table.exact, head.norm, phrase);
    if (head.norm.length >= TYPO_LENGTH) put(table.long, head.norm.slice(0, 1), phrase);
  }
  tables.set(list, table);
  return table;
}

function partsOf(phrase: string): Part[] {
  return phrase
    .trim()
    .split(/\s+/u)
    .flatMap((written) => foldWords(written).map(({ norm }) => ({ norm, stem: written.endsWith('*') })));
}

function put(map: Map<string, Part[][]>, key: string, phrase: Part[]): void {
  const phrases = map.get(key);
  if (phrases) phrases.push(phrase);
  else map.set(key, [phrase]);
}

function candidates(table: Table, word: Word): Set<Part[]> {
  const found = new Set<Part[]>();
  for (const form of formsOf(word)) {
    for (const phrase of table.exact.get(form) ?? []) found.add(phrase);
    for (let length = Math.max(2, form.length - LONGEST_ENDING); length <= form.length; length += 1)
      for (const phrase of table.stems.get(form.slice(0, length)) ?? []) found.add(phrase);
    if (form.length < TYPO_LENGTH - 1) continue;
    for (const phrase of table.long.get(form.slice(0, 1)) ?? []) found.add(phrase);
  }
  return found;
}

function longestAt(words: readonly Word[], first: number, phrases: Iterable<Part[]>): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length <= longest || first + phrase.length > words.length) continue;
    const slips = phrase.map((part, at) => slipsBetween(words[first + at], part));
    if (slips.reduce((sum, one) => sum + one, 0) <= 1) longest = phrase.length;
  }
  return longest;
}

/** 0: the same word; 1: one letter is wrong; more: another word. */
function slipsBetween(word: Word | undefined, { norm, stem }: Part): number {
  if (!word) return 2;
  let least = 2;
  for (const form of formsOf(word)) {
    if (form === norm || (stem && form.startsWith(norm) && form.length - norm.length <= LONGEST_ENDING))
      return 0;
    if (norm.length >= TYPO_LENGTH && isSlip(form, norm, stem)) least = 1;
  }
  return least;
}

function formsOf({ norm, arabic }: Word): string[] {
  if (!arabic) return [norm];
  const bare = norm.replace(joinedParticles, '');
  if (bare === norm || bare.length < 2) return [norm];
  return joinedArticle.test(norm) ? [norm, bare, `ال${bare}`] : [norm, bare];
}

// An ending more or less is grammar, not a slip: "ignored" and «تجاهلت» are not "ignore" and «تجاهل».
function isSlip(form: string, norm: string, stem: boolean): boolean {
  if (form.startsWith(norm) || norm.startsWith(form)) return false;
  if (!stem) return oneWrong(form, norm);
  return [norm.length - 1, norm.length, norm.length + 1].some(
    (length) => length <= form.length && oneWrong(form.slice(0, length), norm),
  );
}

/** One letter more, less or other, or two swapped. */
function oneWrong(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (start === 0) return false;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(start + 1) === short.slice(start);
  }
  if (a.slice(start + 1) === b.slice(start + 1)) return start < a.length - 1;
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
}

/** The words of a text, folded, with a blank around each. */
export function flatLine(text: string): string {
  return ` ${foldLine(text)} `;
}
