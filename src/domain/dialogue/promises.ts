import { withHoursOf } from '../../config/departments.ts';
import { hoursToCallBackFor, openingAt } from '../routing/index.ts';
import { lastPrompt } from './commands.ts';
import { askWhatElse } from './departments/close.ts';
import { inHours } from './counted.ts';
import { goOnEscalated } from './escalation.ts';
import { momentInWords } from './moments.ts';
import { servedBy, ticketCount } from './state.ts';
import type { Result } from './effects.ts';
import { speak, type Turn } from './turn.ts';
import type { PhraseValue, Utterance } from './utterance.ts';

/** What cannot be done now is promised: the number comes by message, or is asked for where none can be sent. */
export function promise(turn: Turn, deferred: Extract<Result, { type: 'effect_deferred' }>): void {
  const { state } = turn;
  const reachable = Boolean(state.phone?.value ?? state.callerNumber ?? state.email?.value);
  if (deferred.effect === 'open_ticket') {
    state.promised.push(deferred.key);
    speak(turn, reachable ? 'ticket_promised' : 'ticket_promised_unreached');
    askWhatElse(turn);
    return;
  }
  // The ticket that there is already is raised; else a new one will have a number.
  if (ticketCount(state) === 0) state.promised.push(deferred.key);
  goOnEscalated(turn, deferred.id, callBackPromised(turn, deferred.code));
}

/** When somebody calls back, by the opening hours of who serves the caller; the number of the ticket comes later. */
function callBackPromised(turn: Turn, reason: string | undefined): Utterance {
  const { centre, at } = turn;
  const hours = withHoursOf(centre, servedBy(turn));
  const { open, opensAt } = openingAt(at, hours);
  const values = { hours: inHours(hoursToCallBackFor(reason, hours)) };
  if (open || !opensAt) return { key: 'human_promised', values };
  const when: PhraseValue = { kind: 'text', value: momentInWords(opensAt.toISOString(), at, centre) };
  return { key: 'human_promised_closed', values: { ...values, opens: when } };
}

/** The caller is still there when it was done: the number is told, and what was asked is asked again. */
export function keepPromise(turn: Turn, { key, number }: Extract<Result, { type: 'promise_kept' }>): void {
  const { state } = turn;
  const asked = lastPrompt(state);
  state.promised = state.promised.filter((other) => other !== key);
  if (state.tickets.includes(number)) return;
  state.tickets.push(number);
  speak(turn, 'ticket_now', { ticket: { kind: 'ticket', value: number } });
  turn.say.push(...asked);
}
