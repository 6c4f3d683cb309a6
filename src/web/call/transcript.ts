import type { KeypadKey } from './dtmf.ts';
import type { TranscriptLine } from './state.ts';

/** What is known so far of one stretch of speech; a later update with the same `segment` replaces it. */
export interface SpokenUpdate {
  readonly segment: string;
  readonly speaker: 'agent' | 'caller';
  readonly text: string;
  readonly final: boolean;
}

type Lines = readonly TranscriptLine[];

/** Keys pressed within this many milliseconds of each other are one entry. */
const keysTogetherMs = 4_000;

/** Adds or replaces a spoken line. Speech that turned out to be nothing disappears. */
export function withLine(lines: Lines, { segment, speaker, text, final }: SpokenUpdate, at: number): Lines {
  const id = `${speaker}:${segment}`;
  const known = lines.find((line) => line.id === id);
  const said = text.trim();
  if (!known) {
    return said === '' ? lines : [...lines, { id, speaker, kind: 'speech', text: said, final, at }];
  }
  if (said === '') return final ? lines.filter((line) => line !== known) : lines;
  // A partial result may overtake the final one on its way here.
  if (known.final && !final) return lines;
  return lines.map((line) => (line === known ? { ...line, text: said, final } : line));
}

/** Adds a pressed key: to the entry being keyed, or as a new one. */
export function withKey(lines: Lines, key: KeypadKey, at: number): Lines {
  const last = lines.at(-1);
  if (last?.kind === 'keys' && at - last.at < keysTogetherMs) {
    return [...lines.slice(0, -1), { ...last, text: last.text + key, at }];
  }
  return [...lines, { id: `keys:${at}`, speaker: 'caller', kind: 'keys', text: key, final: true, at }];
}

/** Marks how far a typed line got. */
export function withDelivery(
  lines: Lines,
  id: string,
  delivery: NonNullable<TranscriptLine['delivery']>,
): Lines {
  return lines.map((line) => (line.id === id ? { ...line, delivery } : line));
}

/** The typed lines that never reached the centre. */
export function undelivered(lines: Lines): Lines {
  return lines.filter((line) => line.delivery === 'queued' || line.delivery === 'sending');
}
