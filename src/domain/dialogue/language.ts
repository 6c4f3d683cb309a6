import { detectLanguage } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** The language somebody speaks, by their words; Arabic wins in a mixture, since its speakers borrow more. */
export function languageOf(text: string): Language | undefined {
  switch (detectLanguage(text)?.value) {
    case 'ar':
    case 'mixed':
    case 'arabizi':
      return 'ar';
    case 'en':
      return 'en';
    default:
      return undefined;
  }
}
