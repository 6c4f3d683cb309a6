import { z } from 'zod';
import { departmentSchema, fieldNames, languageSchema, stageSchema } from '../../shared/vocabulary.ts';
import { phrases, type PhraseKey } from '../../shared/phrases/catalogue.ts';
import { newDialogue } from './state.ts';
import type { DialogueState } from './state.types.ts';
import type { Effect } from './effects.ts';

/** What a call can be gone on with: where its dialogue stands, and what was to be done and may not have been. */
export interface Checkpoint {
  state: DialogueState;
  pending: Effect[];
}

const captured = z.object({
  value: z.string().nullable(),
  source: z.string(),
  confidence: z.number().optional(),
});

/** What a caller has told us and we them: good in every version. */
const facts = {
  language: languageSchema.nullable(),
  callerNumber: z.string().nullable(),
  name: captured.nullable(),
  phone: captured.nullable(),
  email: captured.nullable(),
  service: captured.extend({ department: departmentSchema }).nullable(),
  requests: z.array(z.string()),
  tickets: z.array(z.string()),
  escalation: z.string().nullable(),
};
const factsSchema = z.object(facts).partial();

const utterance = z.union([
  z.looseObject({ key: z.string().refine((key): key is PhraseKey => Object.hasOwn(phrases, key)) }),
  z.looseObject({ text: z.object({ ar: z.string(), en: z.string() }) }),
]);

/** A call that may be gone on with; one in the words of another version is offered no more. */
const offer = z.object({
  callId: z.string(),
  topic: z.looseObject({
    language: facts.language,
    service: facts.service,
    requests: facts.requests,
    topic: z.looseObject({}).nullable(),
    transcript: z.enum(['kept', 'refused']),
  }),
  pending: z.array(z.looseObject({ type: z.string(), key: z.string() })),
});

/** A whole state of this version. What it has beyond this was written by these same rules. */
const stateSchema = z.looseObject({
  ...facts,
  version: z.literal(newDialogue({}).version),
  stage: stageSchema,
  question: z.string().nullable(),
  confirmed: z.boolean(),
  attempts: z.number(),
  silences: z.number(),
  passed: z.array(stageSchema),
  last: z.array(utterance).catch([]),
  offer: offer.nullable().catch(null),
  onceReachable: z.array(utterance).catch([]),
  callBack: z.array(utterance).catch([]),
});

const pendingSchema = z.array(z.looseObject({ type: z.string(), key: z.string() })).catch([]);

/**
 * Reads what a job of this call, perhaps of another version of this program, left behind. A state of another
 * version gives its facts and begins to ask after them; what makes no sense at all gives null.
 */
export function parseCheckpoint(json: unknown): Checkpoint | null {
  const found = z.object({ state: z.looseObject({}), pending: pendingSchema.optional() }).safeParse(json);
  if (!found.success) return null;
  const { state, pending = [] } = found.data;
  const whole = stateSchema.safeParse(state);
  if (whole.success) {
    const { last, onceReachable, callBack, offer: offered } = whole.data;
    const read = { last, onceReachable, callBack, offer: offered } as Partial<DialogueState>;
    return {
      state: { ...newDialogue({}), ...(state as Partial<DialogueState>), ...read },
      pending: pending as Effect[],
    };
  }
  return { state: beginWithFacts(state), pending: pending as Effect[] };
}

function beginWithFacts(state: Record<string, unknown>): DialogueState {
  const begun = newDialogue({});
  for (const [name, schema] of Object.entries(factsSchema.shape)) {
    const parsed = schema.safeParse(state[name]);
    if (parsed.success && parsed.data !== undefined) Object.assign(begun, { [name]: parsed.data });
  }
  // The language was not told to any stage of this version yet; all that is known is not asked for again.
  return {
    ...begun,
    confirmed: fieldNames.every((field) => begun[field] !== null) && state['confirmed'] === true,
  };
}
