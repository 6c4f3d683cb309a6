import type { Language } from '../../shared/vocabulary.ts';
import type { Expected } from '../types.ts';

/** What is known about the next utterance before it is heard; changes during the call. */
export interface Listening {
  language: Language | null;
  expected: Expected;
}
