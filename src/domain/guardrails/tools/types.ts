import type { Centre } from '../../../config/centre.ts';
import type { CodeChannel, Department, Language } from '../../../shared/vocabulary.ts';

/** What speaks against a tool call: the rule, and what the model is told. */
export interface Objection {
  rule: string;
  tell: string;
}

/** What a tool call is measured against: nothing in it comes from a model, a note or an article. */
export interface ToolFacts {
  department: Department;
  language: Language;
  centre: Centre;
  now: Date;
  /** The caller's own turns, the oldest first, without those that tried to give orders. */
  said: readonly string[];
  /** Those since this tool last did something. */
  fresh: readonly string[];
  /** What the agent said last. */
  agentSaid: string;
  /** Texts of articles that were found in this call. */
  read: readonly string[];
  /** The caller was recognised, and has proved who they are. */
  known: boolean;
  verified: boolean;
  /** Where a code can be sent that proves who calls. */
  codes: readonly CodeChannel[];
  /** Of this call: tickets opened or told of, and appointments made. */
  tickets: readonly string[];
  appointments: readonly { startsAt: string }[];
  /** Times that the caller was told are free. */
  offered: readonly string[];
  escalated: boolean;
  /** The centre's rules say that a human is needed. */
  mustEscalate: boolean;
  /** How often this tool has been used in this call. */
  used: number;
}

/** Whether a tool may do its work; `tell` is what the model hears of it, `rule` what is written down. */
export type ToolVerdict = { ok: true } | { ok: false; rule: string; tell: string };
