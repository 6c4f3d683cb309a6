import { sayDate, sayTime, stripDiacritics } from '../../language/index.ts';
import { openingAt } from '../routing/index.ts';
import type { Centre } from '../../config/centre.ts';

/** How a moment fits into a sentence: "on Thursday …", or after another preposition. */
type Manner = 'on' | 'by';

const dayMs = 86_400_000;

/** A moment in words, as people say it: "today at four in the afternoon". */
export function momentInWords(iso: string, now: Date, centre: Centre, manner: Manner = 'on') {
  const at = new Date(iso);
  const day = dayInWords(at, now, centre.timeZone, manner);
  return {
    ar: `${day.ar} ${sayTime(at, 'ar', centre.timeZone)}`,
    en: `${day.en} at ${sayTime(at, 'en', centre.timeZone)}`,
  };
}

/** Null while the people of a centre are there; else when they are back, in words as a screen shows them. */
export function closedOnScreen(
  centre: Centre,
  at: Date,
): { opens: { ar: string; en: string } | null } | null {
  const { open, opensAt } = openingAt(at, centre);
  if (open) return null;
  const opens = opensAt && momentInWords(opensAt.toISOString(), at, centre);
  return { opens: opens && { ar: stripDiacritics(opens.ar), en: opens.en } };
}

/** Several moments to choose from, each day named once: "tomorrow at ten or at eleven". */
export function choicesInWords(isos: readonly string[], now: Date, centre: Centre) {
  const days = new Map<string, string[]>();
  for (const iso of isos) {
    const key = dateKey(new Date(iso), centre.timeZone);
    days.set(key, [...(days.get(key) ?? []), iso]);
  }
  const parts = [...days.values()].map((times) => {
    const [first = ''] = times;
    const day = dayInWords(new Date(first), now, centre.timeZone, 'on');
    const at = times.map((iso) => new Date(iso));
    return {
      ar: `${day.ar} ${at.map((time) => sayTime(time, 'ar', centre.timeZone)).join(' أَوِ ')}`,
      en: `${day.en} at ${at.map((time) => sayTime(time, 'en', centre.timeZone)).join(' or at ')}`,
    };
  });
  return { ar: parts.map(({ ar }) => ar).join('، أَوْ '), en: parts.map(({ en }) => en).join(', or ') };
}

function dayInWords(at: Date, now: Date, zone: string, manner: Manner): { ar: string; en: string } {
  const key = dateKey(at, zone);
  if (key === dateKey(now, zone)) return { ar: 'الْيَوْمَ', en: 'today' };
  if (key === dateKey(new Date(now.getTime() + dayMs), zone)) return { ar: 'غَدًا', en: 'tomorrow' };
  const on = manner === 'on' ? 'on ' : '';
  return { ar: `يَوْمَ ${sayDate(at, 'ar', zone)}،`, en: `${on}${sayDate(at, 'en', zone)}` };
}

/** The date that a clock of the zone shows; en-CA writes it as ISO does. */
export function dateKey(at: Date, zone: string): string {
  return at.toLocaleDateString('en-CA', { timeZone: zone });
}
