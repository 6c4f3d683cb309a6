import type { Language } from '../../shared/vocabulary.ts';
import { sentenceEndsSoFar } from '../../shared/sentence-ends.ts';

/** A stretch of a text in one language; null where its script does not tell, as in a number. */
export interface Stretch {
  readonly language: Language | null;
  readonly text: string;
  /** Its place in the text, in UTF-16 code units: it stays where it is while the text grows. */
  readonly from: number;
}

/** How many words of the other script make a whole sentence one of another language, and not a name or an address. */
const FEWEST_WORDS = 3;

/** Letters that tell the language of a word; the first that fits counts. */
const letters = [
  ['ar', /\p{Script=Arabic}/u],
  ['en', /\p{Script=Latin}/u],
] as const;

/** An address is of no language, however many words are in it. */
const address = /@|:\/\//u;

/**
 * A text as the stretches that its readers read in different directions: whole sentences, those that follow each other
 * in one language together. An empty text has none.
 */
export function byLanguage(text: string): Stretch[] {
  const stretches: { language: Language | null; text: string; from: number }[] = [];
  let from = 0;
  for (const end of [...sentenceEndsSoFar(text), text.length]) {
    const sentence = text.slice(from, end);
    const language = languageOf(sentence);
    const last = stretches.at(-1);
    if (last && (language === null || last.language === null || last.language === language)) {
      last.text += sentence;
      last.language ??= language;
    } else stretches.push({ language, text: sentence, from });
    from = end;
  }
  const [only] = stretches;
  if (only?.language === null) only.language = languageOf(text, 1);
  return stretches
    .map((stretch) => ({ ...stretch, text: stretch.text.trim() }))
    .filter((stretch) => stretch.text !== '');
}

/** The language of most words of a sentence; null for fewer words than that alone, which go with their neighbours. */
function languageOf(sentence: string, fewest = FEWEST_WORDS): Language | null {
  const words = sentence.split(/\s+/u).filter((word) => !address.test(word));
  const counts = { ar: 0, en: 0 };
  for (const word of words) {
    const found = letters.find(([, letter]) => letter.test(word));
    if (found) counts[found[0]] += 1;
  }
  if (counts.ar === counts.en) return null;
  const language = counts.ar > counts.en ? 'ar' : 'en';
  return counts[language] < fewest ? null : language;
}
