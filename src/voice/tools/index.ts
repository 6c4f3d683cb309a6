import type { llm, voice } from '@livekit/agents';
import { departmentTools, type ToolName } from '../../domain/guardrails/index.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { CallSession } from '../session.ts';
import { bookAppointmentTool } from './book-appointment.ts';
import { cancelAppointmentTool } from './cancel-appointment.ts';
import { checkTicketTool } from './check-ticket.ts';
import { createLeadTool } from './create-lead.ts';
import { createTicketTool } from './create-ticket.ts';
import { endCallTool } from './end-call.ts';
import { escalateToHumanTool } from './escalate-to-human.ts';
import { freeTimesTool } from './free-times.ts';
import { handOverTool } from './hand-over.ts';
import { lookupCustomerTool } from './lookup-customer.ts';
import { moveAppointmentTool } from './move-appointment.ts';
import { searchKnowledgeTool } from './search-knowledge.ts';
import { updateCustomerTool } from './update-customer.ts';
import { verifyCallerTool } from './verify-caller.ts';

type Make = (calling: CallSession, nextAgent: () => voice.Agent) => llm.ToolContextEntry;

const tools: Readonly<Record<ToolName, Make>> = {
  searchKnowledge: searchKnowledgeTool,
  lookupCustomer: lookupCustomerTool,
  updateCustomer: updateCustomerTool,
  verifyCaller: verifyCallerTool,
  createTicket: createTicketTool,
  checkTicket: checkTicketTool,
  createLead: createLeadTool,
  freeTimes: freeTimesTool,
  bookAppointment: bookAppointmentTool,
  moveAppointment: moveAppointmentTool,
  cancelAppointment: cancelAppointmentTool,
  handOver: handOverTool,
  escalateToHuman: escalateToHumanTool,
  endCall: endCallTool,
};

/** The tools that a department's model may call, bound to the call it serves; `nextAgent` serves another department. */
export function callTools(
  calling: CallSession,
  department: Department,
  nextAgent: () => voice.Agent,
): llm.ToolContextEntry[] {
  return departmentTools[department].map((name) => tools[name](calling, nextAgent));
}
