import type { DepartmentKind } from '../../shared/vocabulary.ts';
import { bookAppointment } from './book-appointment.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { checkTicket } from './check-ticket.ts';
import { createLead } from './create-lead.ts';
import { createTicket } from './create-ticket.ts';
import { endCall } from './end-call.ts';
import { escalateToHuman } from './escalate-to-human.ts';
import { freeTimes } from './free-times.ts';
import { isToolOf } from './gate.ts';
import { handOver } from './hand-over.ts';
import { lookupCustomer } from './lookup-customer.ts';
import { moveAppointment } from './move-appointment.ts';
import { openingHours } from './opening-hours.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { sendCode } from './send-code.ts';
import type { Tool } from './tool.ts';
import { updateCustomer } from './update-customer.ts';
import { verifyCaller } from './verify-caller.ts';

/** Every tool, in the order in which models are told of them. */
export const tools: readonly Tool[] = [
  searchKnowledge,
  openingHours,
  lookupCustomer,
  checkTicket,
  handOver,
  escalateToHuman,
  endCall,
  createLead,
  sendCode,
  verifyCaller,
  updateCustomer,
  createTicket,
  freeTimes,
  bookAppointment,
  moveAppointment,
  cancelAppointment,
];

/** The tools that the model of a department of a kind may call. */
export function toolsOf(kind: DepartmentKind): Tool[] {
  return tools.filter((tool) => isToolOf(kind, tool));
}
