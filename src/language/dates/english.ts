import { en } from 'chrono-node';
import type { ParsedComponents } from 'chrono-node';
import type { Token } from '../text.ts';
import type { Span } from '../types.ts';
import { minute } from './clock.ts';
import type { Wall } from './clock.ts';
import type { Resolved } from './state.ts';

/** Words without which an English text speaks of no time; chrono is not asked about such texts. */
const timeWords = /\b(?:\d{1,2}[:/.-]\d{1,2}|\d{4}-\d\d-\d\dt)\b|\d(?:[ap]m|st|nd|rd|th)\b/;
/** "Open 24/7". */
const always = /\b24\/7\b(?!\/)/;

const chrono = en.casual;

/**
 * The moment that chrono-node reads in a text of which our own grammar knows nothing: other ways of writing, such as
 * a moment of ISO 8601.
 */
export function scanEnglish(
  tokens: readonly Token[],
  now: Wall,
): { resolved: Resolved; span: Span } | undefined {
  const offsets: number[] = [];
  let text = '';
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && !token.glued) text += ' ';
    offsets.push(text.length);
    text += token.norm;
  }
  if (!timeWords.test(text) || always.test(text)) return undefined;
  const reference = { instant: new Date(now), timezone: 0 };
  const [found] = chrono.parse(text, reference, { forwardDate: true });
  if (!found) return undefined;
  const certain = (['weekday', 'day', 'month', 'hour', 'minute', 'year'] as const).some((part) =>
    found.start.isCertain(part),
  );
  if (!certain && found.text.length < 4) return undefined;
  const first = offsets.findLastIndex((at) => at <= found.index);
  const last = offsets.findLastIndex((at) => at < found.index + found.text.length);
  const end = found.end ? wallOf(found.end) : undefined;
  const start = wallOf(found.start);
  const timed = found.start.isCertain('hour') || found.start.isCertain('minute');
  return {
    resolved: {
      start,
      grain: timed
        ? 'minute'
        : found.start.isCertain('day') || !found.start.isCertain('month')
          ? 'day'
          : 'month',
      approximate: false,
      supposed: timed && !found.start.isCertain('meridiem'),
      ...(end !== undefined && end > start ? { end } : {}),
    },
    span: [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0],
  };
}

function wallOf(parsed: ParsedComponents): Wall {
  const get = (part: 'year' | 'month' | 'day' | 'hour' | 'minute'): number => parsed.get(part) ?? 0;
  const midnight = Date.UTC(get('year'), get('month') - 1, get('day'));
  return parsed.isCertain('hour') || parsed.isCertain('minute')
    ? midnight + (get('hour') * 60 + get('minute')) * minute
    : midnight;
}
