import { plainProse, sayText, type Context } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';

/**
 * Makes what a model wrote fit to be read aloud: no mark of Markdown, and figures and abbreviations in words. Empty where
 * all of it is code, notes or marks.
 */
export function spokenText(text: string, language: Language, context: Context = {}): string {
  return sayText(plainProse(text), language, context);
}
