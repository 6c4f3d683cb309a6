import { z } from 'zod';

/** The languages a caller is served in. */
export const languages = ['ar', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** The IVR stages in their order; `department` is where the IVR ends and a department takes over. */
export const stages = ['language', 'name', 'phone', 'email', 'service', 'confirm', 'department'] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** The departments of the centre; what belongs to each is said in `centre.yaml`. */
export const departments = ['reception', 'sales', 'complaints', 'support'] as const;
export const departmentSchema = z.enum(departments);
export type Department = z.infer<typeof departmentSchema>;

/** What the IVR captures. `email` is null when it was declined. */
export const fieldNames = ['name', 'phone', 'email', 'service'] as const;
export const fieldNameSchema = z.enum(fieldNames);
export type FieldName = z.infer<typeof fieldNameSchema>;

/** How a call ended. */
export const callOutcomes = [
  'resolved', // the caller got what they came for
  'ticket', // a ticket was opened and nothing more
  'escalated', // a human was asked for or needed
  'abandoned', // the caller left before the end
  'no_input', // nothing was heard and the call was ended politely
  'failed', // the centre could not serve the call
] as const;
export const callOutcomeSchema = z.enum(callOutcomes);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** What a caller is being asked, as fine as a client or a script may want to know it. */
const asks = [
  'language',
  'name',
  'phone',
  'email',
  'service',
  'use_caller_number', // may the calling number be used?
  'details_right', // is what was read back right?
  'offer_human', // would they like a person?
  'anything_else',
  'describe', // what it is about
  'since', // since when there is something to complain about
  'order', // which order it is about
  'wanted', // what is to be done about it
  'pass_on', // are they to be put through to another department?
  'worked', // did this step help?
  'when', // when an appointment is to be
  'take_time', // is this time to be booked?
  'cancel_it', // is the appointment really to be cancelled?
  'ticket', // a ticket's number
  'proof_email', // who they are: the stored address
  'proof_other', // who they are: a ticket of theirs, or the full name
  'new_phone',
  'new_email',
  'new_name',
  'message', // for a colleague, out of hours
  'resume_offer', // shall the call go on that broke off?
] as const;
export const askSchema = z.enum(asks);
export type Asked = z.infer<typeof askSchema>;

/** An article that an answer was taken from. */
export const sourceSchema = z.object({ path: z.string(), title: z.string(), version: z.number().int() });
export type Source = z.infer<typeof sourceSchema>;

const fieldsSchema = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  service: z.string().nullable(),
});

/**
 * What a call tells whoever follows it: the caller's page (data topic `hatif.events`), the terminal
 * (`hatif chat --json`) and the tests. Only facts that the caller may know.
 */
export const callEventSchema = z.discriminatedUnion('type', [
  /** `sources`: the articles that what is said was taken from, where it was. */
  z.object({
    type: z.literal('say'),
    text: z.string(),
    language: languageSchema,
    sources: z.array(sourceSchema).optional(),
  }),
  z.object({ type: z.literal('language'), language: languageSchema }),
  z.object({ type: z.literal('stage'), stage: stageSchema }),
  z.object({ type: z.literal('field'), field: fieldNameSchema, value: z.string().nullable() }),
  z.object({ type: z.literal('department'), department: departmentSchema }),
  z.object({ type: z.literal('ticket'), number: z.string() }),
  z.object({ type: z.literal('escalation'), id: z.string(), reason: z.string() }),
  /** `ask`: what an answer is awaited to. */
  z.object({ type: z.literal('listening'), ask: askSchema.optional() }),
  /**
   * `typing_only`: no recogniser works, so the caller can only type and press keys; `hearing_again`: one does now.
   * `ticket_promised`: the number of a ticket comes later, in the call or by message.
   */
  z.object({
    type: z.literal('notice'),
    code: z.enum(['typing_only', 'test_recogniser', 'hearing_again', 'ticket_promised']),
  }),
  z.object({
    type: z.literal('end'),
    callId: z.string(),
    language: languageSchema.nullable(),
    outcome: callOutcomeSchema,
    fields: fieldsSchema,
    department: departmentSchema.nullable(),
    ticket: z.string().nullable(),
    escalation: z.string().nullable(),
  }),
]);
export type CallEvent = z.infer<typeof callEventSchema>;
export type CallFields = z.infer<typeof fieldsSchema>;

/** The LiveKit data topic on which the agent sends {@link CallEvent}s, one JSON document a message. */
export const callEventsTopic = 'hatif.events';

/** The LiveKit data topic on which a caller types: LiveKit's own for chat, a line a message. */
export const chatTopic = 'lk.chat';

/** `POST /api/calls`: what a caller's page may say when it asks for a call. */
export const createCallRequestSchema = z.object({
  /** The language of the page, when the person chose one; the IVR then does not ask. */
  language: languageSchema.optional(),
});
export type CreateCallRequest = z.infer<typeof createCallRequestSchema>;

/** `POST /api/calls`: where to connect, with a token that lives minutes and opens this one room. */
export const createCallResponseSchema = z.object({
  callId: z.uuid(),
  room: z.string(),
  url: z.string(),
  token: z.string(),
});
export type CreateCallResponse = z.infer<typeof createCallResponseSchema>;

/** Every error the HTTP edge answers with (RFC 9457), with our stable `code`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Why a call goes on with another job: the one before died, or it left the call to its successor. */
export const resumeCauses = ['broken', 'handed_over'] as const;
export type ResumeCause = (typeof resumeCauses)[number];

/** What travels with a dispatched job, as JSON in the dispatch metadata. No personal data. */
export const jobMetadataSchema = z.object({
  /** The call row made by the token server; absent when a SIP dispatch rule made the room. */
  callId: z.uuid().optional(),
  source: z.enum(['web', 'sip']),
  language: languageSchema.optional(),
  /** A job had this call before: the epoch it had, which nobody may have raised since. */
  resume: z.object({ epoch: z.int().nonnegative(), cause: z.enum(resumeCauses) }).optional(),
});
export type JobMetadata = z.infer<typeof jobMetadataSchema>;
