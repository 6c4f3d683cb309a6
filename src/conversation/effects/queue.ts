import { withHoursOf } from '../../config/departments.ts';
import type { Transaction } from '../../db/client.ts';
import { transact } from '../../db/transact.ts';
import type { Place } from '../../domain/dialogue/index.ts';
import { moveEscalation, promiseCallback } from '../../domain/escalations/index.ts';
import { enqueue, leaveQueue, onDuty, placeIn, queueOf, type QueueEntry } from '../../domain/queue/index.ts';
import { openingAt, skillsFor } from '../../domain/routing/index.ts';
import { errorCode } from '../../errors.ts';
import { inArabicScript } from '../../language/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import type { EffectSpec } from './effect.ts';
import { centreNow, once } from './scope.ts';

/** The reason of who asked for a human and had no other. */
const asked = 'asked_for_human';
/** Until a caller who was accepted a moment ago is joined, they are the next. */
const next: Place = { place: 1, minutes: null };

/** A line of callers that somebody may wait in, and the wish for a human with which they wait in one already. */
export interface Line {
  department: Department;
  escalationId: string | null;
}

/**
 * The line in which a caller may wait for a human of a department: where they have a room, and the department is open and
 * somebody on duty there; or else the line that they are in already. Null: they do not wait.
 */
export async function lineFor(
  tx: Transaction,
  call: EffectCall,
  department: Department,
): Promise<Line | null> {
  if (call.opened.source === 'chat' || call.deferred) return null;
  const entry = await entryInLine(tx, call);
  const escalationId = entry?.escalationId ?? null;
  if (await isManned(tx, call, department)) return { department, escalationId };
  return entry && { department: entry.department, escalationId };
}

/** Whether a department is open, and somebody is on duty there who takes the caller. */
async function isManned(tx: Transaction, call: EffectCall, department: Department): Promise<boolean> {
  const { centre, at } = centreNow(call);
  if (!openingAt(at, withHoursOf(centre, department)).open) return false;
  return (await onDuty(tx, { department, language: call.language, at }, centre)) > 0;
}

/** Puts a caller who may wait into the queue, and gives their place there; null where as many wait as may. */
export async function putInLine(
  tx: Transaction,
  call: EffectCall,
  wanted: {
    escalationId: string | null;
    department: Department;
    reasonCode: string | undefined;
    about: string;
  },
): Promise<Place | null> {
  const { centre, at } = centreNow(call);
  const { entry: before } = await queueOf(tx, call.id);
  const entry = {
    callId: call.id,
    conversationId: call.conversationId,
    escalationId: wanted.escalationId,
    department: wanted.department,
    language: call.language,
    skills: skillsFor(inArabicScript(wanted.about), centre),
    reasonCode: wanted.reasonCode ?? asked,
    premium: call.premium,
    at,
    // Who waited in vain and waits on has lost nothing by it.
    ...(before?.outcome === 'no_answer' ? { keepsPlaceOf: before.id } : {}),
  };
  try {
    const { id } = await transact(tx, (own) => enqueue(own, entry, centre));
    return (await placeIn(tx, id, at)) ?? next;
  } catch (error) {
    if (errorCode(error) === 'queue_full') return null;
    throw error;
  }
}

/** The caller's place is given up; who is to be called back is promised it as if they had not waited. */
export const giveUpPlace: EffectSpec<'leave_queue'> = {
  writes: true,
  mayWait: true,
  silent: ({ outcome }) => outcome !== 'callback',
  promised: ({ outcome, key, escalation }) =>
    outcome === 'callback' && escalation !== null
      ? { type: 'effect_deferred', effect: 'escalate', key, id: escalation }
      : null,
  perform: async (call, effect) => {
    const { outcome, escalation } = effect;
    const { at } = centreNow(call);
    const number = call.state.tickets.at(-1);
    const done = await once(call, effect, async (tx) => {
      const left = await leaveQueue(tx, { callId: call.id, outcome, at });
      if (outcome !== 'callback' || escalation === null) return null;
      // Somebody has accepted them meanwhile, and is on the way.
      if (!left && (await entryInLine(tx, call))) return { id: escalation, opens: null, queue: { ...next } };
      return { id: escalation, ...(await promiseCallback(tx, escalation, centreNow(call))) };
    });
    if (outcome !== 'callback') return null;
    return done && number !== undefined
      ? { type: 'escalated', number, ...done }
      : { type: 'effect_failed', effect: effect.type };
  },
};

/** The caller waits for a human of another department, where somebody is on duty there; else they wait no longer. */
export const changeLine: EffectSpec<'change_queue'> = {
  perform: async (call, { key, type, department }) => {
    const queue = await once(call, { key, type }, async (tx) => {
      const entry = await entryInLine(tx, call);
      const escalationId = entry?.escalationId ?? null;
      const reasonCode = entry?.priorityRules.find((rule) => rule === 'safety');
      const place = (await isManned(tx, call, department))
        ? await putInLine(tx, call, {
            escalationId,
            department,
            reasonCode,
            about: call.state.service?.value ?? '',
          })
        : null;
      if (place && escalationId !== null) await moveEscalation(tx, { id: escalationId, department });
      const { at } = centreNow(call);
      if (!place) await leaveQueue(tx, { callId: call.id, outcome: 'assistant', at });
      return place && { ...place };
    });
    return { type: 'queue_changed', department, queue };
  },
};

/** The caller's place, where they wait or are on their way to a human. */
async function entryInLine(tx: Transaction, { id }: EffectCall): Promise<QueueEntry | null> {
  const { entry } = await queueOf(tx, id);
  return entry?.state === 'over' ? null : entry;
}
