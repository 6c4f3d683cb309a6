import { z } from 'zod';
import { ticketStatusSchema } from '../ticket-status.ts';
import { callOutcomeSchema, channelSchema, departmentSchema, languageSchema } from '../vocabulary.ts';

const moment = z.iso.datetime();

/** A ticket as the desk shows it; its words are somebody's, and hostile until proven otherwise. */
export const deskTicketSchema = z.object({
  number: z.string(),
  subject: z.string(),
  status: ticketStatusSchema,
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  category: z.string(),
  department: departmentSchema,
  createdAt: moment,
  dueAt: moment.nullable(),
  /** Opened in this call, or added to in it. */
  ofThisCall: z.boolean(),
  notes: z.array(
    z.object({ id: z.uuid(), author: z.enum(['caller', 'agent', 'system']), text: z.string(), at: moment }),
  ),
});

/** What the centre knows of the caller, and what they say of themselves. */
export const customerCardSchema = z.object({
  customer: z
    .object({
      id: z.uuid(),
      name: z.string().nullable(),
      company: z.string().nullable(),
      tier: z.enum(['standard', 'premium']),
      plan: z.string().nullable(),
      accountStatus: z.enum(['active', 'suspended', 'closed']),
      language: languageSchema,
      lastContactAt: moment.nullable(),
      identifiers: z.array(
        z.object({
          kind: z.enum(['phone', 'email', 'whatsapp']),
          value: z.string(),
          source: z.string(),
          /** When it was proven to be theirs; null: it is only claimed. */
          verifiedAt: moment.nullable(),
        }),
      ),
    })
    .nullable(),
  /** The caller has proved in this call to be this customer. Else the record may be somebody else's. */
  proved: z.boolean(),
  /** What was said in this call of who calls: a claim each. */
  claims: z.array(
    z.object({
      field: z.string(),
      value: z.string().nullable(),
      source: z.enum(['caller', 'caller_id', 'stored', 'model']),
      confidence: z.number(),
    }),
  ),
  history: z.array(
    z.object({
      channel: channelSchema,
      at: moment,
      outcome: callOutcomeSchema,
      department: departmentSchema.nullable(),
      summary: z.string(),
      sentiment: z.number(),
      followUp: z.boolean(),
    }),
  ),
  tickets: z.array(deskTicketSchema),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      subject: z.string(),
      status: z.enum(['scheduled', 'confirmed', 'cancelled', 'completed', 'missed']),
      startsAt: moment,
      department: departmentSchema,
    }),
  ),
  leads: z.array(
    z.object({
      id: z.uuid(),
      interest: z.string(),
      product: z.string().nullable(),
      status: z.enum(['new', 'contacted', 'qualified', 'won', 'lost']),
      createdAt: moment,
    }),
  ),
});
export type CustomerCard = z.infer<typeof customerCardSchema>;
