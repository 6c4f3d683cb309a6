import type { Effect, Result } from '../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../errors.ts';
import type { Call } from './call.ts';
import { book, cancel, findAppointment, findTimes, move } from './effects/appointments.ts';
import { changeRecord, proveCaller, registerCustomer } from './effects/customer.ts';
import { escalateCall, noteCallbackNumber } from './effects/escalation.ts';
import { searchKnowledge } from './effects/knowledge.ts';
import { noteLead } from './effects/leads.ts';
import { findTicket, listTickets, noteOnTicket, openMatter } from './effects/tickets.ts';

/**
 * Does an effect of the dialogue, once for the call whatever is retried or resumed, and gives back what the
 * dialogue should hear of it. A failure is heard too: the caller is told, and the call goes on.
 */
export async function performEffect(call: Call, effect: Effect): Promise<Result | null> {
  try {
    return await perform(call, effect);
  } catch (error) {
    call.logger.error(
      { effect: effect.type, code: errorCode(error), error: errorMessage(error) },
      'an effect of the call failed',
    );
    return isSilent(effect) ? null : { type: 'effect_failed', effect: effect.type };
  }
}

/** What the caller did not ask for, and so does not hear of. */
function isSilent({ type }: Effect): boolean {
  return (
    type === 'register_customer' ||
    type === 'update_callback' ||
    type === 'forget_transcript' ||
    type === 'end'
  );
}

async function perform(call: Call, effect: Effect): Promise<Result | null> {
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
      await call.forgetTranscript(effect.key);
      return null;
    case 'end':
      return null;
  }
}
