import { filled } from '../../shared/filled.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { callTexts } from './texts/call.ts';
import { contactTexts } from './texts/contact.ts';
import { outcomeTexts } from './texts/outcome.ts';
import { problemTexts } from './texts/problems.ts';

export type Text = Readonly<Record<Language, string>>;

/** Every text of the page, Arabic and English side by side, each written for its own readers. */
export const texts = {
  ...callTexts,
  ...contactTexts,
  ...outcomeTexts,
  ...problemTexts,
} as const satisfies Record<string, Text>;
export type TextKey = keyof typeof texts;

/** The text of a key with its `{places}` filled. */
export function textOf(
  language: Language,
  key: TextKey,
  values: Readonly<Record<string, string>> = {},
): string {
  return filled(texts[key][language], values);
}
