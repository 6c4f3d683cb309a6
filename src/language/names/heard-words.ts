import { phraseWords } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import type { Token } from '../text.ts';
import { particles, shortTitles, titles } from './carriers.ts';
import { isKnownName } from './transliterate.ts';

const fillers = new Set('uh um uhm er erm ah hmm اه امم يعني'.split(' '));

/** Words that are looked back at for one that was said before. */
const longestRepeat = 6;

/**
 * The words of a text as a name is read from them: fillers and shortened titles («د.», "م/") are gone, the full stop of
 * a title ends nothing, and words said twice in a row are there once.
 */
export function heardWords(tokens: readonly Token[], text: string): Word[] {
  const words = phraseWords(tokens).filter((word) => !fillers.has(word.norm));
  const kept: Word[] = [];
  for (const [i, word] of words.entries()) {
    if (isShortTitle(words, i, text)) continue;
    kept.push(titles.has(word.norm) ? { ...word, pause: false } : { ...word });
    dropRepeat(kept);
  }
  return kept;
}

/** «د. منى», «م/ خالد», «سي محمد»: a letter with a stop, or the Maghreb's "Mr", before a name. */
function isShortTitle(words: readonly Word[], i: number, text: string): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next?.arabic) return false;
  if (word.norm === 'سي') return isKnownName(next.norm) || particles.has(next.norm);
  return shortTitles.has(word.norm) && /^\s*[./]/.test(text.slice(word.end, word.end + 2));
}

/** Takes the last words away when the same ones stand before them; a pause after the later ones counts. */
function dropRepeat(words: Word[]): void {
  for (let size = Math.min(longestRepeat, words.length >> 1); size > 0; size -= 1) {
    const from = words.length - size;
    let same = true;
    for (let k = from; k < words.length && same; k += 1)
      same = words[k]?.norm === words[k - size]?.norm && (size > 1 || (words[k]?.norm.length ?? 0) > 1);
    if (!same) continue;
    const earlier = words[from - 1];
    if (earlier) earlier.pause = words.at(-1)?.pause ?? false;
    words.length = from;
    return;
  }
}
