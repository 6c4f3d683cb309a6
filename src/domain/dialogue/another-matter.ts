import type { Centre } from '../../config/centre.ts';
import {
  complains,
  isOfOwnThing,
  namesAnother,
  sameMatter,
  wishIn,
  wordsShared,
} from '../../language/index.ts';
import { categoryByList } from '../routing/index.ts';
import { sinceIn } from './matters/complaint-slots.ts';
import { servedBy } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * Whether words tell of another matter than the one that was told: their caller says so, or they are about a thing of another
 * kind. How somebody was treated belongs to whatever it was about. `what`: the matter that was told, in its caller's words.
 */
export function isAnotherMatter(turn: Turn, text: string, what: string | null): boolean {
  if (namesAnother(text) || complains(text)) return true;
  if (what === null) return false;
  if (isWhole(turn, text)) return !sameMatter(text, what);
  if (wordsShared(text, what) > 0) return false;
  const { centre } = turn;
  const [told, more] = [categoryIn(what, centre), categoryIn(text, centre)];
  const usual = centre.departments[servedBy(turn)]?.category;
  if (more === undefined || more === usual || more === told) return false;
  return told !== undefined || isOfOwnThing(text);
}

/** Whether words tell a matter whole: a thing of the caller's own, since when, and what is wanted. */
function isWhole(turn: Turn, text: string): boolean {
  return (
    isOfOwnThing(text) &&
    wishIn(text, { asked: false }) !== undefined &&
    sinceIn(turn, text, false) !== undefined
  );
}

/** What kind of thing a text is about; undefined where none of its words says so. */
export function categoryIn(text: string, centre: Centre): string | undefined {
  const { value, words } = categoryByList(text, centre, null);
  return words.length > 0 ? value : undefined;
}
