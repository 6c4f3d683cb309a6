import type { Token } from '../text.ts';
import { dayOfFeast, feastNamed, longestFeast, mostFeastDays } from './feasts.ts';
import { modifierAt } from './modifier-ar.ts';
import { ordinalAt } from './ordinals.ts';
import { norm } from './reading.ts';
import type { Reader, Setting } from './reading.ts';
import { firstAfter, lastBefore } from './series.ts';
import type { Series } from './series.ts';
import { thisWords } from './words-ar.ts';

/** «عيد الفطر», «العيد الجاي», «ثاني أيام العيد», «بعد العيد», «أول يوم رمضان» is none, «اليوم الوطني», «رأس السنة الهجرية». */
export const feastAt: Reader = (tokens, start, setting) => {
  const after = /^[ول]?(?:بعد|عقب)$/.test(norm(tokens, start));
  const place = after ? undefined : placeAt(tokens, start);
  const from = after ? start + 1 : (place?.end ?? start);
  const named = namedAt(tokens, from, setting);
  if (!named) return undefined;
  const series = dayOfFeast(named.feast, after ? 'behind' : (place?.value ?? 1));
  const { shift, end } = modifierAt(tokens, named.end);
  const { today } = setting;
  const found = shift !== undefined && shift < 0 ? lastBefore(series, today) : firstAfter(series, today);
  return found && { found: { date: found.start, grain: 'day' }, end };
};

/** «ثاني يوم», «ثالث أيام», «أول», «اليوم الثاني من»: which day of a feast. */
function placeAt(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  const led = /^(?:ال)?يوم$/.test(norm(tokens, start));
  const read = ordinalAt(tokens, led ? start + 1 : start);
  if (!read || read.value > mostFeastDays) return undefined;
  let at = read.end;
  while (/^(?:يوم|ايام|من|في|ب)$/.test(norm(tokens, at)) && at - read.end < 2) at += 1;
  return { value: read.value, end: at };
}

/** Words beside which «العيد» is the feast and no family's name. */
const besideEid =
  /^[بولف]?(?:بعد|قبل|عقب|في|خلال|ايام|يوم|اجازه|عطله|ليله|من|لين|الي|لحد|حتي|وقت|علي|صلاه|اول|ثاني|ثالث|رابع|موعد|قبيل|مع)$/;

function namedAt(
  tokens: readonly Token[],
  at: number,
  { region }: Setting,
): { feast: Series; end: number } | undefined {
  for (let length = longestFeast; length > 0; length -= 1) {
    const words = Array.from({ length }, (_, k) => norm(tokens, at + k));
    const [first = '', ...rest] = words;
    if (words.includes('')) continue;
    // «بعيد» alone is "far", and «بالعيد» is at the feast.
    const bare =
      /^[ولب](?=ال|عيد$)/.test(first) && (rest.length > 0 || first.length > 5) ? first.slice(1) : first;
    const feast =
      feastNamed(words.join(' '), region) ??
      feastNamed([bare, ...rest].join(' '), region) ??
      feastNamed([first.replace(/^لل/, 'ال'), ...rest].join(' '), region);
    if (!feast) continue;
    const alone = words.length === 1 && first === 'العيد';
    const beside =
      besideEid.test(norm(tokens, at - 1)) ||
      modifierAt(tokens, at + 1).shift !== undefined ||
      thisWords.has(norm(tokens, at - 1)) ||
      tokens.length === 1;
    return alone && !beside ? undefined : { feast, end: at + length };
  }
  return undefined;
}
