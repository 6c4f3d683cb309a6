import type { Word } from '../phrases.ts';
import { others, reporting, speakers } from './lexicon.ts';
import { ownWish } from './supposed.ts';

const list = (words: string): Set<string> => new Set(words.split(' '));

/** Between who tells and what is told. */
const between = list(
  'me to us him her them you it a an the just ok okay and then thanks thank even only him simply that my word words big ' +
    'لي له لها لهم لك لنا علي بس و طيب اوكي شكرا خلاص يلا انه ان بعدين',
);
const denials = list('dont doesnt didnt never not without couldnt wouldnt how before can');

/** Whether the word at a place is only told: "she said goodbye", «قال مع السلامة». */
export function isReported(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (at >= 0 && words[at]?.pause !== true && between.has(words[at]?.norm ?? '')) at -= 1;
  const word = words[at];
  if (!word) return false;
  // "I want to say goodbye" is one, "she did not even say goodbye" is none.
  if (word.norm === 'say') return words.slice(0, at).some(({ norm }) => denials.has(norm));
  if (!reporting.has(word.norm)) return false;
  // "I said goodbye!"
  const own = /^(?:قلت|قلنا)$/.test(word.norm) || (word.norm === 'said' && words[at - 1]?.norm === 'i');
  return !(own && at <= 1);
}

/** Wishes of somebody else: "my brother wants an agent", «اخوي يبغى موظف». */
const theirs =
  /^(?:wants|needs|likes|prefers|wishes|يبي|يبغي|يبغا|يريد|يود|يرغب|يحتاج|تبغي|يبون|يبغون|يريدون|بده|بدها|بدهم|وده|ودها)$/;

/** "It needs", "there needs": nobody's wish. */
const expletive = /^(?:it|this|that|there|which|router|phone|device)$/;

/** The words that somebody else said, or wishes, by their places. */
export function toldIn(words: readonly Word[], clauses: readonly number[]): Set<number> {
  const told = new Set<number>();
  for (const [i, { norm }] of words.entries()) {
    const others = theirs.test(norm) && !expletive.test(words[i - 1]?.norm ?? '');
    if (!others && (!reporting.has(norm) || isOwn(words, i))) continue;
    // "She said, goodbye": the pause behind the verb parts nothing.
    const verb = words[i]?.pause === true ? i + 1 : i;
    let from = i + 1;
    while (between.has(words[from]?.norm ?? '')) from += 1;
    for (let k = i + 1; k < words.length && clauses[k] === clauses[verb]; k += 1) {
      if (k > from && ownWish(words, k)) break;
      told.add(k);
    }
  }
  return told;
}

/** Words that are asked for or said again by the speaker: "tell me", "I said a human!", «قلت لك ابغى موظف». */
function isOwn(words: readonly Word[], i: number): boolean {
  const norm = words[i]?.norm ?? '';
  const before = words[i - 1]?.norm ?? '';
  if (/^(?:قلت|قلنا|قلتلك|ذكرت|كتبت|سمعت)$/.test(norm)) return true;
  if (/^(?:tell|quote|quotes)$/.test(norm)) return !others.has(before);
  if (/^(?:تقول|يقول|تقولي|يقولي)$/.test(norm)) return true;
  // "What you said", «اللي قلته»: our own words.
  if (before === 'you' || before === 'اللي') return true;
  return (
    speakers.has(before) || speakers.has(words[i - 2]?.norm ?? '') || before === 'was' || before === 'been'
  );
}
