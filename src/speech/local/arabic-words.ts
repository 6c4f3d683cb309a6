import type { Expected } from '../types.ts';
import { wordsOf } from './plausibility.ts';
import type { Heard } from './protocol.ts';

const digits = ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'] as const;
const answers = ['نعم', 'لا', 'موافق', 'إلغاء'] as const;
const vocabulary: readonly string[] = [...digits, ...answers];
/** How people also say yes and no: where the large recogniser heard one of these, it heard well. */
const spokenAnswers = new Set([
  ...answers,
  'ايوه',
  'أيوه',
  'ايوا',
  'اي',
  'إي',
  'أجل',
  'اجل',
  'طيب',
  'تمام',
  'صح',
  'غلط',
  'الغاء',
  'كلا',
]);

/** The nearest word the small recogniser knows; null where it wrote none (it heard something else). */
function known(word: string): string | null {
  if (vocabulary.includes(word)) return word;
  return vocabulary.find((candidate) => candidate.length > 2 && editDistance(word, candidate) <= 1) ?? null;
}

/** Whether all that the small recogniser wrote are words it knows: of anything else it makes non-words. */
export function isBelievable(small: string): boolean {
  const words = small.split(/\s+/u).filter(Boolean);
  return words.length > 0 && words.every((word) => known(word) !== null);
}

/**
 * Chooses between the large recogniser and the one of single Arabic words, which hears people's digits
 * far better but makes non-words of anything else: it is believed where all it wrote are its words and
 * the large one did not hear a sentence.
 */
export function chooseReading(large: Heard, small: string, expected: Exclude<Expected, null>): Heard {
  const heard = small
    .split(/\s+/u)
    .map(known)
    .filter((word) => word !== null);
  const largeWords = wordsOf(large.text);
  if (!isBelievable(small) || largeWords.length > heard.length + 2) return large;
  if (expected === 'yes_no') {
    if (largeWords.some((word) => spokenAnswers.has(word))) return large;
    if (heard.some((word) => !isAnswer(word))) return large;
  }
  return { text: heard.join(' '), language: 'ar', confidence: 0.9 };
}

function isAnswer(word: string): boolean {
  return answers.some((answer) => answer === word);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
