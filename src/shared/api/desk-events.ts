import { z } from 'zod';

/** Types of what `GET /api/desk/events` tells beside `hello` and `cursor`. */
export const deskEventTypes = [
  'queue_changed',
  'agent_changed',
  'handoff_changed',
  'call_progressed',
  'call_ended',
  'escalation_created',
  'escalation_changed',
  'ticket_created',
  'ticket_changed',
  'suggestions_changed',
] as const;

/** What an event tells: ids and facts, no word of anybody. Whoever wants more asks for it. */
export const deskEventSchema = z.object({
  type: z.enum(deskEventTypes),
  callId: z.string().nullable(),
  escalationId: z.string().nullable(),
  ticketId: z.string().nullable(),
  at: z.iso.datetime(),
  /** Of the type: `entryId`, `department`, `state`, `agentId`, `handoffId`, `status`, `seq` and the like. */
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type DeskEvent = z.infer<typeof deskEventSchema>;

/** `hello`, the first: where the stream stands. `lost`: what happened before is not told any more; all is to be read anew. */
export const helloSchema = z.object({ cursor: z.string(), lost: z.boolean() });
export type DeskHello = z.infer<typeof helloSchema>;

/** `GET /api/desk/events?after=`: events after a cursor; `Last-Event-ID` goes before it. Without either: from now on. */
export const eventsQuerySchema = z.object({ after: z.string().max(40).optional() });
