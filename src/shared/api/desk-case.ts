import { z } from 'zod';
import { clean, cleanLine } from '../clean.ts';
import { callOutcomeSchema, departmentSchema } from '../vocabulary.ts';
import { deskTicketSchema } from './desk-customer.ts';

/** Words of a human that go to a ticket. */
const words = z.string().overwrite(clean).trim().min(1).max(4_000);

/** At random, one a form: the same form sent again, because its answer was lost, is done once. */
const key = z
  .string()
  .regex(/^[\w-]{16,64}$/, 'expected 16 to 64 letters and digits')
  .optional();

/** `POST /api/desk/calls/:id/notes`: a note on the call's own ticket. */
export const noteSchema = z.object({ text: words, key });

/** `POST /api/desk/tickets/:number/notes`: a note on a ticket of the caller of a call that you have a part in. */
export const ticketNoteSchema = noteSchema.extend({ callId: z.uuid() });

/** Where a note went. */
export const notedSchema = z.object({ ticket: z.string() });

/** `POST /api/desk/calls/:id/tickets`: a ticket for the caller; what is left out the centre's rules decide by the words. */
export const newTicketSchema = z.object({
  subject: z.string().overwrite(cleanLine).trim().min(1).max(200),
  description: words,
  category: z.string().max(50).optional(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
  department: departmentSchema.optional(),
  key,
});

/** `appended`: to an open ticket of the same matter. */
export const openedTicketSchema = z.object({ ticket: z.string(), appended: z.boolean() });

/** `POST /api/desk/calls/:id/callback`: who dropped, or cannot wait, is called back by then. */
export const calledBackSchema = z.object({ escalationId: z.uuid(), callbackBy: z.iso.datetime() });

/** How a case is closed. */
export const wrapUpSchema = z.object({
  summary: z.string().overwrite(clean).trim().min(1).max(4_000),
  outcome: callOutcomeSchema,
  /** One of the categories of the business. */
  category: z.string().max(50),
  /** The caller's mood over the call, -1 (angry) to 1 (delighted). */
  sentiment: z.number().min(-1).max(1),
  followUp: z.boolean(),
  /** What becomes of the ticket of the call, and what is added to it; null: nothing. */
  ticket: z
    .object({
      number: z.string().max(20),
      status: deskTicketSchema.shape.status,
      note: z.string().overwrite(clean).trim().max(4_000),
    })
    .nullable(),
});
export type WrapUp = z.infer<typeof wrapUpSchema>;

const named = z.object({ key: z.string(), name: z.object({ ar: z.string(), en: z.string() }) });

/** `GET /api/desk/calls/:id/wrap-up`: what the rules propose, what was saved, and what there is to choose from. */
export const wrapUpViewSchema = z.object({
  handoffId: z.uuid(),
  proposed: wrapUpSchema,
  saved: wrapUpSchema.nullable(),
  categories: z.array(named),
});
