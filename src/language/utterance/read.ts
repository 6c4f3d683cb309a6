import { phraseWords } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import { tokenise } from '../text.ts';
import { clausesOf } from './clauses.ts';
import { absences, exceptions, negators, repairs, speakers } from './lexicon.ts';
import { pastIn } from './past.ts';
import { toldIn } from './reported.ts';
import { supposedIn } from './supposed.ts';

/** Words looked at; nobody says more in one breath, and a hostile text must stay cheap. */
const mostWords = 400;
/** Words behind a denial that it may reach. */
const reach = 7;

/** A word of an utterance, with all that holds of it by where it stands. */
export interface SaidWord extends Word {
  /** Number of the clause that it stands in, from 0. */
  clause: number;
  /** A "not" or "no" in the same clause reaches it: "I don't want _a human_". */
  denied: boolean;
  /** Somebody else's words or wish: "she said _goodbye_", "my brother wants _an agent_". */
  told: boolean;
  /** Under a condition: "if _I want an agent_". */
  supposed: boolean;
  /** Of former times, and so no wish: "_they put me through to an agent_ yesterday". */
  past: boolean;
}

/** Words with which something said before them is taken back: a stretch of words, its end not included. */
interface Repair {
  from: number;
  to: number;
}

/** An utterance with the properties that every parser needs, decided once. */
export interface Utterance {
  /** In their order, as many as are looked at. */
  words: readonly SaidWord[];
  /** Number of words that each take something back. Only what stands on both sides tells what is replaced. */
  repairs: readonly Repair[];
}

let latest: { text: string; read: Utterance } | undefined;

/** Reads an utterance: its words and clauses, and which are denied, told, supposed or past. Linear in its length. */
export function readUtterance(text: string): Utterance {
  if (latest?.text === text) return latest.read;
  const read = mark(phraseWords(tokenise(text)).slice(0, mostWords));
  latest = { text, read };
  return read;
}

function mark(words: readonly Word[]): Utterance {
  const clauses = clausesOf(words);
  const denied = deniedIn(words, clauses);
  const told = toldIn(words, clauses);
  const supposed = supposedIn(words, clauses);
  const past = pastIn(words, clauses);
  return {
    words: words.map((word, i) => ({
      ...word,
      clause: clauses[i] ?? 0,
      denied: denied.has(i),
      told: told.has(i),
      supposed: supposed.has(i),
      past: past.has(clauses[i] ?? 0),
    })),
    repairs: repairsIn(words),
  };
}

/** Whether a word is the speaker's own and of now: neither told of others nor supposed or past. Denied it may be. */
export function isOwnNow(word: SaidWord | undefined): boolean {
  return word !== undefined && !word.told && !word.supposed && !word.past;
}

/** A "no" that answers, and denies nothing behind it: "no I want sales", «لا ابغى المبيعات». */
function answers(words: readonly Word[], i: number): boolean {
  const [word, next, before] = [words[i], words[i + 1], words[i - 1]];
  if (!word || !next || word.pause) return true;
  if (/^(?:why|ليش|ليه|لماذا)$/.test(before?.norm ?? '')) return true;
  if (word.norm === 'no') return speakers.has(next.norm) || answered.test(next.norm);
  if (word.norm === 'لا') return !verbAfterLa.test(next.norm);
  if (word.norm === 'not') return next.norm === 'only' || next.norm === 'just';
  return /^(?:you|we|i)$/.test(next.norm);
}

/** Behind an English "no" that answers, and where it is a courtesy: "no problem". */
const answered = /^(?:its|it|thats|this|the|my|not|no|please|just|problem|wonder|doubt)$/;
/** A verb behind «لا», which denies it; «لا ابغى موظف» is a no and a wish. */
const verbAfterLa =
  /^(?:داعي|حاجه|[تين].{3,}|ا(?:ريد|ود|رغب|حتاج|حبذ|عرف|قدر|ستطيع|ظن|عتقد|ملك|فهم|تكلم|تحدث))$/;

/** A denial that "and" or "so" is joined to: «وما اشتغل». */
const joined = /^[وف](?:ما|مو|مش|مب|موب|مهو|ماهو|ماهي|لم|لن|ليس|ليست|ماني|ماعاد)$/;

function deniedIn(words: readonly Word[], clauses: readonly number[]): Set<number> {
  const denied = new Set<number>();
  for (const [i, { norm }] of words.entries()) {
    const denies = negators.has(norm) || absences.has(norm) || joined.test(norm);
    if (!denies || answers(words, i)) continue;
    for (let k = i + 1; k < words.length && k <= i + reach && clauses[k] === clauses[i]; k += 1) {
      if (exceptions.has(words[k]?.norm ?? '')) break;
      denied.add(k);
    }
  }
  return denied;
}

function repairsIn(words: readonly Word[]): Repair[] {
  const found: Repair[] = [];
  for (let i = 1; i < words.length; i += 1) {
    if (!repairs.has(words[i]?.norm ?? '')) continue;
    const last = found.at(-1);
    if (last?.to === i) last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  }
  return found;
}
