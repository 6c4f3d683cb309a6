import type { QueryKey } from '@tanstack/react-query';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import type { DeskEvent } from '../../../shared/api/desk-events.ts';

/** Under which keys the desk keeps what it was told. */
export const kept = {
  me: ['me'],
  queue: ['queue'],
  colleagues: ['colleagues'],
  day: ['day'],
  call: (callId: string) => ['call', callId],
  transcript: (callId: string) => ['transcript', callId],
  suggestions: (callId: string) => ['suggestions', callId],
  wrapUp: (callId: string) => ['wrap_up', callId],
  /** By when a caller was promised to be called back, where this page asked for it. */
  calledBack: (callId: string) => ['called_back', callId],
} as const;

/** Everything that follows the centre's events. */
export const everythingKept: readonly QueryKey[] = [
  kept.me,
  kept.queue,
  kept.colleagues,
  kept.day,
  ['call'],
  ['transcript'],
  ['suggestions'],
  ['wrap_up'],
];

/** What each change of the centre makes old, beside the desk of whoever it concerns. */
const changedBy: Readonly<Record<DeskEvent['type'], (callId: string | null) => readonly QueryKey[]>> = {
  queue_changed: (callId) => [kept.queue, ...ofCall(callId)],
  agent_changed: () => [kept.colleagues],
  handoff_changed: (callId) => [kept.queue, kept.colleagues, ...ofCall(callId)],
  call_progressed: (callId) => (callId === null ? [] : [kept.transcript(callId)]),
  call_ended: (callId) => [
    kept.queue,
    kept.day,
    ...ofCall(callId),
    ...(callId === null ? [] : [kept.transcript(callId)]),
  ],
  escalation_created: () => [kept.queue],
  escalation_changed: () => [kept.queue],
  ticket_created: ofCall,
  ticket_changed: ofCall,
  suggestions_changed: (callId) => (callId === null ? [] : [kept.suggestions(callId)]),
};

/** What is to be asked anew after an event, at the desk that was shown like this. */
export function outdatedBy(event: DeskEvent, me: DeskView | undefined): readonly QueryKey[] {
  const { type, callId } = event;
  return [...(concerns(event, me) ? [kept.me] : []), ...changedBy[type](callId)];
}

/** Whether an event may change the desk itself: its status, what rings there, which calls it has. */
function concerns({ type, callId, data }: DeskEvent, me: DeskView | undefined): boolean {
  if (type === 'call_progressed' || type === 'suggestions_changed') return false;
  if (!me || data['agentId'] === me.agentId) return true;
  if (me.offer !== null && type === 'queue_changed') return true;
  return callId !== null && me.calls.some((call) => call.callId === callId);
}

function ofCall(callId: string | null): readonly QueryKey[] {
  return callId === null ? [['call'], ['wrap_up']] : [kept.call(callId), kept.wrapUp(callId)];
}
