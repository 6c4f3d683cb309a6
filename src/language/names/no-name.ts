import type { Word } from '../phrases.ts';
import { isKnownName } from './transliterate.ts';

/** Words before "God" that make a name with it, folded. */
const beforeGod = new Set(
  'عبد هبه نصر سيف فضل عطا عطيه خير جار نعمه رزق ضيف فتح جاد حبيب امر شكر لطف عون ايه ذكر حمد جود عنايه رحمه نور'.split(
    ' ',
  ),
);

/** Whether words say something of God («سبحان الله», «الحمد لله») rather than a name that holds his («عبد الله»). */
export function praisesGod(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!/^(?:لله|والله|بالله|الهي)$/.test(word.norm)) {
      if (word.norm !== 'الله') return false;
      return !beforeGod.has(words[i - 1]?.norm ?? '');
    }
    return true;
  });
}

/**
 * Whether unknown Arabic words are shaped like a sentence and not like a name that stands alone: a noun with its article
 * first («الصوت»), a verb or what has an object after it («يقطع», «سامعني»).
 */
export function shapedLikeSentence(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!word.arabic || isKnownName(word.norm)) return false;
    if (i === 0 && word.norm.startsWith('ال') && word.norm.length > 4) return true;
    if (/[^ا]ني$/.test(word.norm) && word.norm.length > 4) return true;
    return i > 0 && /^[يتن][^اوي]{3}$/.test(word.norm);
  });
}
