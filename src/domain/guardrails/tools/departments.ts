import type { Department } from '../../../shared/vocabulary.ts';
import type { ToolName } from './types.ts';

const everywhere = [
  'searchKnowledge',
  'lookupCustomer',
  'checkTicket',
  'handOver',
  'escalateToHuman',
  'endCall',
] as const;
const appointments = ['freeTimes', 'bookAppointment', 'moveAppointment', 'cancelAppointment'] as const;

/** The tools of each department. No other is offered to its model, and none works if it is called all the same. */
export const departmentTools: Readonly<Record<Department, readonly ToolName[]>> = {
  reception: [...everywhere, 'verifyCaller', 'updateCustomer', 'createTicket', ...appointments],
  sales: [...everywhere, 'createLead', 'createTicket', 'updateCustomer', 'verifyCaller'],
  complaints: [...everywhere, 'createTicket', 'verifyCaller'],
  support: [...everywhere, 'createTicket', 'verifyCaller', ...appointments],
};

/** How often a tool may be used in one call: more is a loop or an attack. */
export const mostUses: Readonly<Record<ToolName, number>> = {
  searchKnowledge: 30,
  lookupCustomer: 10,
  updateCustomer: 5,
  verifyCaller: 3,
  createTicket: 3,
  checkTicket: 5,
  createLead: 3,
  freeTimes: 6,
  bookAppointment: 2,
  moveAppointment: 2,
  cancelAppointment: 2,
  handOver: 4,
  escalateToHuman: 1,
  endCall: 1,
};
