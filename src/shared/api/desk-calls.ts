import { z } from 'zod';
import {
  agentStatuses,
  breakReasons,
  callOutcomeSchema,
  departmentSchema,
  handoffParts,
  languageSchema,
  queueOutcomes,
  queueStates,
} from '../vocabulary.ts';
import { customerCardSchema } from './desk-customer.ts';
import { waitingSchema } from './desk.ts';

const moment = z.iso.datetime();

/** A text that the centre wrote, in both languages: the page shows the one that its reader has chosen. */
const bothSchema = z.object({ ar: z.string(), en: z.string() });

/** Why a caller waits for a human, as whoever may be offered them is told before they have them. */
const waitingReason = {
  callId: z.uuid(),
  department: departmentSchema,
  language: languageSchema.nullable(),
  /** As the caller or a rule put it; and as a word for programs. */
  reason: z.string(),
  reasonCode: z.string(),
  /** How the caller has sounded lately, -1 (angry) to 1; null: of nothing. */
  mood: z.number().min(-1).max(1).nullable(),
  /** From when the caller counts as waiting: who comes back keeps the place they had. */
  since: moment,
  ticket: z.string().nullable(),
};

/** A caller for whom this desk rings. */
const offerSchema = z.object({
  id: z.uuid(),
  ...waitingReason,
  /** The offer goes to somebody else then. */
  until: moment,
  /** Asked for this very human, or had them before. */
  forYou: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;

/** A human in a caller's room. */
export const handoffSchema = z.object({
  id: z.uuid(),
  agentId: z.uuid(),
  name: bothSchema,
  you: z.boolean(),
  part: z.enum(handoffParts),
  held: z.boolean(),
  /** Since when the caller is on hold. */
  heldSince: moment.nullable(),
  since: moment,
  /** First heard of in the room; introduced to the caller. */
  joinedAt: moment.nullable(),
  introducedAt: moment.nullable(),
});
export type Handoff = z.infer<typeof handoffSchema>;

/** `GET /api/desk/me`: somebody's own desk; `agentId` is null until they first open it. */
export const deskViewSchema = z.object({
  agentId: z.uuid().nullable(),
  status: z.enum(agentStatuses),
  breakReason: z.enum(breakReasons).nullable(),
  statusSince: moment,
  wrapUpUntil: moment.nullable(),
  maxCalls: z.int(),
  /** The tab that has the desk; null: none. */
  deskId: z.string().nullable(),
  departments: z.array(departmentSchema),
  languages: z.array(languageSchema),
  offer: offerSchema.nullable(),
  calls: z.array(
    z.object({ callId: z.uuid(), department: departmentSchema.nullable(), handoff: handoffSchema }),
  ),
  /** Calls that this human led, which are over for them and whose case is not closed. */
  wrapUps: z.array(z.object({ callId: z.uuid(), handoffId: z.uuid(), since: moment })),
});
export type DeskView = z.infer<typeof deskViewSchema>;

/** Whoever has been offered a caller, or has them. */
const takenBySchema = z.object({ agentId: z.uuid(), name: bothSchema });

/** `GET /api/desk/queue`: who is on the line for a human, the next first, and who was promised a call back. */
export const queueSchema = z.object({
  waiting: z.array(
    z.object({
      id: z.uuid(),
      ...waitingReason,
      state: z.enum(queueStates).exclude(['over']),
      /** Place among those who wait for the department, from 1; null for who waits no more. */
      place: z.int().nullable(),
      priority: z.int(),
      /** The rules that put the caller before others. */
      priorityRules: z.array(z.string()),
      /** Whose desk rings, or who talks with the caller. */
      by: takenBySchema.nullable(),
    }),
  ),
  callbacks: z.array(waitingSchema),
});

/** `GET /api/desk/calls/:id/transcript?after=`: lines behind a place, in order. */
export const transcriptQuerySchema = z.object({ after: z.coerce.number().int().min(-1).default(-1) });
const lineSchema = z.object({
  seq: z.int(),
  speaker: z.enum(['caller', 'agent', 'human', 'system']),
  channel: z.string(),
  text: z.string(),
  language: languageSchema.nullable(),
  at: moment,
  endedAt: moment.nullable(),
  /** Cut short; and the part that was heard, where that is known. */
  interrupted: z.boolean(),
  heard: z.string().nullable(),
  /** Of a human: their name. */
  by: bothSchema.nullable(),
});
export type TranscriptLine = z.infer<typeof lineSchema>;
export const transcriptSchema = z.object({
  /** `refused`: no line is kept, at the wish of the caller. */
  transcript: z.enum(['kept', 'refused']),
  lines: z.array(lineSchema),
  /** Where to ask on from: behind it stands what was not there yet, or had not ended. */
  next: z.int(),
});

/** What a human should know before the first word. Texts in both languages are the centre's, all others the caller's. */
const briefSchema = z.object({
  who: z.object({
    /** As far as it may be said: of a stored name only the first part, until the caller has proved whose it is. */
    name: z.string().nullable(),
    company: z.string().nullable(),
    tier: z.enum(['standard', 'premium']).nullable(),
    /** Proved in this call; recognised by the number or browser they call from; only what they say of themselves. */
    known: z.enum(['verified', 'recognised', 'claimed', 'unknown']),
    told: bothSchema,
  }),
  language: languageSchema.nullable(),
  why: z.object({
    reason: z.string(),
    reasonCode: z.string(),
    /** Everything that the caller wanted, in order. */
    asked: z.array(z.string()),
  }),
  tried: z.array(z.object({ told: bothSchema, source: z.string().nullable() })),
  mood: z.object({ value: z.number().min(-1).max(1), told: bothSchema }).nullable(),
  tickets: z.array(z.string()),
  /** What the caller must not be asked again. */
  doNotAsk: z.array(z.object({ field: z.string(), value: z.string().nullable(), told: bothSchema })),
  /** What the human before asked of whoever comes next. */
  instruction: z.string().nullable(),
  lastLines: z.array(lineSchema),
});

/** `GET /api/desk/calls/:id`: a call, for who is in it. */
export const deskCallSchema = z.object({
  callId: z.uuid(),
  department: departmentSchema.nullable(),
  startedAt: moment,
  brief: briefSchema,
  card: customerCardSchema,
  humans: z.array(handoffSchema),
  /** Where the caller is in the queue: the newest row; null: they never were in it. */
  entry: z
    .object({
      id: z.uuid(),
      state: z.enum(queueStates),
      outcome: z.enum(queueOutcomes).nullable(),
      department: departmentSchema,
      since: moment,
    })
    .nullable(),
  ended: z.object({ at: moment, outcome: callOutcomeSchema.nullable() }).nullable(),
});
export type DeskCall = z.infer<typeof deskCallSchema>;
