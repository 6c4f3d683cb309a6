import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { day, startOfDay, weekdayOf } from '../clock.ts';
import { oneDay } from './days.ts';
import type { Setting } from './setting.ts';
import { fixes } from './items.ts';
import type { DateItem } from './items.ts';
import { grainAt, skipWord, weekdayAt, wordAt } from './lexicon.ts';

const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const adverbs: Record<string, string> = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  yearly: 'YEARLY',
};
const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY', year: 'YEARLY' } as const;

/** What comes again and again: "every other day", "each sunday", "weekly", "on mondays", with its RFC 5545 rule. */
export function everyAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const today = startOfDay(setting.now);
  const item = (end: number, every: string, ahead = 0): DateItem => ({
    kind: 'date',
    start,
    end,
    series: oneDay(today + ahead * day),
    fixes: fixes.all,
    pick: 'coming',
    every,
  });
  const adverb = adverbs[wordAt(tokens, start)];
  if (adverb !== undefined) return item(start + 1, `FREQ=${adverb}`);
  const on = skipWord(tokens, start, /^on$/);
  const plural = weekdayAt(tokens, on);
  if (plural && wordAt(tokens, on).endsWith('days') && tokens[on]?.raw.includes("'") !== true)
    return weekly(item, plural.end, plural.value, today, '');
  if (!/^(?:every|each)$/.test(wordAt(tokens, start))) return undefined;
  const other = /^(?:other|second)$/.test(wordAt(tokens, start + 1));
  const count = other ? { value: 2, end: start + 2 } : cardinalAt(tokens, start + 1);
  const at = count?.end ?? start + 1;
  const interval = count && count.value > 1 ? `;INTERVAL=${String(count.value)}` : '';
  const weekday = weekdayAt(tokens, at);
  if (weekday) return weekly(item, weekday.end, weekday.value, today, interval);
  const word = wordAt(tokens, at);
  if (/^weekdays?$/.test(word)) {
    const days = [0, 1, 2, 3, 4].map((k) => codes[(setting.weekStart + k) % 7]).join(',');
    return item(at + 1, `FREQ=WEEKLY;BYDAY=${days}`);
  }
  if (/^(?:morning|evening|night)s?$/.test(word)) return item(at + 1, `FREQ=DAILY${interval}`);
  const grain = grainAt(tokens, at);
  const frequency = grain && Object.entries(frequencies).find(([name]) => name === grain)?.[1];
  return frequency === undefined ? undefined : item(at + 1, `FREQ=${frequency}${interval}`);
}

function weekly(
  item: (end: number, every: string, ahead: number) => DateItem,
  end: number,
  weekday: number,
  today: number,
  interval: string,
): DateItem {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return item(end, `FREQ=WEEKLY${interval};BYDAY=${codes[weekday] ?? ''}`, ahead);
}
