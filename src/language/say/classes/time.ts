import { sayClock, type Clock } from '../date.ts';
import { anyOf, arabicWord, numberBegins, wordEnds, type Place, type SemioticClass } from './class.ts';

/** How the halves and parts of a day are written behind an hour. */
const am = String.raw`[aA]\.?\s?[mM]\b\.?`;
const pm = String.raw`[pP]\.?\s?[mM]\b\.?`;
const arabicParts: Record<string, { later: boolean | undefined; ar: string }> = {
  صباحا: { later: false, ar: 'صَبَاحًا' },
  ص: { later: false, ar: 'صَبَاحًا' },
  فجرا: { later: false, ar: 'فَجْرًا' },
  ظهرا: { later: undefined, ar: 'ظُهْرًا' },
  عصرا: { later: true, ar: 'عَصْرًا' },
  مساء: { later: true, ar: 'مَسَاءً' },
  م: { later: true, ar: 'مَسَاءً' },
  ليلا: { later: undefined, ar: 'لَيْلًا' },
};
const arabicPart = String.raw`(?:${anyOf(Object.keys(arabicParts))}ً?ا?)${wordEnds}\.?`;
const part = `${am}|${pm}|${arabicPart}`;
const hourWord = `${arabicWord('الساعة')}\\s`;

/** One time of day; `n` tells its groups from those of the other. */
const clock = (n: number): string =>
  String.raw`(?<hour${n}>[01]?\d|2[0-4])(?:[:](?<minute${n}>[0-5]\d)(?::[0-5]\d)?)?(?!\d)(?:\s?(?<part${n}>${part}))?`;

/** A time of day, or two of them with a dash between. */
export const time: SemioticClass = {
  name: 'time',
  pattern: String.raw`(?<hourWord>${hourWord})?${numberBegins}${clock(1)}(?:\s?[-–—]\s?${clock(2)})?(?![\d:/%]|[.,]\d)`,
  say: (groups, place) => {
    const { hour1, minute1, part1, hour2, minute2, part2 } = groups;
    // Figures are a time by their minutes, by a part of the day behind them or by «الساعة» in front of them.
    const told = groups['hourWord'] !== undefined || isMarked(part1, place) || isMarked(part2, place);
    if (!told && minute1 === undefined) return null;
    if (hour2 !== undefined && !told && minute2 === undefined) return null;
    const isTwentyFour =
      [hour1, hour2].some((hour) => hour !== undefined && (Number(hour) > 12 || hour.startsWith('0'))) &&
      part1 === undefined &&
      part2 === undefined;
    const first = sayOne(hour1, minute1, part1, isTwentyFour, place);
    if (hour2 === undefined) return first + endBehind(part1, place);
    const second = sayOne(hour2, minute2, part2, isTwentyFour, place);
    return `${first} ${place.lang === 'ar' ? 'إِلَى' : 'to'} ${second}${endBehind(part2, place)}`;
  },
};

/** «م» behind a number may be metres, unless mornings are near or it is shortened with a full stop. */
function isMarked(written: string | undefined, { before, after, found }: Place): boolean {
  if (written === undefined) return false;
  if (!/^م$/.test(written)) return true;
  return (
    /(?<!\p{L})ص(?!\p{L})/u.test(before + found) || /:/.test(found) || /^\s*(?:[-–—]|إلى|الى|حتى)/.test(after)
  );
}

function sayOne(
  hour = '',
  minute = '0',
  written: string | undefined,
  isTwentyFour: boolean,
  { lang }: Place,
): string {
  const at = { hour: Number(hour) % 24, minute: Number(minute) };
  if (written === undefined) {
    return sayClock(isTwentyFour || Number(hour) > 12 ? at : { ...at, half: 'unknown' }, lang);
  }
  const half = halfOf(written, at.hour);
  const hour24 = (at.hour % 12) + (half.later ? 12 : 0);
  const told: Clock = at.hour > 12 ? at : { hour: hour24, minute: at.minute };
  return sayClock(half.ar === undefined ? told : { ...told, half: { ar: half.ar } }, lang);
}

function halfOf(written: string, hour: number): { later: boolean; ar?: string } {
  if (/^[aA]/.test(written)) return { later: false };
  if (/^[pP]/.test(written)) return { later: true };
  const bare = written.replaceAll(/[\u064b-\u0652.]/gu, '').replaceAll(/[أإآ]/g, 'ا');
  const part = arabicParts[bare] ?? arabicParts[bare.replace(/ا$/, '')];
  // Noon lasts from eleven to three, and the night goes over midnight.
  const byHour = part?.ar === 'لَيْلًا' ? hour >= 6 && hour < 12 : hour === 12 || hour < 6;
  return { later: part?.later ?? byHour, ...(part ? { ar: part.ar } : {}) };
}

/** The full stop of "p.m." also ends the sentence where nothing or a new one follows. */
function endBehind(written: string | undefined, { after }: Place): string {
  return written?.endsWith('.') === true && /^\s*(?:$|\s\p{Lu})/u.test(after) ? '.' : '';
}
