import { z } from 'zod';
import {
  askSchema,
  callOutcomeSchema,
  departmentSchema,
  fieldNameSchema,
  languageSchema,
  sourceSchema,
  stageSchema,
} from './vocabulary.ts';

const fieldsSchema = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  service: z.string().nullable(),
});

/** What a button says for the caller. */
const quickAnswerSchema = z.object({ words: z.string(), language: languageSchema });
export type QuickAnswer = z.infer<typeof quickAnswerSchema>;

/**
 * Events of a call for its followers: the caller's page (data topic `hatif.events`), the terminal
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
  /** `step` of `of`: how far the questions have come, in the order of this centre. */
  z.object({
    type: z.literal('stage'),
    stage: stageSchema,
    step: z.number().int(),
    of: z.number().int(),
  }),
  z.object({ type: z.literal('field'), field: fieldNameSchema, value: z.string().nullable() }),
  /** What the caller wants, in their own words: by them they see whether they were understood. */
  z.object({ type: z.literal('request'), words: z.string() }),
  z.object({ type: z.literal('department'), department: departmentSchema }),
  z.object({ type: z.literal('ticket'), number: z.string() }),
  z.object({ type: z.literal('escalation'), id: z.string(), reason: z.string() }),
  /**
   * Whether the caller waits on the line for a human, at which place in the queue, from 1, and in about how many minutes it is
   * their turn; null: nobody can say. Sent when any of it changes.
   */
  z.object({
    type: z.literal('queue'),
    waits: z.boolean(),
    place: z.number().int().min(1).nullable(),
    minutes: z.number().int().min(0).nullable(),
  }),
  /**
   * Who talks with the caller; null: the assistant does. `held`: the caller hears music, and nobody hears them and nothing is
   * written down. Sent when any of it changes.
   */
  z.object({
    type: z.literal('human'),
    name: z.object({ ar: z.string(), en: z.string() }).nullable(),
    held: z.boolean(),
  }),
  /** `ask`: what an answer is awaited to. `answers`: those of which one is enough, where there are such. */
  z.object({
    type: z.literal('listening'),
    ask: askSchema.optional(),
    answers: z.array(quickAnswerSchema).optional(),
  }),
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

/** The LiveKit data topic on which a caller's page tells that something is being typed; what it is stays on the page. */
export const typingTopic = 'hatif.typing';

/**
 * The LiveKit data topic on which a human's page tells the assistant every {@link signOfLifeMs} that it is there, also while
 * nothing of them is to be heard.
 */
export const signOfLifeTopic = 'hatif.alive';
export const signOfLifeMs = 1_000;

/** The LiveKit data topic on which a caller types: LiveKit's own for chat, a line a message. */
export const chatTopic = 'lk.chat';

/** The name of the agent's track of music, for a caller who waits; what it says is on another. */
export const musicTrack = 'hatif.music';
