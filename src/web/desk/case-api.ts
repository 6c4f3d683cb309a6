import type { z } from 'zod';
import {
  calledBackSchema,
  notedSchema,
  openedTicketSchema,
  wrapUpViewSchema,
  type newTicketSchema,
  type WrapUp,
} from '../../shared/api/desk-case.ts';
import { ask, read } from './ask.ts';
import { change } from './live/sign-in-gate.ts';

export type Case = z.infer<typeof wrapUpViewSchema>;
export type CalledBack = z.infer<typeof calledBackSchema>;
export type OpenedTicket = z.infer<typeof openedTicketSchema>;
export type NewTicket = z.input<typeof newTicketSchema>;

const call = (id: string): string => `/calls/${encodeURIComponent(id)}`;

/** The API of what is written down about a call. Everything throws a {@link DeskProblem} where it is not done. */
export const deskCase = {
  read: (id: string) => read(wrapUpViewSchema, ask('GET', `${call(id)}/wrap-up`)),
  close: (id: string, wrapUp: WrapUp) => change(() => ask('PUT', `${call(id)}/wrap-up`, wrapUp)),
  /** Lets it stand as it was written from the call. */
  dismiss: (id: string) => change(() => ask('DELETE', `${call(id)}/wrap-up`)),
  /** Adds a note to a ticket of the caller. */
  note: (ticket: string, note: { callId: string; text: string; key: string }) =>
    change(() => read(notedSchema, ask('POST', `/tickets/${encodeURIComponent(ticket)}/notes`, note))),
  openTicket: (id: string, ticket: NewTicket) =>
    change(() => read(openedTicketSchema, ask('POST', `${call(id)}/tickets`, ticket))),
  callBack: (id: string) => change(() => read(calledBackSchema, ask('POST', `${call(id)}/callback`))),
} as const;
