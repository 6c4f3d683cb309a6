import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  callIn,
  endCall,
  hold,
  inCall,
  joinCall,
  leading,
  leave,
  sendOut,
  transfer,
  wayBack,
} from '../../../domain/desk/index.ts';
import {
  colleagueCallSchema,
  enteredSchema,
  holdSchema,
  roomTokenSchema,
  transferSchema,
} from '../../../shared/api/desk-actions.ts';
import { atDesk, doneBy, sightOf } from '../../plugins/desk-access.ts';
import { enteredBy, roomKey } from './room-key.ts';
import { deskProblems, done } from './responses.ts';

const ofCall = z.object({ id: z.uuid() });
const ofColleague = ofCall.extend({ agentId: z.uuid() });
const described = (summary: string) => ({
  summary,
  params: ofCall,
  response: { 204: done, ...deskProblems },
});
const changes = { action: 'change_call', callIn: 'id' } as const;

/** `/calls/:id/…`: what humans do in the calls that they are in. */
export function inCallRoutes(context: Context): FastifyPluginAsyncZod {
  const { db, clock } = context;
  /** A change of the call that a request names, for the audit under `action`. */
  const change = (request: FastifyRequest & { params: { id: string } }, action: string, after?: object) => ({
    callId: request.params.id,
    sight: sightOf(request),
    at: clock(),
    audited: { action, rule: doneBy(request).rule, ...(after && { after }) },
  });

  return async (app) => {
    app.post(
      '/calls/:id/token',
      {
        config: changes,
        schema: {
          ...described('The way back into the room of a call that you are in'),
          response: { 200: roomTokenSchema, ...deskProblems },
        },
      },
      async (request) => roomKey(context, await wayBack(db, request.params.id, sightOf(request))),
    );

    app.post(
      '/calls/:id/join',
      {
        config: { action: 'join_call' },
        schema: {
          ...described('Talk along in a call that somebody leads'),
          response: { 200: enteredSchema, ...deskProblems },
        },
      },
      async (request) =>
        enteredBy(context, request, await joinCall(db, request.params.id, atDesk(request, clock()))),
    );

    app.post(
      '/calls/:id/hold',
      {
        config: changes,
        schema: { ...described('Let the caller hear music, or talk with them again'), body: holdSchema },
      },
      async (request, reply) => {
        const { held } = request.body;
        await inCall(db, change(request, 'hold_call', { held }), (call) => hold(leading(call), held));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/calls/:id/transfer',
      {
        config: changes,
        schema: {
          ...described('Pass the caller on: to a department, to a colleague, or back to the assistant'),
          body: transferSchema,
        },
      },
      async (request, reply) => {
        const { to } = request.body;
        // What the assistant is told is in the words of somebody, and the audit is for ever.
        const told = 'assistant' in to ? { to: 'assistant' } : { to };
        await inCall(db, change(request, 'transfer_call', told), (call) =>
          transfer(leading(call), to, context.centre),
        );
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/calls/:id/colleagues',
      {
        config: changes,
        schema: {
          ...described(
            'Ask a colleague in private while the caller hears music, or bring them in to talk along',
          ),
          body: colleagueCallSchema,
        },
      },
      async (request, reply) => {
        const { body } = request;
        await inCall(db, change(request, 'call_colleague', body), (call) => callIn(leading(call), body));
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/calls/:id/colleagues/:agentId',
      {
        config: changes,
        schema: {
          ...described('A colleague whom you asked or brought in is out again, or need not come'),
          params: ofColleague,
        },
      },
      async (request, reply) => {
        const { agentId } = request.params;
        await inCall(db, change(request, 'send_colleague_out', { agentId }), (call) =>
          sendOut(leading(call), agentId),
        );
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/calls/:id/leave',
      {
        config: changes,
        schema: described('Leave a call in which a colleague stays, who leads it on where you led it'),
      },
      async (request, reply) => {
        await inCall(db, change(request, 'leave_call'), leave);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/calls/:id/end',
      { config: changes, schema: described('End the call: the assistant says goodbye') },
      async (request, reply) => {
        await inCall(db, change(request, 'end_call'), (call) => endCall(leading(call)));
        return reply.code(204).send(null);
      },
    );
  };
}
