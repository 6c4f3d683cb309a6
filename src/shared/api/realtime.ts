import { z } from 'zod';
import { clean } from '../clean.ts';
import { assistSpeakers, suggestionFeedback, suggestionTypes } from '../assist.ts';

const name = z.string().trim().min(1).max(200);
/** Names of fields are stored as they come, so that they must be storable; texts are cleaned. */
const metadata = z
  .record(z.string(), z.unknown())
  .refine(hasCleanNames, 'expected names of fields without control characters');
const sessionId = z.uuid();

/** `POST /api/realtime/call/start`: another system's call begins. The same `call_id` again is the same session. */
export const startCallSchema = z.object({
  call_id: name,
  agent_id: name.optional(),
  agent_name: name.optional(),
  customer_id: name.nullish(),
  customer_phone: name.nullish(),
  customer_name: name.nullish(),
  acd_metadata: metadata.nullish(),
  crm_metadata: metadata.nullish(),
});
export const startedCallSchema = z.object({
  status: z.literal('success'),
  session_id: sessionId,
  call_id: z.string(),
});

/** `POST /api/realtime/transcription`: a line of it; times in seconds since it began. */
export const transcriptionSchema = z
  .object({
    session_id: sessionId,
    speaker: z.enum(assistSpeakers),
    text: z.string().trim().min(1).max(4_000),
    start_time: z.number().min(0),
    end_time: z.number().min(0),
    confidence: z.number().min(0).max(1).optional(),
    /** The line's own name: a line that comes again counts once, and one that is not final is replaced. */
    segment_ref: name.optional(),
    is_final: z.boolean().default(true),
  })
  .refine(({ start_time, end_time }) => end_time >= start_time, {
    path: ['end_time'],
    message: 'expected no time before start_time',
  })
  .refine(({ is_final, segment_ref }) => is_final || segment_ref !== undefined, {
    path: ['segment_ref'],
    message: 'expected the name of a line that is not final',
  });
export const processedSchema = z.object({
  status: z.literal('processed'),
  segment_id: z.uuid(),
  /** How many stand beside the call now. */
  suggestions_count: z.int(),
  questions_count: z.int(),
  processing_time_ms: z.number(),
});

/** `POST /api/realtime/call/end`; `status` is how it ended, in a word. */
export const endCallSchema = z.object({
  session_id: sessionId,
  status: z
    .string()
    .regex(/^[a-z]+(?:_[a-z]+)*$/u, 'expected a word such as completed')
    .max(40)
    .refine((status) => status !== 'active', 'expected how it ended')
    .default('completed'),
});
export const endedCallSchema = z.object({
  status: z.string(),
  session_id: sessionId,
  ended_at: z.iso.datetime(),
  summary: z.unknown(),
});

export const suggestionSchema = z.object({
  suggestion_id: z.uuid(),
  suggestion_type: z.enum(suggestionTypes),
  title: z.string(),
  content: z.string(),
  source: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  why: z.string(),
  confidence_score: z.number(),
  agent_feedback: z.enum(suggestionFeedback).nullable(),
  created_at: z.iso.datetime(),
});
export type SuggestionTold = z.infer<typeof suggestionSchema>;

export const clarifyingQuestionSchema = z.object({
  suggestion_id: z.uuid(),
  text: z.string(),
  purpose: z.string(),
  priority: z.number(),
});
export type QuestionTold = z.infer<typeof clarifyingQuestionSchema>;

/** What stands beside a call now, all of it: as a message of a stream, and in `GET /api/realtime/suggestions/:session_id`. */
const currentFields = {
  suggestions: z.array(suggestionSchema),
  clarifying_questions: z.array(clarifyingQuestionSchema),
};
export const currentSchema = z.object({ session_id: sessionId, ...currentFields });
export const suggestionsMessageSchema = z.object({ type: z.literal('suggestions'), ...currentFields });
export type SuggestionsMessage = z.infer<typeof suggestionsMessageSchema>;

/** `POST /api/realtime/feedback`, and what a WebSocket may be sent with `type: "feedback"`. */
export const feedbackSchema = z.object({
  suggestion_id: z.uuid(),
  feedback: z.enum(suggestionFeedback),
  clicked: z.boolean().optional(),
});
export const feedbackMessageSchema = feedbackSchema.extend({ type: z.literal('feedback') });
export const feedbackTakenSchema = z.object({ status: z.literal('success') });

export const ofSessionSchema = z.object({ session_id: sessionId });

function hasCleanNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, one]) => clean(name) === name && hasCleanNames(one));
}
