import type { Token } from '../../text.ts';
import { dayOfFeast, feastNamed, longestFeast, mostFeastDays } from '../feasts.ts';
import { ordinalAt } from '../ordinals-en.ts';
import type { Series } from '../series.ts';
import { fixes, made } from './items.ts';
import type { DateItem } from './items.ts';
import { longestNameAt, skipWord, wordAt } from './lexicon.ts';
import type { Setting } from './setting.ts';

/** Feasts whose names are given to people too, and words beside which they are none's. */
const alsoNames = /^(?:eid|easter|may)$/;
const beforeFeast =
  /^(?:in|on|at|by|for|during|over|of|before|after|until|till|since|from|to|next|last|this|the|following|coming|upcoming|past|previous|around|and|day)$/;

/** "Eid al-Fitr", "the eid", "new years eve", "national day", "ashura". */
export function feastAt(
  tokens: readonly Token[],
  start: number,
  { region }: Pick<Setting, 'region'>,
): DateItem | undefined {
  const named = namedAt(tokens, skipWord(tokens, start, /^the$/), region);
  return named && made(start, named.end, dayOfFeast(named.feast, 1), fixes.day | fixes.month);
}

function namedAt(
  tokens: readonly Token[],
  at: number,
  region: string | undefined,
): { feast: Series; end: number } | undefined {
  const named = longestNameAt(tokens, at, longestFeast, (name) => feastNamed(name, region));
  const one = named?.end === at + 1 && alsoNames.test(wordAt(tokens, at));
  const led = beforeFeast.test(wordAt(tokens, at - 1)) || tokens.length === 1;
  return named && (!one || led) ? { feast: named.found, end: named.end } : undefined;
}

/** "The second day of eid", "third eid day", "after eid": a day of a feast, and the one behind its last. */
export function besideFeastAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): DateItem | undefined {
  const after = wordAt(tokens, start) === 'after';
  const at = skipWord(tokens, after ? start + 1 : start, /^the$/);
  const place = after ? undefined : ordinalAt(tokens, at);
  const counted =
    place && /^days?$/.test(wordAt(tokens, place.end)) && wordAt(tokens, place.end + 1) === 'of';
  const from = counted ? skipWord(tokens, place.end + 2, /^the$/) : place ? place.end : at;
  if (!after && !place) return undefined;
  const named = namedAt(tokens, from, setting.region);
  const plain = place && !counted;
  if (!named || (plain && wordAt(tokens, named.end) !== 'day')) return undefined;
  const end = skipWord(tokens, named.end, /^(?:day|holidays?|vacation|break)$/);
  const series = dayOfFeast(named.feast, place?.value ?? 'behind');
  return (place?.value ?? 1) <= mostFeastDays ? made(start, end, series, fixes.day | fixes.month) : undefined;
}
