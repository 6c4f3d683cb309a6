import { sayNumber } from '../number.ts';
import { caseBehind } from './case.ts';
import { decimal, numberBegins, numberOf, rangeDash, type SemioticClass } from './class.ts';

/** A share of a hundred, or a range of them. */
export const percent: SemioticClass = {
  name: 'percent',
  pattern: String.raw`${numberBegins}(?<percentSign>(?<![\w)])[-+±])?(?<share>${decimal})(?:\s?%?${rangeDash}(?<shareTo>${decimal}))?\s?%`,
  say: ({ percentSign, share = '', shareTo }, { lang, before }) => {
    const grammar = { case: lang === 'ar' ? caseBehind(before) : 'nominative' } as const;
    const one = (figures: string): string => sayNumber(numberOf(figures), lang, grammar);
    const sign = percentSign === undefined ? '' : `${signWords[percentSign]?.[lang] ?? ''} `;
    const to = shareTo === undefined ? '' : ` ${lang === 'ar' ? 'إِلَى' : 'to'} ${one(shareTo)}`;
    return `${sign}${one(share)}${to} ${lang === 'ar' ? 'بِالْمِئَة' : 'percent'}`;
  },
};

/** Signs in front of a number. */
export const signWords: Record<string, { ar: string; en: string }> = {
  '-': { ar: 'نَاقِص', en: 'minus' },
  '+': { ar: 'زَائِد', en: 'plus' },
  '±': { ar: 'زَائِد أَوْ نَاقِص', en: 'plus or minus' },
  '~': { ar: 'حَوَالَيْ', en: 'about' },
  '≈': { ar: 'حَوَالَيْ', en: 'about' },
  '≤': { ar: 'حَتَّى', en: 'at most' },
  '≥': { ar: 'عَلَى الأَقَلّ', en: 'at least' },
  '<': { ar: 'أَقَلُّ مِنْ', en: 'less than' },
  '>': { ar: 'أَكْثَرُ مِنْ', en: 'more than' },
};
