import type { llm } from '@livekit/agents';
import type { CallSession } from '../session.ts';
import { checkTicketTool } from './check-ticket.ts';
import { createTicketTool } from './create-ticket.ts';
import { endCallTool } from './end-call.ts';
import { escalateToHumanTool } from './escalate-to-human.ts';
import { lookupCustomerTool } from './lookup-customer.ts';
import { updateCustomerTool } from './update-customer.ts';

const tools = {
  lookupCustomer: lookupCustomerTool,
  updateCustomer: updateCustomerTool,
  createTicket: createTicketTool,
  checkTicket: checkTicketTool,
  escalateToHuman: escalateToHumanTool,
  endCall: endCallTool,
} as const;

export type ToolName = keyof typeof tools;

/** The tools a department's model may call, bound to the call it serves. */
export function callTools(calling: CallSession, names: readonly ToolName[]): llm.ToolContextEntry[] {
  return names.map((name) => tools[name](calling));
}
