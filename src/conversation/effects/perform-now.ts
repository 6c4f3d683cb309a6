import { endTakenOver, forgetTranscript } from '../../domain/calls/index.ts';
import type { Effect, Result } from '../../domain/dialogue/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { book, cancel, findAppointment, findTimes, move } from './appointments.ts';
import { changeRecord, proveCaller, registerCustomer } from './customer.ts';
import { escalateCall, noteCallbackNumber } from './escalation.ts';
import { searchKnowledge } from './knowledge.ts';
import { noteLead } from './leads.ts';
import { findTicket, listTickets, noteOnTicket, openMatter } from './tickets.ts';

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
