import type { Language } from '../../shared/vocabulary.ts';
import type { Turn } from './turn.ts';

/** The centre's greeting, with the word that an automatic assistant speaks; in `language`, or the caller's own. */
export function greet({ say, centre: { greeting, assistant } }: Turn, language?: Language): void {
  for (const text of [greeting, assistant]) if (text) say.push({ text, ...(language ? { language } : {}) });
}

/** Only the first of a stored name is said: the whole of it is for its owner to know. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
