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

/** Words of Arabic in Latin letters that are in no name: wanting, asking, having, where and how much. */
const arabizi =
  /^(?:bghit|bghina|bgit|baghi|bagha|abgha|abga|abi|3ayez|3ayz|ayez|ayza|3awez|3awz|awez|biddi|baddi|beddi|badde|nchri|nechri|ashtri|ashtari|kifach|kifash|kif|keef|kayf|izzay|ezay|ezzay|chhal|ch7al|bch7al|bkam|bikam|kam|kem|wesh|wach|wash|wech|chnou|chno|shu|shou|sho|shno|eh|leh|lesh|leish|wein|wayn|fin|feen|3andi|3ndi|andi|endi|3ndna|mochkil|mouchkil|mushkila|moshkla|mochkila|mafi|mafich|mafish|makaynch|makayn|lazem|lazim|mumkin|momken|dyal|dial|ta3|bta3|wahed|wa7ed|w7da|ndir|n3raf|3lach|3lash|alash|law|lw|samaht|sma7t|telephone|telefon|internet|net|raqm|ra9m|smiti|ismi|esmi)$/;

/**
 * Whether unknown Arabic words are shaped like a sentence and not like a name that stands alone: a noun with its article
 * first («الصوت»), a verb or what has an object after it («يقطع», «سامعني»).
 */
export function shapedLikeSentence(words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (!word.arabic && arabizi.test(word.norm)) return true;
    if (!word.arabic || isKnownName(word.norm)) return false;
    if (i === 0 && word.norm.startsWith('ال') && word.norm.length > 4) return true;
    if (/[^ا]ني$/.test(word.norm) && word.norm.length > 4) return true;
    return i > 0 && /^[يتن][^اوي]{3}$/.test(word.norm);
  });
}
