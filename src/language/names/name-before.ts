import { isRealWord } from '../keywords/real-words.ts';
import { foldPhrases } from '../phrases.ts';
import { tokenise } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { isCommonWord } from './common-words.ts';
import { parseName } from './name.ts';

/** A name, and what was told in the same breath behind it. */
export interface NameBefore {
  name: Understood<string>;
  rest: string;
}

/** A name that stands first, to a mark that ends it; and at least two words behind that. */
const first = /^\s*([^.,،;؛:!?؟\n–—]{2,60}?)\s*(?:[.,،;؛:!\n–—]|\s-\s)\s*(\S+\s+\S.*)$/su;
const greeted =
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|salam|yes|مرحبا|هلا|اهلا|السلام عليكم|نعم|الو)[\s,،.!]+/iu;

/** How many words a name has at most that stands before something else. */
const mostWords = 4;

/** "Ramesh Iyer. My net is down", «فاتن، كم السعر؟»: the name that was asked for, and what is told behind it. */
export function nameBefore(text: string, ctx: Context): NameBefore | undefined {
  const bare = text.trim().replace(greeted, '');
  const [, told = '', rest = ''] = first.exec(bare) ?? [];
  const words = foldPhrases(told)[0] ?? [];
  if (words.length === 0 || words.length > mostWords) return undefined;
  const name = parseName(told, { ...ctx, asked: 'name' });
  if (!name || name.value.split(/[\s-]+/u).length < words.length) return undefined;
  const again = parseName(rest, { ...ctx, asked: 'name' });
  // "Weber. Klaus Weber": once more, and whole.
  if (again && again.value !== name.value && again.value.split(' ').includes(name.value))
    return { name: again, rest: '' };
  const isName = name.confidence >= KNOWN || isWrittenAsName(told);
  return isName ? { name, rest: rest.trim() } : undefined;
}

/** Confidence of a name of which the lists know a part. */
const KNOWN = 0.65;

/** Whether words that no list knows are written as a name is, and are no words of callers. */
function isWrittenAsName(told: string): boolean {
  const words = tokenise(told);
  const ordinary = words.some(({ norm }) => isCommonWord(norm) || isRealWord(norm));
  if (ordinary) return false;
  const latin = words.every(({ kind, raw }) => kind === 'latin' && /^\p{Lu}\p{Ll}+$/u.test(raw));
  return latin && words.length > 1;
}
