import { z } from 'zod';
import { HatifError } from '../../errors.ts';
import { languageSchema } from '../../shared/vocabulary.ts';

/**
 * What voice jobs and the speech process say to each other over a Unix socket. A message is two 32-bit
 * lengths (little endian), a JSON head of the first length, and a body of the second: 16-bit mono PCM, or
 * nothing. Requests carry an `id` that every answer repeats, so many may be under way at once.
 */
export const requestSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('hello'), id: z.number().int() }),
  z.object({
    op: z.literal('recognise'),
    id: z.number().int(),
    sampleRate: z.number().int().min(8000).max(48_000),
    language: languageSchema.nullable(),
    expected: z.enum(['digits', 'yes_no']).nullable(),
  }),
  z.object({
    op: z.literal('speak'),
    id: z.number().int(),
    text: z.string().max(10_000),
    language: languageSchema,
  }),
  z.object({ op: z.literal('cancel'), id: z.number().int() }),
]);
export type Request = z.infer<typeof requestSchema>;

/** What the speech process can do, and what it lacks in words for the operator. */
const abilitiesSchema = z.object({
  hears: z.enum(['people', 'test_callers', 'nobody']),
  /** The recogniser's name for logs; null when there is none. */
  recogniser: z.string().nullable(),
  speaks: z.boolean(),
  sampleRate: z.number().int(),
  /** Changes when the same text would sound differently: part of the cache key. */
  voice: z.string(),
  /** What is missing and how to get it. */
  lacks: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type Capabilities = z.infer<typeof abilitiesSchema>;

const heardSchema = z.object({
  text: z.string(),
  language: languageSchema,
  confidence: z.number().min(0).max(1),
  /** What else the sound may have been, likeliest first, where the recogniser tells it. */
  others: z.array(z.string()).readonly().optional(),
});
export type Heard = z.infer<typeof heardSchema>;

export const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('abilities'), id: z.number().int(), abilities: abilitiesSchema }),
  z.object({ type: z.literal('heard'), id: z.number().int(), heard: heardSchema }),
  z.object({ type: z.literal('audio'), id: z.number().int() }),
  z.object({ type: z.literal('end'), id: z.number().int() }),
  z.object({ type: z.literal('error'), id: z.number().int(), code: z.string(), message: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

const headLimit = 64 * 1024;
/** Five minutes of 48 kHz sound: more than any utterance, little enough to refuse nonsense. */
const bodyLimit = 5 * 60 * 48_000 * 2;

/** The bytes of one message. */
export function encode(head: Request | Answer, body: Uint8Array = new Uint8Array()): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(json.length, 0);
  lengths.writeUInt32LE(body.byteLength, 4);
  return Buffer.concat([lengths, json, body]);
}

/** Cuts a byte stream into messages; throws `HatifError` (`speech_protocol`) on anything else. */
export class Decoder<Head> {
  #pending: Buffer = Buffer.alloc(0);
  readonly #schema: z.ZodType<Head>;

  constructor(schema: z.ZodType<Head>) {
    this.#schema = schema;
  }

  *push(chunk: Buffer): Generator<{ head: Head; body: Buffer }> {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    while (this.#pending.length >= 8) {
      const headLength = this.#pending.readUInt32LE(0);
      const bodyLength = this.#pending.readUInt32LE(4);
      if (headLength > headLimit || bodyLength > bodyLimit) throw malformed('a message is too long');
      const end = 8 + headLength + bodyLength;
      if (this.#pending.length < end) return;
      const head = parseHead(this.#pending.subarray(8, 8 + headLength), this.#schema);
      // Copied, because samples are read in place and need an even, stable address.
      const body = Buffer.from(this.#pending.subarray(8 + headLength, end));
      this.#pending = this.#pending.subarray(end);
      yield { head, body };
    }
  }
}

function parseHead<Head>(bytes: Buffer, schema: z.ZodType<Head>): Head {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    throw malformed('a head is not understood', error);
  }
}

function malformed(what: string, cause?: unknown): HatifError {
  return new HatifError('speech_protocol', `The speech process and a job disagree: ${what}.`, { cause });
}

/** The samples of a message's body. */
export function samplesOf(body: Buffer): Int16Array {
  const copy = new Uint8Array(body.length - (body.length % 2));
  copy.set(body.subarray(0, copy.length));
  return new Int16Array(copy.buffer);
}

/** The bytes of samples, without copying. */
export function bytesOf(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}
