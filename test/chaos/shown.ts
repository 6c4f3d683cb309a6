import { stripDiacritics } from '../../src/language/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { phrases } from '../../src/shared/phrases/catalogue.ts';

/** What the answer to a caller's words shows; `say` and `listening` come by themselves too. */
const confirming: ReadonlySet<CallEvent['type']> = new Set([
  'field',
  'stage',
  'department',
  'language',
  'ticket',
  'escalation',
  'end',
]);

const { too_fast: tooFast } = phrases;
const waits: ReadonlySet<string> = new Set([
  ...tooFast.ar.map((text) => stripDiacritics(text)),
  ...tooFast.en,
]);

/** Whether a caller is told that their last words were not read, and to wait for an answer. */
export function asksToWait(event: CallEvent): boolean {
  return event.type === 'say' && waits.has(event.text);
}

/** Whether the centre shows by this event that it took what was said; a call that failed took nothing. */
export function confirms(event: CallEvent): boolean {
  return confirming.has(event.type) && !(event.type === 'end' && event.outcome === 'failed');
}
