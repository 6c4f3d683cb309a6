import type { Department, Language, Stage } from '../../shared/vocabulary.ts';
import type { QuickAnswer, CallEvent, CallFields } from '../../shared/call-events.ts';
import type { Problem } from './problem.ts';

/**
 * idle → microphone (the browser asks) → dialling (our server) → connecting (LiveKit) → waiting (for the
 * agent) ⇄ live ⇄ reconnecting → ended. What fails before the agent was there goes back to idle. A line that cannot
 * be brought back is dialled anew: recalling → connecting.
 */
export type CallPhase =
  | 'idle'
  | 'microphone'
  | 'dialling'
  | 'connecting'
  | 'waiting'
  | 'live'
  | 'reconnecting'
  | 'recalling'
  | 'ended';

/** What the agent is doing, as its participant attribute `lk.agent.state` says. */
export const agentStates = ['initializing', 'listening', 'thinking', 'speaking'] as const;
export type AgentState = (typeof agentStates)[number];

/** One line of the transcript. `delivery` belongs to what the caller typed. */
export interface TranscriptLine {
  readonly id: string;
  readonly speaker: 'agent' | 'caller';
  readonly kind: 'speech' | 'typed' | 'keys';
  readonly text: string;
  readonly final: boolean;
  readonly at: number;
  readonly delivery?: 'queued' | 'sending' | 'sent';
}

export type Notice = Extract<CallEvent, { type: 'notice' }>['code'];
export type CallSummary = Extract<CallEvent, { type: 'end' }>;

/** Everything the page shows of a call. Times are milliseconds since the epoch. */
export interface CallState {
  readonly phase: CallPhase;
  readonly problem: Problem | null;
  readonly withMicrophone: boolean;
  readonly microphoneLost: boolean;
  readonly muted: boolean;
  readonly soundBlocked: boolean;
  readonly agentState: AgentState | null;
  readonly startedAt: number | null;
  /** When the centre is called again by itself; null while that is under way. */
  readonly recallAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: 'caller' | 'centre' | null;
  readonly stage: Stage | null;
  /** How far the questions have come. */
  readonly progress: { readonly step: number; readonly of: number };
  /** Answers of which one is enough for what the caller is being asked, while they have not answered it. */
  readonly answers: readonly QuickAnswer[];
  readonly language: Language | null;
  readonly department: Department | null;
  /** A field is absent until it is understood; null when the caller declined it. */
  readonly fields: Partial<CallFields>;
  /** What the caller wants, in their own words. */
  readonly request: string | null;
  readonly ticket: string | null;
  /** Somebody is to call back. */
  readonly escalated: boolean;
  /** Where the caller waits for a human; null: they do not. */
  readonly queue: { readonly place: number | null; readonly minutes: number | null } | null;
  /** The human who talks with them, and whether the caller hears music meanwhile; null: the assistant talks. */
  readonly human: { readonly name: Readonly<Record<Language, string>>; readonly held: boolean } | null;
  readonly notices: readonly Notice[];
  readonly summary: CallSummary | null;
  readonly lines: readonly TranscriptLine[];
  /** What is being typed. It outlives the call, so that nothing typed is lost when a line drops. */
  readonly draft: string;
}

export const idleCall: CallState = {
  phase: 'idle',
  problem: null,
  withMicrophone: true,
  microphoneLost: false,
  muted: false,
  soundBlocked: false,
  agentState: null,
  startedAt: null,
  recallAt: null,
  endedAt: null,
  endedBy: null,
  stage: null,
  progress: { step: 0, of: 0 },
  answers: [],
  language: null,
  department: null,
  fields: {},
  request: null,
  ticket: null,
  escalated: false,
  queue: null,
  human: null,
  notices: [],
  summary: null,
  lines: [],
  draft: '',
};

/** A line to the centre is open, or the browser is bringing it back. */
export function isInCall(phase: CallPhase): boolean {
  return phase !== 'idle' && phase !== 'ended';
}
