import { languageNames } from '../../shared/quick-answers.ts';
import { languageSchema, type Language } from '../../shared/vocabulary.ts';

/** The languages of the page, each named in itself; `short` where there is little room. */
export const pageLanguages: readonly { language: Language; name: string; short: string }[] = [
  { language: 'ar', name: languageNames.ar, short: 'ع' },
  { language: 'en', name: languageNames.en, short: 'EN' },
];

const storageKey = 'hatif.language';

/** The language the person chose here before; null when they never did, or the browser keeps nothing. */
export function chosenLanguage(): Language | null {
  try {
    return languageSchema.safeParse(localStorage.getItem(storageKey)).data ?? null;
  } catch {
    return null;
  }
}

/** Remembers the choice for the next visit, where the browser allows it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage is refused in some private windows; the choice then lasts as long as the page.
  }
}

/** The first of the browser's languages that the page speaks; Arabic where it speaks none of them. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const spoken = browserLanguages.map((tag) => languageSchema.safeParse(tag.slice(0, 2).toLowerCase()).data);
  return spoken.find((language) => language !== undefined) ?? 'ar';
}

export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
