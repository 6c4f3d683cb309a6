import type { CallOutcome, Department, Language, Stage } from '../../shared/call-events.ts';
import type { ResumeOffer } from './resume-offer.ts';
import type { Utterance } from './utterance.ts';

/** Where a captured value came from. A caller's word is a claim; nothing here verifies it. */
export type FieldSource = 'caller' | 'caller_id' | 'stored' | 'model';

/** A captured value; `value: null` means that the caller was asked and has or gives none. */
export interface Captured {
  value: string | null;
  source: FieldSource;
}

/** What is known of a recognised caller before the greeting. Stored values are only ever spoken masked. */
export interface KnownCaller {
  name: string | null;
  phone: string | null;
  email: string | null;
  tier: 'standard' | 'premium';
  preferredLanguage: Language | null;
}

/** A yes/no question that stands open, and what its answer decides. */
export type Question =
  | 'use_caller_number'
  | 'offer_human'
  | 'details_right'
  | 'anything_else'
  | 'resume_offer';

/** What a department still has to do for the caller. */
export interface Matter {
  /** `describe`: the caller is to say what it is about; `ticket_number`: which ticket; `open`: being done. */
  step: 'describe' | 'ticket_number' | 'open';
  description: string | null;
}

/**
 * Everything a call remembers. It is plain JSON and complete: it *is* the checkpoint from which a call
 * can be resumed, repeated or simulated.
 */
export interface DialogueState {
  version: 1;
  stage: Stage;
  language: Language | null;
  /** The number the caller rings from, E.164, when the network gave one. */
  callerNumber: string | null;
  known: KnownCaller | null;
  name: Captured | null;
  phone: Captured | null;
  email: Captured | null;
  /** What the caller wants, in their words, and the department that follows from it. */
  service: (Captured & { department: Department }) | null;
  question: Question | null;
  /** The caller has agreed to what was read back. */
  confirmed: boolean;
  /** Tries that failed since the stage last moved on, and silences since something was heard. */
  attempts: number;
  silences: number;
  /** Digits of a number that is being said in several turns. */
  partial: string | null;
  /** The stages passed, for "go back". */
  passed: Stage[];
  /** What was said last, for "repeat". */
  last: Utterance[];
  matter: Matter | null;
  /** Everything the caller wanted, in order, for the summary. */
  requests: string[];
  /** Tickets opened in this call, newest last. */
  tickets: string[];
  escalation: string | null;
  /** Set once the call is over. */
  ended: CallOutcome | null;
  /** Longer patience after "wait". */
  patient: boolean;
  /** A call that broke off and that the caller may go on with, while that is being asked. */
  offer: ResumeOffer | null;
}

/** The state of a call that has just begun. */
export function newDialogue(options: {
  language?: Language | null;
  callerNumber?: string | null;
  known?: KnownCaller | null;
  offer?: ResumeOffer | null;
}): DialogueState {
  const known = options.known ?? null;
  return {
    version: 1,
    stage: 'language',
    language: options.language ?? options.offer?.state.language ?? known?.preferredLanguage ?? null,
    callerNumber: options.callerNumber ?? null,
    known,
    name: known?.name ? { value: known.name, source: 'stored' } : null,
    phone: known?.phone ? { value: known.phone, source: 'stored' } : null,
    email: known?.email ? { value: known.email, source: 'stored' } : null,
    service: null,
    question: null,
    confirmed: false,
    attempts: 0,
    silences: 0,
    partial: null,
    passed: [],
    last: [],
    matter: null,
    requests: [],
    tickets: [],
    escalation: null,
    ended: null,
    patient: false,
    offer: options.offer ?? null,
  };
}

/** The department that serves the call once the IVR is through; null before. */
export function departmentOf(state: DialogueState): Department | null {
  return state.stage === 'department' ? (state.service?.department ?? 'reception') : null;
}

/** How the call would end if the caller left now. */
export function outcomeOf(state: DialogueState): CallOutcome {
  if (state.ended) return state.ended;
  if (state.escalation) return 'escalated';
  if (state.tickets.length > 0) return 'ticket';
  return 'abandoned';
}
