import { foldPhrases } from '../phrases.ts';
import type { Keywords, Span } from '../types.ts';
import { readUtterance } from '../utterance/read.ts';
import type { SaidWord } from '../utterance/read.ts';
import { isRealWord } from './real-words.ts';
import { bareNoun, keywordForms, oneSlip, wordForms } from './stems.ts';

/** A keyword found in a text. */
export interface KeywordHit {
  /** The keyword as it stands in the list. */
  word: string;
  span: Span;
  /** Its first word and its last one, by their numbers. */
  at: Span;
  /** Its words follow each other without another one or a pause between them. */
  close: boolean;
  /** 1 for a word, more for a longer phrase, less for a misspelling. */
  weight: number;
  /** False when it is a slip of the keyboard away. */
  exact: boolean;
}

interface Entry {
  keyword: string;
  /** A slip is none of it: the list has it with a `=` before it. */
  strict: boolean;
  words: Wanted[];
}

/** A word of a keyword, with every form under which it is matched. */
interface Wanted {
  norm: string;
  forms: readonly string[];
  /** It is so short without its hamza that it is another word: «سيء» is no «سي». */
  hamza: boolean;
  /** Other words may stand before it, in the same clause: the list has three dots there. */
  far: boolean;
}

/** Keywords looked up by any form of their first word; misspellings by length and first letter. */
interface Index {
  byForm: Map<string, Entry[]>;
  byShape: Map<string, Entry[]>;
}

/** A word of fewer letters beside its article is never taken for a slip of another one: «السرعة» is not «الفرع». */
const typoLength = 5;
const article = /^[وفبك]?(?:ال|لل)/;
const maySlip = (norm: string): boolean => norm.replace(article, '').length >= typoLength;
const indices = new WeakMap<Keywords, Index>();

function indexOf(keywords: Keywords): Index {
  const known = indices.get(keywords);
  if (known) return known;
  const index: Index = { byForm: new Map(), byShape: new Map() };
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const listed of [...keywords.ar, ...keywords.en]) {
    const strict = listed.startsWith('=');
    const keyword = strict ? listed.slice(1).trim() : listed;
    for (const words of variantsOf(keyword).map(wantedIn)) {
      const [first] = words;
      if (!first) continue;
      const entry = { keyword, strict, words };
      for (const form of first.forms) put(index.byForm, form, entry);
      if (!strict && maySlip(first.norm)) put(index.byShape, first.norm.slice(0, 1), entry);
    }
  }
  indices.set(keywords, index);
  return index;
}

/** Between two parts of a keyword: "somebody opened ... in my name". */
const dots = /\s*(?:\.\.\.|…)\s*/u;
/** Most ways in which the words of one keyword may be put together; the rest is not looked for. */
const mostVariants = 1000;

/** A keyword with each of its alternatives: "stole/took my sim/number". */
function variantsOf(keyword: string): string[] {
  return keyword.split(' ').reduce<string[]>(
    (before, word) => {
      const each = word.split('/').filter(Boolean);
      return before.flatMap((text) => each.map((one) => `${text} ${one}`.trim())).slice(0, mostVariants);
    },
    [''],
  );
}

/** The words of a keyword as they are looked for. */
function wantedIn(keyword: string): Wanted[] {
  return keyword.split(dots).flatMap((part, at) => {
    const [words = []] = foldPhrases(part.replaceAll('|', ' '));
    const raw = part.trim().split(/\s+/u);
    return words.map((norm, i) => ({
      norm,
      forms: keywordForms(norm),
      hamza: norm.length < typoLength - 1 && finalHamza.test(raw[i] ?? ''),
      far: at > 0 && i === 0,
    }));
  });
}

/** How many words may stand where a keyword has three dots. */
const farthest = 6;

const finalHamza = /[ءئ]$/u;

/** A word of an utterance with every form under which it may match a keyword. */
export interface KeywordWord {
  word: SaidWord;
  forms: string[];
  /** It was written with a hamza other than on an alef. */
  hamza: boolean;
}

let latest: { text: string; words: readonly KeywordWord[] } | undefined;

/** The words of a text, ready to be matched against many lists. */
export function keywordWords(text: string): readonly KeywordWord[] {
  if (latest?.text === text) return latest.words;
  const words = readUtterance(text).words.map((word) => ({
    word,
    forms: wordForms(word.norm),
    hamza: /[ءئؤ]/u.test(text.slice(word.start, word.end)),
  }));
  latest = { text, words };
  return words;
}

/** Keywords of a list among prepared words, each at its first place. */
export function findKeywords(words: readonly KeywordWord[], keywords: Keywords): KeywordHit[] {
  const hits = new Map<string, KeywordHit>();
  for (const hit of eachKeyword(words, keywords)) if (!hits.has(hit.word)) hits.set(hit.word, hit);
  return [...hits.values()];
}

/** How strictly keywords are looked for. */
interface Looking {
  /** A misspelt word counts as well. */
  slips?: boolean;
  /** A keyword keeps the ending that it has in the list: "hissing" is not looked for as "his". What is said may have more. */
  whole?: boolean;
}

/** Every place at which a keyword of a list stands among prepared words, misspelt or, without `slips`, spelled right. */
export function* eachKeyword(
  words: readonly KeywordWord[],
  keywords: Keywords,
  { slips = true, whole = false }: Looking = {},
): Generator<KeywordHit> {
  const index = indexOf(keywords);
  for (let i = 0; i < words.length; i += 1) {
    const forms = words[i]?.forms ?? [];
    const looked = whole ? [...forms, ...forms.map(bareNoun)] : forms;
    const entries = new Set(looked.flatMap((form) => index.byForm.get(form) ?? []));
    for (const entry of entries) {
      const hit = matchFrom(words, i, entry, { exactFirst: !whole, whole });
      if (hit) yield hit;
    }
    const norm = words[i]?.word.norm ?? '';
    if (!slips || entries.size > 0 || !maySlip(norm) || isRealWord(norm)) continue;
    for (const form of words[i]?.forms ?? []) {
      for (const entry of index.byShape.get(form.slice(0, 1)) ?? []) {
        const hit = matchFrom(words, i, entry, { exactFirst: false, whole });
        if (hit) yield hit;
      }
    }
  }
}

function matchFrom(
  words: readonly KeywordWord[],
  start: number,
  entry: Entry,
  { exactFirst, whole }: { exactFirst: boolean; whole: boolean },
): KeywordHit | undefined {
  let slips = 0;
  let at = start;
  for (const [k, wanted] of entry.words.entries()) {
    if (wanted.hamza && words[at]?.hamza === false) return undefined;
    if (wanted.far) at = placeOfFar(words, at, wanted);
    const same = k === 0 && exactFirst ? true : sameWord(words[at], wanted, whole);
    // One word may stand between the parts of a phrase: "not really working".
    if (!same && k > 0 && sameWord(words[at + 1], wanted, whole) === 'same') at += 1;
    else if (!same) return undefined;
    else if (same === 'slip') slips += 1;
    at += 1;
  }
  if (slips > (entry.strict ? 0 : 1)) return undefined;
  const first = words[start]?.word;
  const last = words[at - 1]?.word;
  if (!first || !last) return undefined;
  const weight = 0.6 + 0.4 * entry.words.length - slips * 0.4;
  const inner = words.slice(start, at - 1);
  return {
    word: entry.keyword,
    span: [first.start, last.end],
    at: [start, at - 1],
    close: at - start === entry.words.length && !inner.some(({ word }) => word.pause),
    weight,
    exact: slips === 0,
  };
}

/** Where a word that may stand farther on stands; where it was looked for first if it stands nowhere. */
function placeOfFar(words: readonly KeywordWord[], from: number, wanted: Wanted): number {
  const clause = words[from - 1]?.word.clause;
  for (let at = from; at <= from + farthest && words[at]?.word.clause === clause; at += 1)
    if (sameWord(words[at], wanted) === 'same') return at;
  return from;
}

function sameWord(
  found: KeywordWord | undefined,
  { norm: wanted, forms }: Wanted,
  whole = false,
): 'same' | 'slip' | false {
  if (!found) return false;
  if (found.word.norm === wanted) return 'same';
  if (whole) return found.forms.some((form) => form === wanted || bareNoun(form) === wanted) ? 'same' : false;
  if (found.forms.some((form) => forms.includes(form))) return 'same';
  if (!maySlip(wanted) || isRealWord(found.word.norm)) return false;
  return found.forms.some((form) => maySlip(form) && oneSlip(form, wanted)) ? 'slip' : false;
}

/**
 * The keywords of a list that occur in a text, whatever their spelling, joined particles, plural or
 * a single slip of the keyboard.
 */
export function matchKeywords(
  text: string,
  keywords: Keywords,
): { word: string; span: Span; exact: boolean }[] {
  return findKeywords(keywordWords(text), keywords).map(({ word, span, exact }) => ({ word, span, exact }));
}
