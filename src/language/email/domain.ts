import type { Token } from '../text.ts';
import { partedEndings, secondLevels, serviceAt, spokenEndings, topLevels } from './domains.ts';
import { readPieces, signAt } from './pieces.ts';
import { arabicLetterNames } from './letters.ts';
import { allTopLevels } from './top-levels.ts';

/** A domain read from tokens `start` (inclusive) to `end` (exclusive). */
export interface Domain {
  name: string;
  end: number;
  confidence: number;
}

/** Words of one label: longer ones are sentences, not domains. */
const longestLabel = 12;

/** The mail domain that starts at a token: "gmail dot com", «جيميل», "my dash shop dot co dot uk". */
export function domainAt(tokens: readonly Token[], start: number): Domain | undefined {
  let from = start;
  while (/^(?:the|uh|um|,|اه)$/.test(tokens[from]?.norm ?? '') && from < start + 2) from += 1;
  const first = tokens[from];
  if (!first) return undefined;
  const service = serviceAt(first.norm, tokens[from + 1]?.norm);
  if (service) {
    const after = from + service.used;
    const tail = endingAt(tokens, after);
    if (tail) {
      const typo = tail.name === 'co' || tail.name === 'cm';
      const name = typo ? service.domain : `${service.label}.${tail.name}`;
      return { name, end: tail.end, confidence: tail.spoken ? 0.95 : 0.85 };
    }
    if (!service.wellKnown || signAt(tokens, after)?.sign === '-') return undefined;
    return { name: service.domain, end: after, confidence: 0.75 };
  }
  return ordinary(tokens, from);
}

function ordinary(tokens: readonly Token[], from: number): Domain | undefined {
  const limit = Math.min(tokens.length, from + longestLabel * 3);
  let end = from;
  for (; end < limit; end += 1) {
    const sign = signAt(tokens, end);
    if (sign?.sign === '.' && end > from) {
      const tail = endingAt(tokens, end);
      // "My.shop.com": an ending that another one follows is a part of the name.
      if (tail && !goesOn(tokens, tail)) return finish(tokens, from, end, tail);
    }
    if (tokens[end]?.norm === '@') return undefined;
  }
  return undefined;
}

function finish(tokens: readonly Token[], from: number, to: number, tail: Ending): Domain | undefined {
  const pieces = readPieces(tokens.slice(from, to)).filter((piece) => piece.kind !== 'silent');
  const words = pieces.filter((piece) => piece.kind === 'word').length;
  const label = pieces.map((piece) => piece.options[0] ?? '').join('');
  if (words > 5 || !/^[a-z0-9]+(?:[.-]+[a-z0-9]+)*$/.test(label) || label.length > 60) return undefined;
  // A domain of several words is likelier a sentence that happens to end in "dot com".
  return { name: `${label}.${tail.name}`, end: tail.end, confidence: words > 2 ? 0.6 : 0.88 };
}

function goesOn(tokens: readonly Token[], tail: Ending): boolean {
  const dot = signAt(tokens, tail.end);
  if (dot?.sign !== '.' || secondLevels.has(tail.name)) return false;
  return endingAt(tokens, tail.end)?.spoken === true;
}

interface Ending {
  name: string;
  end: number;
  /** A dot was said or written before it. */
  spoken: boolean;
}

function endingAt(tokens: readonly Token[], start: number): Ending | undefined {
  const fused = /^(?:dotcom|دوتكوم|دتكوم|دوتكم)$/.test(tokens[start]?.norm ?? '');
  if (fused) return { name: 'com', end: start + 1, spoken: true };
  const dot = signAt(tokens, start);
  const spoken = dot?.sign === '.';
  const at = spoken ? start + dot.used : start;
  const label = endingLabel(tokens, at);
  if (!label || (!spoken && label.name !== 'com')) return undefined;
  if (isSentenceEnd(tokens, start, at)) return undefined;
  if (secondLevels.has(label.name)) {
    const next = signAt(tokens, label.end);
    if (next?.sign === '.' && !isSentenceEnd(tokens, label.end, label.end + next.used)) {
      const country = endingLabel(tokens, label.end + next.used);
      if (country && country.name.length === 2)
        return { name: `${label.name}.${country.name}`, end: country.end, spoken };
    }
  }
  return { ...label, spoken };
}

/** A full stop with a blank after it ends a sentence, not a label, unless hardly anything but an ending is meant ("gmail. com"). */
function isSentenceEnd(tokens: readonly Token[], dot: number, after: number): boolean {
  const mark = tokens[dot];
  if (partedEndings.has(tokens[after]?.norm ?? '')) return false;
  return mark?.norm === '.' && mark.glued && tokens[after]?.glued === false;
}

function endingLabel(tokens: readonly Token[], i: number): { name: string; end: number } | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const one = token.norm;
  const two = tokens[i + 1]?.norm ?? '';
  if (one.length === 1 && two.length === 1 && topLevels.has(one + two)) {
    const three = one + two + (tokens[i + 2]?.norm ?? '');
    if (three.length === 3 && topLevels.has(three)) return { name: three, end: i + 3 };
    return { name: one + two, end: i + 2 };
  }
  const three = one + two + (tokens[i + 2]?.norm ?? '');
  if (one.length === 1 && three.length === 3 && topLevels.has(three)) return { name: three, end: i + 3 };
  if (topLevels.has(one)) return { name: one, end: i + 1 };
  const spoken = spokenEndings[one];
  if (spoken !== undefined) return { name: spoken, end: i + 1 };
  const letters = (arabicLetterNames[one] ?? []).flatMap((a) =>
    (arabicLetterNames[two] ?? []).map((b) => a + b),
  );
  const spelled = letters.find((name) => topLevels.has(name));
  if (spelled === undefined && one.length > 1 && allTopLevels.has(one)) return { name: one, end: i + 1 };
  return spelled === undefined ? undefined : { name: spelled, end: i + 2 };
}
