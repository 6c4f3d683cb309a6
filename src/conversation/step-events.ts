import type { Centre } from '../config/centre.ts';
import { departmentOf, shownRequest, type DialogueState } from '../domain/dialogue/index.ts';
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
    ...(stage !== before.stage || rule.startsWith('start') ? [{ type: 'stage', stage } as const] : []),
    ...(words && words !== shownRequest(before) ? [{ type: 'request', words } as const] : []),
    ...(department && department !== departmentOf({ state: before, centre })
      ? [{ type: 'department', department } as const]
      : []),
    ...(promised.length > before.promised.length
      ? [{ type: 'notice', code: 'ticket_promised' } as const]
      : []),
    ...tickets.slice(before.tickets.length).map((number) => ({ type: 'ticket', number }) as const),
    ...(escalation && !before.escalation
      ? [{ type: 'escalation', id: escalation, reason: requests.at(-1) ?? '' } as const]
      : []),
  ];
}
