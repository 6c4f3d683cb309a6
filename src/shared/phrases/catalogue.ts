import { consentPhrases } from './opening.ts';
import { collectPhrases } from './collect.ts';
import { confirmPhrases } from './confirm.ts';
import { departmentPhrases } from './departments.ts';
import { generalPhrases } from './general.ts';
import { resumePhrases } from './resume.ts';

/**
 * Everything the centre says by itself, both languages side by side. Each entry lists wordings: the first
 * is what a caller hears first, the next ones are used when the same thing has to be asked again.
 * Arabic carries its diacritics for the voice; screens show it without them. `{name}` marks a value.
 */
export const phrases = {
  ...consentPhrases,
  ...collectPhrases,
  ...confirmPhrases,
  ...departmentPhrases,
  ...generalPhrases,
  ...resumePhrases,
} as const;

export type PhraseKey = keyof typeof phrases;
