import { tokenise } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { stretchAt } from './units.ts';
import type { Stretch } from './units.ts';

/** Length of time that something takes or took, as an ISO 8601 duration: "two and a half hours" is `PT2H30M`. */
export function parseDuration(text: string, _ctx: Context = {}): Understood<string> | undefined {
  const tokens = tokenise(text).slice(0, 200);
  for (let i = 0; i < tokens.length; i += 1) {
    if (/^(?:الساعه|عالساعه|بالساعه)$/.test(tokens[i]?.norm ?? '')) continue;
    const stretch = stretchAt(tokens, i);
    const value = stretch && isoDuration(stretch);
    if (!stretch || value === undefined) continue;
    const counted = stretch.end - i > 1 || tokens.length === 1 || /(?:ين|ان)$/.test(tokens[i]?.norm ?? '');
    return {
      value,
      confidence: counted ? 0.93 : 0.6,
      span: [tokens[i]?.start ?? 0, tokens[stretch.end - 1]?.end ?? 0],
    };
  }
  return undefined;
}

/** Weeks alone stay weeks; half a month is no number of days that anybody agrees on. */
function isoDuration({ months, minutes, unit }: Stretch): string | undefined {
  const seconds = Math.round(minutes * 60);
  if (months === 0 && seconds === 0) return undefined;
  if (unit === 'week' && months === 0 && seconds % 604_800 === 0) return `P${String(seconds / 604_800)}W`;
  const wholeMonths = Math.floor(months);
  const days = Math.floor(seconds / 86_400) + Math.round((months - wholeMonths) * 30);
  const years = Math.floor(wholeMonths / 12);
  const part = (n: number, letter: string): string => (n > 0 ? `${String(n)}${letter}` : '');
  const rest = seconds % 86_400;
  const date = part(years, 'Y') + part(wholeMonths % 12, 'M') + part(days, 'D');
  const time =
    part(Math.floor(rest / 3600), 'H') + part(Math.floor((rest % 3600) / 60), 'M') + part(rest % 60, 'S');
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
