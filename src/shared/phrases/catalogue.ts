import { aboutCallPhrases } from './about-call.ts';
import { consentPhrases } from './opening.ts';
import { calledBackPhrases } from './called-back.ts';
import { collectPhrases } from './collect.ts';
import { confirmPhrases } from './confirm.ts';
import { dangerPhrases } from './dangers.ts';
import { departmentPhrases } from './departments.ts';
import { generalPhrases } from './general.ts';
import { helpPhrases } from './help.ts';
import { verificationPhrases } from './verification.ts';
import { ticketPhrases } from './tickets.ts';
import { queuePhrases } from './queue.ts';
import { outagePhrases } from './outages.ts';
import { resumePhrases } from './resume.ts';

/**
 * Everything the centre says by itself, both languages side by side. Each entry lists wordings: the first
 * is what a caller hears first, the next ones are used when the same thing has to be asked again.
 * Arabic carries its diacritics for the voice; screens show it without them. `{name}` marks a value.
 */
export const phrases = {
  ...consentPhrases,
  ...aboutCallPhrases,
  ...collectPhrases,
  ...confirmPhrases,
  ...dangerPhrases,
  ...departmentPhrases,
  ...ticketPhrases,
  ...helpPhrases,
  ...verificationPhrases,
  ...generalPhrases,
  ...outagePhrases,
  ...resumePhrases,
  ...queuePhrases,
  ...calledBackPhrases,
} as const;

export type PhraseKey = keyof typeof phrases;
