import { servingDepartments } from '../../../config/departments.ts';
import type { Centre } from '../../../config/centre.ts';
import { updateEscalationStatus } from '../../../db/queries/escalations.ts';
import { HatifError } from '../../../errors.ts';
import type { Department } from '../../../shared/vocabulary.ts';
import { appendEvent } from '../../events/index.ts';
import { endHandoff, enqueue, leadOn, onDuty, type QueueEntry } from '../../queue/index.ts';
import { hold } from './hold.ts';
import { requireThere } from './colleagues.ts';
import { part, type Leading } from './leading.ts';

/** To whom a caller is passed on. */
export type Target =
  | { department: Department }
  | { agentId: string }
  | { assistant: { instruction: string } };

/**
 * Passes a caller on: to the humans of a department, to a colleague, or back to the assistant with what it is to do. Throws
 * `colleague_gone`, `nobody_on_duty` (409 each) and `department_unknown`; the caller then stays where they are.
 */
export async function transfer(call: Leading, to: Target, centre: Centre): Promise<void> {
  if ('assistant' in to) {
    const { instruction } = to.assistant;
    await part(call, { outcome: 'returned', end: 'returned', instruction });
  } else if ('agentId' in to) await toColleague(call, to.agentId, centre);
  else await toDepartment(call, to.department, centre);
}

async function toDepartment(call: Leading, department: Department, centre: Centre): Promise<void> {
  if (!Object.hasOwn(servingDepartments(centre), department))
    throw new HatifError('department_unknown', `There is no department ${department}.`, { status: 400 });
  const { language } = call.entry;
  if ((await onDuty(call.tx, { department, language, at: call.at }, centre)) === 0)
    throw new HatifError('nobody_on_duty', 'Nobody of this department is there: the caller stays with you.', {
      status: 409,
    });
  await passOn(call, { department }, centre);
}

/** A colleague who is in the room already has the caller at once; at another's desk it rings. */
async function toColleague(call: Leading, agentId: string, centre: Centre): Promise<void> {
  const { tx, own, humans, entry, at } = call;
  const there = humans.find((human) => human.agentId === agentId && human.joinedAt !== null);
  if (there?.id === own.id) return;
  if (!there) {
    await requireThere(call, agentId);
    await passOn(call, { department: entry.department, forAgentId: agentId }, centre);
    return;
  }
  await hold(call, false);
  await endHandoff(tx, own, { end: 'transferred', at });
  await leadOn(tx, entry, there);
}

async function passOn(
  call: Leading,
  to: { department: Department; forAgentId?: string },
  centre: Centre,
): Promise<void> {
  const { tx, callId, entry, at } = call;
  const { conversationId, escalationId, language, skills } = entry;
  await part(call, { outcome: 'transferred', end: 'transferred' });
  if (escalationId !== null) await waitsAgain(tx, entry, to.department);
  await enqueue(
    tx,
    {
      callId,
      conversationId,
      escalationId,
      language,
      skills,
      ...to,
      reasonCode: entry.priorityRules.includes('safety') ? 'safety' : 'transferred',
      premium: entry.priorityRules.includes('premium'),
      keepsPlaceOf: entry.id,
      at,
    },
    centre,
  );
}

/** The wish for a human is that of a caller who waits, in the department to which they were passed. */
async function waitsAgain(
  tx: Leading['tx'],
  { escalationId }: QueueEntry,
  department: Department,
): Promise<void> {
  if (escalationId === null) return;
  await updateEscalationStatus(tx, escalationId, { status: 'waiting', department, agentId: null });
  await appendEvent(tx, {
    type: 'escalation_changed',
    escalationId,
    data: { status: 'waiting', department },
  });
}
