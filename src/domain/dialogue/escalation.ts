import { parseCommand } from '../../language/index.ts';
import { inHours, inMinutes } from './counted.ts';
import { tellsOfMatter } from './listen.ts';
import { describeMatter } from './describe-matter.ts';
import { askMessageOrMore } from './ask-for-human.ts';
import { advance } from './walk.ts';
import { tellPlace, waitOnLine } from './matters/queue-told.ts';
import { momentInWords } from './moments.ts';
import { inDepartment } from './state.ts';
import type { Place, ResultOf } from './effects.ts';
import { heardIn, speak, type Turn } from './turn.ts';
import type { PhraseValue, Utterance } from './utterance.ts';

/**
 * A human comes to the line, or will call back: the caller's place in the queue, or the promise, or first, where nobody knows
 * how to reach the caller, the number to call on.
 */
export function takeEscalation(
  turn: Turn,
  { id, number, opens, onCallMinutes, withinHours, queue }: ResultOf<'escalated'>,
): void {
  const { state, centre, at } = turn;
  const nothingTold =
    describeMatter(turn, 'en') === null &&
    !state.service?.value &&
    state.warned.length === 0 &&
    !state.requests.some((told) => tellsOfMatter(turn, told) && !wishesHuman(turn, told));
  if (!state.tickets.includes(number)) state.tickets.push(number);
  const ticket = { kind: 'ticket' as const, value: number };
  if (queue) {
    goOnWaiting(turn, id, ticket, queue);
    return;
  }
  const values = {
    ticket,
    hours: inHours(withinHours ?? centre.callbackHours),
  };
  if (nothingTold) state.messageFor = number;
  goOnEscalated(turn, id, promise());

  function promise(): Utterance {
    if (onCallMinutes !== undefined)
      return { key: 'escalated_on_call', values: { ...values, minutes: inMinutes(onCallMinutes) } };
    if (opens === null) return { key: 'escalated', values };
    const when: PhraseValue = { kind: 'text', value: momentInWords(opens, at, centre) };
    return { key: 'escalated_closed', values: { ...values, opens: when } };
  }
}

/** Whether words only ask for a human, or say nothing that anybody could see to. */
function wishesHuman({ state }: Turn, told: string): boolean {
  return parseCommand(told, heardIn(state))?.value === 'human';
}

/** The caller waits on the line: what they hear of it, and what they may do meanwhile. */
function goOnWaiting(turn: Turn, id: string, ticket: PhraseValue, queue: Place): void {
  const { state } = turn;
  state.escalation = id;
  state.unmet = [];
  state.callBack = [];
  speak(turn, 'queue_entered');
  tellPlace(turn, waitOnLine(turn, queue));
  speak(turn, 'your_ticket', { ticket });
  speak(turn, 'queue_choices');
}

/** A call back is promised: at once, or where nobody knows how to reach the caller when they have said their number. */
export function goOnEscalated(turn: Turn, id: string, promise: Utterance): void {
  const { state } = turn;
  state.escalation = id;
  if (state.phone?.value === null && state.callerNumber === null) state.phone = null;
  state.matter = null;
  state.unmet = [];
  state.callBack = [promise];
  if (state.phone === null && state.callerNumber === null) state.onceReachable = [promise];
  else turn.say.push(promise);
  if (inDepartment(state) && state.phone !== null) askMessageOrMore(turn);
  else advance(turn);
}
