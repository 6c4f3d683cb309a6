import { tokenise, type Token } from '../text.ts';
import type { Span } from '../types.ts';
import { ordinalAt } from './ordinals.ts';
import { clockAt, hourAt, looseHourAt } from './time-ar.ts';

/** A time of day that a text says, in minutes by a clock of twelve hours, and where it stands. */
export interface ClockTime {
  minutes: number;
  span: Span;
}

/** Behind these an Arabic hour stands alone: «حتى العاشرة», «من الثامنة». */
const leads = /^(?:و?(?:من|الي|حتي|عند|لحد|لين|لغايه|بعد|قبل|بين|علي|مع))$/;

/** Every time of day that Arabic words and figures say: «الساعة الثالثة والنصف», «من الثامنة حتى العاشرة», "4:30". */
export function clockTimesIn(text: string): ClockTime[] {
  const tokens = tokenise(text);
  const times: ClockTime[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = clockAt(tokens, at) ?? looseHourAt(tokens, at) ?? ledHourAt(tokens, at);
    if (!read) {
      at += 1;
      continue;
    }
    const span: Span = [tokens[at]?.start ?? 0, tokens[read.end - 1]?.end ?? text.length];
    times.push({ minutes: ((read.time.minutes % 720) + 720) % 720, span });
    at = Math.max(read.end, at + 1);
  }
  return times;
}

/** An ordinal of the feminine is an hour behind a preposition; «في المرة الثانية» has its noun before it. */
function ledHourAt(tokens: readonly Token[], at: number): ReturnType<typeof hourAt> {
  const norm = tokens[at]?.norm ?? '';
  const hour = /^(?:ال.+ه)$/.test(norm) && leads.test(tokens[at - 1]?.norm ?? '');
  return hour && ordinalAt(tokens, at) ? hourAt(tokens, at) : undefined;
}
