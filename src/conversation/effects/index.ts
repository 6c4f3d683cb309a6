import type { Effect } from '../../domain/dialogue/index.ts';
import {
  bookAppointment,
  cancelAppointment,
  findAppointment,
  findTimes,
  moveAppointment,
} from './appointments.ts';
import { forgetLines, noteCallBack, takeOverCall } from './calls.ts';
import { changeRecord, checkGivenCode, registerNewCustomer, sendCode, verifyCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { askForHuman, updateCallback } from './escalation.ts';
import { findPassages } from './knowledge.ts';
import { noteLead } from './leads.ts';
import { findProduct } from './products.ts';
import { changeLine, giveUpPlace } from './queue.ts';
import { addNote, findTicket, listTickets, openMatter } from './tickets.ts';

/** Every effect. Null: there is nothing to do. */
const effects: { readonly [T in Effect['type']]: EffectSpec<T> | null } = {
  register_customer: registerNewCustomer,
  open_ticket: openMatter,
  check_ticket: findTicket,
  list_tickets: listTickets,
  add_note: addNote,
  escalate: askForHuman,
  update_callback: updateCallback,
  search_knowledge: findPassages,
  find_product: findProduct,
  create_lead: noteLead,
  find_times: findTimes,
  find_appointment: findAppointment,
  book_appointment: bookAppointment,
  move_appointment: moveAppointment,
  cancel_appointment: cancelAppointment,
  verify_caller: verifyCustomer,
  send_code: sendCode,
  check_code: checkGivenCode,
  change_record: changeRecord,
  forget_transcript: forgetLines,
  take_over: takeOverCall,
  call_back: noteCallBack,
  leave_queue: giveUpPlace,
  change_queue: changeLine,
  // The outcome of a call is written when it is over.
  end: null,
};

/** How an effect is done; null: there is nothing to do. It takes this effect, or another of its type. */
export function specOf({ type }: Effect): EffectSpec<Effect['type']> | null {
  return effects[type] as EffectSpec<Effect['type']> | null;
}
