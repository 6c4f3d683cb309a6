import type { Centre } from '../config/centre.ts';
import {
  askedOf,
  departmentOf,
  humanWith,
  placeInLine,
  progressOf,
  quickAnswers,
  shownRequest,
  type DialogueState,
} from '../domain/dialogue/index.ts';
import type { CallEvent } from '../shared/call-events.ts';

/** A step that was taken, and the business that it was taken for. */
interface TakenStep {
  before: DialogueState;
  after: DialogueState;
  rule: string;
  centre: Centre;
}

/** What whoever follows the call is told of a step, beside the fields that it changed. */
export function eventsOf({ before, after, rule, centre }: TakenStep): CallEvent[] {
  const { language, stage, promised, tickets, escalation, requests } = after;
  const department = departmentOf({ state: after, centre });
  const words = shownRequest(after);
  return [
    ...(language && language !== before.language ? [{ type: 'language', language } as const] : []),
    ...(stage !== before.stage || rule.startsWith('start') ? [stageEvent({ state: after, centre })] : []),
    ...(words && words !== shownRequest(before) ? [{ type: 'request', words } as const] : []),
    ...(department && department !== departmentOf({ state: before, centre })
      ? [{ type: 'department', department } as const]
      : []),
    ...(promised.length > before.promised.length
      ? [{ type: 'notice', code: 'ticket_promised' } as const]
      : []),
    ...tickets.slice(before.tickets.length).map((number) => ({ type: 'ticket', number }) as const),
    ...(escalation && isPromisedAnew(before, after)
      ? [{ type: 'escalation', id: escalation, reason: requests.at(-1) ?? '' } as const]
      : []),
    ...changed(before, after, queueEvent),
    ...changed(before, after, humanEvent),
  ];
}

/** Whether a human was called in a step, or somebody who waited for one is called back instead. */
function isPromisedAnew(before: DialogueState, after: DialogueState): boolean {
  return before.escalation === null || (before.callBack.length === 0 && after.callBack.length > 0);
}

/** An event that tells what is so in a state, where that differs from the state before. */
function changed(
  before: DialogueState,
  after: DialogueState,
  tell: (state: DialogueState) => CallEvent,
): CallEvent[] {
  return JSON.stringify(tell(before)) === JSON.stringify(tell(after)) ? [] : [tell(after)];
}

/** Whether the caller waits for a human, and where in the queue. */
export function queueEvent(state: DialogueState): CallEvent {
  const line = placeInLine(state);
  return { type: 'queue', waits: line !== null, place: line?.place ?? null, minutes: line?.minutes ?? null };
}

/** Who talks with the caller. That they are on hold, whoever carries the call tells. */
export function humanEvent(state: DialogueState): CallEvent {
  return { type: 'human', name: humanWith(state), held: false };
}

/** Which stage a call is in, and how far the questions have come. */
export function stageEvent({ state, centre }: { state: DialogueState; centre: Centre }): CallEvent {
  return { type: 'stage', stage: state.stage, ...progressOf(state, centre) };
}

/** That it is the caller's turn, what they are asked, and with which words they may answer. */
export function listeningEvent({ state, centre }: { state: DialogueState; centre: Centre }): CallEvent {
  if (state.ended !== null) return { type: 'listening' };
  const answers = quickAnswers(state, centre);
  return { type: 'listening', ask: askedOf(state), ...(answers.length > 0 && { answers }) };
}
