import { z } from 'zod';
import { languageSchema, sourceSchema } from '../../../shared/vocabulary.ts';
import type { JsonValue } from '../types.ts';

const moment = z.iso.datetime().transform((text) => new Date(text));
const json: z.ZodType<JsonValue> = z.json();

/** The first line of a journal file: whose it is. */
export const journalHeadSchema = z.object({
  callId: z.uuid(),
  epoch: z.number().int().nonnegative(),
  /** The process that writes it, see {@link processIdentity}. */
  pid: z.number().int(),
  started: z.string(),
});
export type JournalHead = z.infer<typeof journalHeadSchema>;

/** Every further line of a journal file. `seq` orders and identifies it within its call. */
export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('line'),
    seq: z.number().int(),
    speaker: z.enum(['caller', 'agent', 'human', 'system']),
    by: z.uuid().optional(),
    text: z.string(),
    language: languageSchema,
    startedAt: moment,
    endedAt: moment.nullable(),
    heard: z.string().nullable(),
    interrupted: z.boolean(),
    confidence: z.number().optional(),
    channel: z.enum(['voice', 'text', 'keypad']),
    sources: z.array(sourceSchema).optional(),
  }),
  z.object({
    kind: z.literal('spoken'),
    seq: z.number().int(),
    /** The place of the line that has been spoken to its end, or was interrupted. */
    line: z.number().int(),
    endedAt: moment,
    heard: z.string().nullable(),
    interrupted: z.boolean(),
  }),
  z.object({
    kind: z.literal('stage'),
    seq: z.number().int(),
    stage: z.string(),
    rule: z.string(),
    input: z.string().optional(),
    at: moment,
  }),
  z.object({
    kind: z.literal('field'),
    seq: z.number().int(),
    name: z.string(),
    value: z.string().nullable(),
    source: z.enum(['caller', 'caller_id', 'stored', 'model']),
    confidence: z.number(),
    at: moment,
  }),
  z.object({
    kind: z.literal('decision'),
    seq: z.number().int(),
    decides: z.string(),
    value: z.string(),
    rule: z.string(),
    at: moment,
  }),
  z.object({ kind: z.literal('checkpoint'), seq: z.number().int(), state: json }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** What a job writes of its `n`th entry: later jobs of a call always come after earlier ones. */
export function journalSeq(epoch: number, n: number): number {
  return epoch * 1_000_000 + n;
}
