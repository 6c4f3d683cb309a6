import { normaliseArabic } from '../text.ts';
import { knownNames } from './lexicon.ts';

const byArabic = new Map<string, string[]>();
const byLatin = new Map<string, string>();
const allForms = new Map<string, string[]>();
const properForm = new Map<string, string>();
for (const { arabic, latin } of knownNames) {
  const folded = normaliseArabic(arabic);
  if (!byArabic.has(folded)) byArabic.set(folded, latin);
  if (!properForm.has(folded)) properForm.set(folded, arabic);
  for (const spelling of latin) {
    const key = spelling.replaceAll('-', '');
    if (!byLatin.has(key)) byLatin.set(key, arabic);
    allForms.set(key, [...(allForms.get(key) ?? []), folded]);
  }
}

const letters: Record<string, string> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'th',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
};
const longVowels: Record<string, string> = { ا: 'a', و: 'ou', ي: 'i' };

/** The Latin letters of one Arabic letter. */
export function latinLetter(letter: string): string | undefined {
  return letters[letter];
}

/** Whether a folded Arabic or Latin word is a name we know. */
export function isKnownName(folded: string): boolean {
  return byArabic.has(folded) || byLatin.has(folded) || byArabic.has(folded.replace(/^ال/, ''));
}

/** The usual way to write an Arabic name: hamza and teh marbuta where they belong; unknown words stay. */
export function properArabic(folded: string): string | undefined {
  return properForm.get(folded);
}

/** Latin spellings of an Arabic word, the usual one first. Words no lexicon knows are spelled by rule. */
export function toLatin(word: string): string[] {
  const folded = normaliseArabic(word);
  const known = byArabic.get(folded) ?? byArabic.get(folded.replace(/^عبد /, 'عبد'));
  if (known) return known;
  if (folded.startsWith('ال') && folded.length > 4) {
    const [stem = ''] = toLatin(folded.slice(2));
    return [`al${stem}`, `el${stem}`];
  }
  return [byRule(folded)];
}

/** The Arabic form of a Latin name that we know. */
export function toArabic(name: string): string | undefined {
  return byLatin.get(name.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Every name in Arabic, folded, that is written so in Latin letters; several where spellings meet. */
export function arabicForms(latin: string): readonly string[] {
  return allForms.get(latin) ?? [];
}

function byRule(folded: string): string {
  let out = '';
  const all = [...folded];
  for (const [index, letter] of all.entries()) {
    const previous = all[index - 1];
    const next = all[index + 1];
    const vowel = longVowels[letter];
    if (letter === 'ه' && next === undefined && index > 1) out += 'a';
    else if (
      vowel !== undefined &&
      index > 0 &&
      previous !== undefined &&
      !(previous in longVowels) &&
      !startsSyllable(next)
    )
      out += vowel;
    else {
      // Two consonants in a row have a short vowel between them, which Arabic does not write.
      const consonants =
        previous !== undefined && !(previous in longVowels) && !(letter in longVowels) && previous !== 'ع';
      if (consonants && out !== '' && !/[aeiou]$/.test(out) && needsVowel(out)) out += 'a';
      out += letters[letter] ?? '';
    }
  }
  return out;
}

function startsSyllable(next: string | undefined): boolean {
  return next === 'ا';
}

function needsVowel(out: string): boolean {
  return !/[aeiou][a-z]$/.test(out) || out.length < 3;
}
