import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  callBack,
  dismissWrapUp,
  noteOnCall,
  noteOnTicket,
  ownCall,
  readCaseSummed,
  saveWrapUp,
  ticketInCall,
} from '../../../domain/desk/index.ts';
import {
  calledBackSchema,
  newTicketSchema,
  notedSchema,
  noteSchema,
  openedTicketSchema,
  ticketNoteSchema,
  wrapUpSchema,
  wrapUpViewSchema,
} from '../../../shared/api/desk-case.ts';
import { doneBy, sightOf, signedIn } from '../../plugins/desk-access.ts';
import { deskProblems, done } from './responses.ts';

const ofCall = z.object({ id: z.uuid() });
const ofTicket = z.object({ number: z.string().max(20) });
const changes = { action: 'change_case', callIn: 'id' } as const;

/** What humans write down in the calls that they have a part in: notes, tickets, call backs, and how the case is closed. */
export function caseRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;
  const of = (request: FastifyRequest, callId: string) => ({
    callId,
    sight: sightOf(request),
    at: clock(),
    audited: null,
  });
  const change = (request: FastifyRequest, callId: string, action: string) => ({
    ...of(request, callId),
    audited: { action, rule: doneBy(request).rule },
  });

  return async (app) => {
    app.post(
      '/calls/:id/notes',
      {
        config: changes,
        schema: {
          summary: 'Add a note to the ticket of a call',
          params: ofCall,
          body: noteSchema,
          response: { 200: notedSchema, ...deskProblems },
        },
      },
      async (request) =>
        ownCall(db, change(request, request.params.id, 'add_note'), async (own) => {
          const ticket = await noteOnCall(own, request.body);
          return { done: { ticket }, after: { ticket } };
        }),
    );

    app.post(
      '/tickets/:number/notes',
      {
        config: { action: 'add_ticket_note' },
        schema: {
          summary: 'Add a note to a ticket of the caller of a call that you have a part in',
          params: ofTicket,
          body: ticketNoteSchema,
          response: { 200: notedSchema, ...deskProblems },
        },
      },
      async (request) => {
        const { callId, ...note } = request.body;
        return ownCall(db, change(request, callId, 'add_note'), async (own) => {
          const ticket = await noteOnTicket(own, request.params.number, note);
          return { done: { ticket }, after: { ticket } };
        });
      },
    );

    app.post(
      '/calls/:id/tickets',
      {
        config: changes,
        schema: {
          summary: 'Open a ticket for the caller, or add to an open one of the same matter',
          params: ofCall,
          body: newTicketSchema,
          response: { 200: openedTicketSchema, ...deskProblems },
        },
      },
      async (request) =>
        ownCall(db, change(request, request.params.id, 'open_ticket'), async (own) => {
          const opened = await ticketInCall(own, request.body, context.centre);
          return { done: opened, after: opened };
        }),
    );

    app.post(
      '/calls/:id/callback',
      {
        config: changes,
        schema: {
          summary: 'Have the caller called back, as when they dropped',
          params: ofCall,
          response: { 200: calledBackSchema, ...deskProblems },
        },
      },
      async (request) =>
        ownCall(db, change(request, request.params.id, 'promise_callback'), async (own) => {
          const { escalationId, callbackBy } = await callBack(own, context.centre);
          return { done: { escalationId, callbackBy: callbackBy.toISOString() } };
        }),
    );

    app.get(
      '/calls/:id/wrap-up',
      {
        config: changes,
        schema: {
          summary: 'What is proposed for closing the case of a call that you led, and what you saved',
          params: ofCall,
          response: { 200: wrapUpViewSchema, ...deskProblems },
        },
      },
      async (request) =>
        readCaseSummed(
          db,
          of(request, request.params.id),
          { centre: context.centre, language: signedIn(request).person.language },
          await context.sumUp(),
        ),
    );

    app.put(
      '/calls/:id/wrap-up',
      {
        config: changes,
        schema: {
          summary: 'Close the case of a call that you led; you are available again',
          params: ofCall,
          body: wrapUpSchema,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        const { centre } = context;
        await saveWrapUp(db, change(request, request.params.id, 'save_wrap_up'), {
          wrapUp: request.body,
          centre,
          language: signedIn(request).person.language,
        });
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/calls/:id/wrap-up',
      {
        config: changes,
        schema: {
          summary:
            'Let the case of a call that you led stand as it was written from the call; you are available again',
          params: ofCall,
          response: { 204: done, ...deskProblems },
        },
      },
      async (request, reply) => {
        await dismissWrapUp(db, change(request, request.params.id, 'dismiss_wrap_up'));
        return reply.code(204).send(null);
      },
    );
  };
}
