import type { Word } from '../phrases.ts';
import { toArabic, toLatin } from './transliterate.ts';

const latinParticles: Record<string, string> = {
  بن: 'Bin',
  ابن: 'Ibn',
  بنت: 'Bint',
  ابو: 'Abu',
  ام: 'Umm',
  ال: 'Al',
};

/** A name in the other script, where its parts are known there. */
export function otherScript(words: readonly Word[]): string[] {
  if (words.every((word) => word.arabic)) {
    const parts: string[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const norm = words[i]?.norm ?? '';
      const compound = norm === 'عبد' && words[i + 1] !== undefined;
      const particle = words.length > 1 ? latinParticles[norm] : undefined;
      const [latin = ''] = toLatin(compound ? `عبد${words[i + 1]?.norm ?? ''}` : norm);
      parts.push(particle ?? latin.slice(0, 1).toUpperCase() + latin.slice(1));
      if (compound) i += 1;
    }
    return [parts.join(' ')];
  }
  const arabic = words.map((word) => toArabic(word.norm));
  return arabic.every((name) => name !== undefined) ? [arabic.join(' ')] : [];
}
