import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { day } from '../clock.ts';
import { fromHijri, hijriDaySeries, hijriMonthSeries } from '../hijri.ts';
import { ordinalAt } from '../ordinals-en.ts';
import { fixed } from '../series.ts';
import { fixes, impossible, made } from './items.ts';
import type { DateItem } from './items.ts';
import { hijriMonthNamed, longestHijriMonth, longestNameAt, skipWord, wordAt } from './lexicon.ts';
import type { Read } from './lexicon.ts';

/** Words beside which a month's name is no person's. */
const beforeMonth =
  /^(?:in|of|during|next|last|this|early|late|mid|by|until|till|since|from|to|through|before|after|end)$/;

/** "15 ramadan", "the first of shawwal 1448", "ramadan the 3rd", "in ramadan", "muharram 1449". */
export function hijriDateAt(
  tokens: readonly Token[],
  start: number,
): DateItem | typeof impossible | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const before = dayAt(tokens, at);
  const month = monthAt(tokens, before ? skipWord(tokens, before.end, /^(?:of|-)$/) : start);
  if (!month) return undefined;
  const behind = before ? undefined : dayAt(tokens, skipWord(tokens, month.end, /^the$/));
  const date = before ?? behind;
  const year = yearAt(tokens, behind?.end ?? month.end);
  const end = year?.end ?? behind?.end ?? month.end;
  const dated = fixes.day | fixes.month | (year ? fixes.year | fixes.week : 0);
  if (!date) {
    const led =
      beforeMonth.test(wordAt(tokens, start - 1)) || year !== undefined || end - start === tokens.length;
    const series = hijriMonthSeries(month.value);
    if (!led) return undefined;
    if (!year) return made(start, end, series, fixes.month);
    const [first] = series.forward(fromHijri(year.value, month.value, 1) ?? 0);
    return first && made(start, end, fixed(first, 'month'), fixes.month | fixes.year);
  }
  if (!year) return made(start, end, hijriDaySeries(month.value, date.value), dated);
  const wall = fromHijri(year.value, month.value, date.value);
  return wall === undefined
    ? impossible
    : made(start, end, fixed({ start: wall, end: wall + day }, 'day'), dated);
}

function monthAt(tokens: readonly Token[], at: number): Read | undefined {
  const named = longestNameAt(tokens, at, longestHijriMonth, hijriMonthNamed);
  return named && { value: named.found, end: named.end };
}

function dayAt(tokens: readonly Token[], at: number): Read | undefined {
  const read = ordinalAt(tokens, at) ?? cardinalAt(tokens, at);
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 30 ? read : undefined;
}

/** "1448", "of 1448 AH", ", 1448 hijri". */
function yearAt(tokens: readonly Token[], start: number): Read | undefined {
  const at = skipWord(tokens, start, /^(?:of|,)$/);
  const written = /^1[345]\d\d$/.exec(wordAt(tokens, at))?.[0];
  return written === undefined
    ? undefined
    : { value: Number(written), end: skipWord(tokens, at + 1, /^(?:ah|h|hijri)$/) };
}
