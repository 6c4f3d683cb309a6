import type { Language } from '../../shared/vocabulary.ts';
import { namesLanguage, plausibility, wordsOf } from './plausibility.ts';
import type { Heard } from './protocol.ts';
import type { Decoded } from './sherpa.ts';

interface Reading extends Heard {
  /** Whisper itself said that this is the language. */
  detected: boolean;
}

/** So many words are heard as a language rather than as a noise in it. */
const sentence = 3;

/** Nobody says more words in a second, and a loop has at least so many rounds. */
const fastest = 5;
const leastLoop = 3;

/**
 * Hears an utterance in the caller's language, and the wish for the other. Whisper first chooses freely;
 * where it agrees with the caller's language that is the answer. Where it disagrees, wanders to a third
 * language (it does, on single words) or nothing is decided yet, the utterance is decoded again in ours
 * and the more plausible reading is taken.
 */
export async function hearWithWhisper(
  decode: (as: Language | '') => Promise<Decoded>,
  seconds: number,
  language: Language | null,
): Promise<Heard> {
  const read = async (as: Language | ''): Promise<Reading | null> => {
    const { text, detected } = await decode(as);
    const spoken = withoutLoop(withoutNotes(text), seconds);
    const known = as === '' ? ours(detected) : as;
    if (known === null) return null;
    const confidence = plausibility(spoken, known, seconds);
    return { text: spoken, language: known, confidence, detected: as === '' };
  };
  const free = await read('');
  if (free && (free.language === language || (language === null && isClear(free)))) return said(free);
  const readings: Reading[] = free ? [free] : [];
  for (const as of language === 'en' ? (['en', 'ar'] as const) : (['ar', 'en'] as const)) {
    if (as === free?.language) continue;
    const reading = await read(as);
    if (reading) readings.push(reading);
    if (reading && reading.language === language && reading.confidence > 0.5) break;
  }
  return said(better(readings, language));
}

function ours(detected: string): Language | null {
  return detected === 'ar' || detected === 'en' ? detected : null;
}

function isClear(reading: Reading): boolean {
  return (
    reading.confidence >= 0.6 && (wordsOf(reading.text).length >= sentence || namesLanguage(reading.text))
  );
}

/** The caller's own language wins unless the other reading is a clear sentence or names a language. */
function better(readings: readonly Reading[], language: Language | null): Reading {
  const weight = (reading: Reading): number => {
    const own = reading.language === language ? 0.3 : 0;
    const wish = namesLanguage(reading.text) ? 0.4 : 0;
    const heard = reading.detected ? (isClear(reading) ? 0.4 : 0.15) : 0;
    return reading.confidence + (reading.confidence > 0.3 ? own + wish + heard : 0);
  };
  const [best] = readings.toSorted((a, b) => weight(b) - weight(a));
  return best ?? { text: '', language: language ?? 'en', confidence: 0, detected: false };
}

function said({ text, language, confidence }: Reading): Heard {
  return { text, language, confidence };
}

/**
 * After a short word Whisper may write it over and over, faster than anybody speaks: then it was said once. `seconds`:
 * how long the words took.
 */
function withoutLoop(text: string, seconds: number): string {
  const words = text.split(' ');
  if (words.length < leastLoop || words.length / seconds < fastest) return text;
  for (let length = 1; length <= words.length / leastLoop; length += 1) {
    if (words.every((word, at) => word === words[at % length])) return words.slice(0, length).join(' ');
  }
  return text;
}

/** Without "[Music]", "(coughing)" and the like, which are not said by anybody. */
function withoutNotes(text: string): string {
  return text
    .replace(/\[[^\]]*\]|\([^)]*\)|♪+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
