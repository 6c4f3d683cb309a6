import type { Context, Lang } from '../types.ts';
import { semioticClasses } from './classes/index.ts';
import { sayer } from './scan.ts';

const say = sayer(semioticClasses);

/**
 * A text for the voice: whatever is written otherwise than it is said in it (telephone numbers, addresses, tickets,
 * money, dates, times, measures, numbers, abbreviations) as words of the language. Other words stay as they are.
 */
export function sayText(text: string, lang: Lang, ctx: Context = {}): string {
  return say(text, lang, ctx);
}
