import type { CallOutcome, CallSource, Department, Language, Source } from '../../shared/vocabulary.ts';

/** Anything that survives JSON: what checkpoints and results of effects are made of. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** What is known of a call before anybody has spoken. Numbers are E.164. */
export interface NewCall {
  source: CallSource;
  room?: string | undefined;
  language?: Language | undefined;
  visitorId?: string | undefined;
  /** A hash of the address that rings, where several servers share their limits. */
  origin?: string | undefined;
  callerNumber?: string | undefined;
  dialledNumber?: string | undefined;
}

/** A call as the job that serves it gets it; `epoch` fences every write the job makes from here on. */
export interface OpenedCall {
  id: string;
  conversationId: string;
  epoch: number;
  language: Language | null;
  source: CallSource;
  callerNumber: string | null;
  dialledNumber: string | null;
  visitorId: string | null;
  customerId: string | null;
  /** The last state a job left of this call; null on its first opening. */
  checkpoint: JsonValue | null;
  startedAt: Date;
  /** How many of its jobs crashed, one soon after the other. */
  crashes: number;
  /** When its last job was found crashed, and when another one was last sent for, by the database's clock. */
  brokenAt: Date | null;
  redispatchedAt: Date | null;
}

/** How a call ended, for its interaction row. `sentiment` is between -1 and 1. */
export interface CallEnding {
  callId: string;
  epoch: number;
  outcome: CallOutcome;
  language: Language | null;
  department: Department | null;
  summary: string;
  sentiment: number;
  followUp: boolean;
  /** The line was lost, or the centre ended the call: the caller may go on in another one. */
  broken?: boolean;
  endedAt: Date;
}

/** One line of the transcript. */
export interface TranscriptLine {
  speaker: 'caller' | 'agent' | 'human' | 'system';
  /** Of a human: the handoff in which they said it. */
  by?: string | undefined;
  text: string;
  language: Language;
  startedAt: Date;
  endedAt: Date | null;
  /** Of interrupted speech: the part the caller heard; null when all was heard. */
  heard: string | null;
  interrupted: boolean;
  /** The recogniser's confidence, 0 to 1. */
  confidence?: number | undefined;
  channel: 'voice' | 'text' | 'keypad';
  /** The articles that it was taken from. */
  sources?: Source[] | undefined;
}

/** Why the dialogue went where it went: the rule that decided, and what kind of input it decided on. */
export interface StageDecision {
  rule: string;
  input?: string | undefined;
}

/** What a rule of the centre decided: `{ kind: 'escalate', value: 'safety', rule: 'fire_and_smoke' }`. */
export interface RuleDecision {
  kind: string;
  value: string;
  rule: string;
}

/** Where a captured value came from, and how sure of it we are (0 to 1). */
export interface FieldOrigin {
  source: 'caller' | 'caller_id' | 'stored' | 'model';
  confidence: number;
}
