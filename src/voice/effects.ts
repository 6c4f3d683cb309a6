import { randomUUID } from 'node:crypto';
import { endTakenOver, forgetTranscript, isAway, watchOf } from '../domain/calls/index.ts';
import type { Effect, Result } from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import { metrics } from '../metrics.ts';
import type { Call } from './call.ts';
import type { EffectCall } from './deferred/effect-call.ts';
import { book, cancel, findAppointment, findTimes, move } from './effects/appointments.ts';
import { changeRecord, proveCaller, registerCustomer } from './effects/customer.ts';
import { escalateCall, noteCallbackNumber } from './effects/escalation.ts';
import { searchKnowledge } from './effects/knowledge.ts';
import { noteLead } from './effects/leads.ts';
import { findTicket, listTickets, noteOnTicket, openMatter } from './effects/tickets.ts';

/** A search is waited for longer: the caller hears that somebody is at it. */
const searchPatienceMs = 5_000;
/** As long as a turn waits for the database; then what can wait is promised. */
export const turnPatienceMs = 1_700;

/** Whether an effect is some statements to the database that decide nothing of what was said before it. */
export function isWritten(type: Effect['type']): boolean {
  return (
    type === 'register_customer' ||
    type === 'open_ticket' ||
    type === 'escalate' ||
    type === 'update_callback'
  );
}

/** Whether an effect may be done after the caller was told that it will be. */
function canWait({ type }: Effect): boolean {
  return isWritten(type) || type === 'forget_transcript';
}

/**
 * Does an effect of the dialogue, once for the call whatever is retried or resumed, and gives back what the
 * dialogue should hear of it. With the database away it is promised and done later, under the same key. A failure is
 * heard too: the caller is told, and the call goes on.
 */
export async function performEffect(call: Call, asked: Effect): Promise<Result | null> {
  if (asked.type === 'end') return null; // nothing to write: what came of the call is written when it is over
  // Whatever is tried or done later, it is one and the same escalation.
  const effect = asked.type === 'escalate' ? { ...asked, id: asked.id ?? randomUUID() } : asked;
  if (effect.type === 'forget_transcript') call.journal.forgetLines();
  try {
    if (call.pending.waiting && canWait(effect)) return promise(call, effect);
    const { db } = call.context;
    const patienceMs = effect.type === 'search_knowledge' ? searchPatienceMs : turnPatienceMs;
    const result = await watchOf(db).within(patienceMs, () => performNow(call, effect));
    metrics.effects.inc({ effect: effect.type, outcome: 'done' });
    return result;
  } catch (error) {
    if (isAway(error) && canWait(effect)) return promise(call, effect);
    metrics.effects.inc({ effect: effect.type, outcome: 'failed' });
    call.logger.error(
      { effect: effect.type, code: errorCode(error), error: errorMessage(error) },
      'an effect of the call failed',
    );
    return isSilent(effect) ? null : { type: 'effect_failed', effect: effect.type };
  }
}

function promise(call: Call, effect: Effect): Result | null {
  metrics.effects.inc({ effect: effect.type, outcome: 'promised' });
  return call.pending.defer(call, effect);
}

/** What the caller did not ask for, and so does not hear of. */
function isSilent({ type }: Effect): boolean {
  return (
    type === 'register_customer' ||
    type === 'update_callback' ||
    type === 'forget_transcript' ||
    type === 'take_over'
  );
}

/** Does an effect now, whatever it takes. Throws what the database says. */
export async function performNow(call: EffectCall, effect: Effect): Promise<Result | null> {
  switch (effect.type) {
    case 'register_customer':
      await registerCustomer(call, effect.key);
      return null;
    case 'open_ticket':
      return openMatter(call, effect);
    case 'check_ticket':
      return findTicket(call, effect.number);
    case 'list_tickets':
      return listTickets(call);
    case 'add_note':
      return noteOnTicket(call, effect);
    case 'escalate':
      return escalateCall(call, effect);
    case 'update_callback':
      await noteCallbackNumber(call, effect);
      return null;
    case 'search_knowledge':
      return searchKnowledge(call, effect);
    case 'create_lead':
      return noteLead(call, effect);
    case 'find_times':
      return findTimes(call, effect.from);
    case 'find_appointment':
      return findAppointment(call);
    case 'book_appointment':
      return book(call, effect);
    case 'move_appointment':
      return move(call, effect);
    case 'cancel_appointment':
      return cancel(call, effect);
    case 'verify_caller':
      return proveCaller(call, effect);
    case 'change_record':
      return changeRecord(call, effect);
    case 'forget_transcript':
      await forgetTranscript(call.context.db, { callId: call.id, epoch: call.opened.epoch, key: effect.key });
      return null;
    case 'take_over':
      await takeOver(call, effect);
      return null;
    case 'end':
      return null;
  }
}

// The earlier call may still have an agent that waits for a caller who will not come back.
async function takeOver(call: EffectCall, { callId }: { callId: string }): Promise<void> {
  const { db, rooms, clock } = call.context;
  await endTakenOver({ db, rooms }, callId, clock());
}
