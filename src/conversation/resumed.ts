import type { Centre } from '../config/centre.ts';
import type { TakenUp } from '../domain/calls/index.ts';
import {
  departmentOf,
  humanWith,
  inDepartment,
  placeInLine,
  shownFields,
  shownRequest,
  type DialogueState,
} from '../domain/dialogue/index.ts';
import { fieldNames } from '../shared/vocabulary.ts';
import { type CallEvent } from '../shared/call-events.ts';
import { type ResumeCause } from '../shared/job-metadata.ts';
import { humanEvent, queueEvent, stageEvent } from './step-events.ts';

/** A call that goes on where another job left it. */
export interface Resumed extends Pick<TakenUp, 'checkpoint' | 'lines' | 'heard'> {
  cause: ResumeCause;
}

/** A line that was said. */
export interface Line {
  speaker: 'caller' | 'agent';
  text: string;
}

/** How many lines a model needs to go on with a conversation. */
const remembered = 20;

/** What was said in the jobs before, for those who look back on the call. */
export function linesOf(speaker: 'caller' | 'agent', lines: TakenUp['lines'] = []): string[] {
  return lines.filter((line) => line.speaker === speaker).map(({ text }) => text);
}

/** What was last said in a department, oldest first, for a model that is to go on with it. */
export function recentLines({ checkpoint, lines }: Resumed): Line[] {
  if (!checkpoint || !inDepartment(checkpoint.state)) return [];
  return lines
    .flatMap(({ speaker, text }) => (speaker === 'caller' || speaker === 'agent' ? [{ speaker, text }] : []))
    .slice(-remembered);
}

/** Everything that whoever follows the call should know by now, as they would have been told. */
export function eventsOfState(call: { state: DialogueState; centre: Centre }): CallEvent[] {
  const { state } = call;
  const { language, tickets, escalation, requests } = state;
  const fields = shownFields(state);
  const words = shownRequest(state);
  const department = departmentOf(call);
  return [
    ...(language ? [{ type: 'language', language } as const] : []),
    ...fieldNames
      .filter((field) => fields[field] !== null || state[field]?.value === null)
      .map((field) => ({ type: 'field', field, value: fields[field] }) as const),
    ...(words ? [{ type: 'request', words } as const] : []),
    stageEvent(call),
    ...(department ? [{ type: 'department', department } as const] : []),
    ...tickets.map((number) => ({ type: 'ticket', number }) as const),
    ...(escalation ? [{ type: 'escalation', id: escalation, reason: requests.at(-1) ?? '' } as const] : []),
    ...(placeInLine(state) ? [queueEvent(state)] : []),
    ...(humanWith(state) ? [humanEvent(state)] : []),
  ];
}
