import type { Token } from '../../text.ts';
import { writesMonthFirst } from '../../regions.ts';
import { dateOf, day } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { fixed } from '../series.ts';
import type { Setting } from './setting.ts';
import { fixes } from './items.ts';
import type { DateItem } from './items.ts';
import { wordAt } from './lexicon.ts';

/** Words that a recogniser hears between figures. */
const between = /^(?:of|and|the|or|to|-)$/;
const earliest = 1900;
/** Years from now that a date which is dictated in figures may lie ahead. */
const ahead = 2;

/**
 * A date that was dictated in figures, where a date was asked for: "2906 1970", "250 42001", "223 1935". However a
 * recogniser groups them, they are the day, the month and the year.
 */
export function dictatedDateAt(
  tokens: readonly Token[],
  start: number,
  { asked, now, region }: Setting,
): DateItem | undefined {
  if (!asked || tokens[start]?.kind !== 'digits') return undefined;
  const groups: string[] = [];
  let end = start;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'digits') {
      groups.push(token.norm);
      end = at + 1;
    } else if (!between.test(wordAt(tokens, at)) || at > end) break;
  }
  if (tokens.slice(end).some(({ kind }) => kind === 'digits')) return undefined;
  const year = new Date(now).getUTCFullYear();
  const walls = readings(groups, writesMonthFirst(region), year);
  const [wall] = walls;
  if (wall === undefined || walls.length > 1) return undefined;
  return {
    kind: 'date',
    start,
    end,
    series: fixed({ start: wall, end: wall + day }, 'day'),
    fixes: fixes.day | fixes.month | fixes.year | fixes.week,
    pick: 'coming',
  };
}

/** All days that groups of figures can be. */
function readings(groups: string[], monthFirst: boolean, thisYear: number): Wall[] {
  const digits = groups.join('');
  const edges = new Set<number>();
  for (let at = 0, k = 0; k < groups.length; k += 1) edges.add((at += groups[k]?.length ?? 0));
  const found = new Map<Wall, boolean>();
  const add = (first: string, second: string, year: string, cut: number): void => {
    const [date, month] = monthFirst ? [second, first] : [first, second];
    const written = Number(year);
    const full = year.length === 2 ? written + (written > thisYear % 100 ? 1900 : 2000) : written;
    if (full < earliest || full > thisYear + ahead || first === '0' || second === '0') return;
    const wall =
      dateOf(full, Number(month), Number(date)) ??
      (year.length === 4 && first.length === 2 && second.length === 2
        ? dateOf(full, Number(date), Number(month))
        : undefined);
    if (wall !== undefined) found.set(wall, (found.get(wall) ?? false) || edges.has(cut));
  };
  const piece = (from: number, to: number): string => digits.slice(from, to);
  if (digits.length === 8) add(piece(0, 2), piece(2, 4), piece(4, 8), 2);
  if (digits.length === 7) {
    add(piece(0, 1), piece(1, 3), piece(3, 7), 1);
    add(piece(0, 2), piece(2, 3), piece(3, 7), 2);
  }
  // "20 7 05 1924": twenty, seven.
  const tens = /^([23]0)([1-9])(\d\d)(\d{4})$/.exec(digits);
  if (tens) add(String(Number(tens[1]) + Number(tens[2])), tens[3] ?? '', tens[4] ?? '', 2);
  if (digits.length === 6 && groups.length === 3 && edges.has(2) && edges.has(4))
    add(piece(0, 2), piece(2, 4), piece(4, 6), 2);
  // Where two are possible, the groups tell.
  const all = [...found.keys()];
  const told = all.filter((wall) => found.get(wall) === true);
  return told.length === 1 ? told : all;
}

const lastFigure: Record<string, string> = { to: '2', too: '2', two: '2', for: '4', four: '4', free: '3' };

/** A year that a recogniser cut before its last figure, at the end of what was said: "1950 5", "1940 8th", "1960 to". */
export function withWholeYears(tokens: readonly Token[]): readonly Token[] {
  const ending = /^(?:st|nd|rd|th)$/.test(wordAt(tokens, tokens.length - 1))
    ? tokens.length - 1
    : tokens.length;
  const [decade, figure] = [tokens[ending - 2], tokens[ending - 1]];
  if (!decade || !figure || figure.glued || !/^(?:19|20)\d0$/.test(decade.norm)) return tokens;
  const last = /^[1-9]$/.test(figure.norm) ? figure.norm : lastFigure[figure.norm];
  if (last === undefined) return tokens;
  const year = { ...decade, norm: decade.norm.slice(0, 3) + last, end: (tokens.at(-1) ?? figure).end };
  return [...tokens.slice(0, ending - 2), year];
}
