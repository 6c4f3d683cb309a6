import type {
  Asked,
  CallOutcome,
  Department,
  FieldName,
  Language,
  Source,
} from '../../shared/call-events.ts';
import type { NamedDecision } from '../routing/types.ts';
import type { ModelInput } from './by-model.ts';
import type { GiveUp, Resume } from './resume.ts';
import type { DialogueState, FieldSource } from './state.ts';
import type { Utterance } from './utterance.ts';

/** What reaches a dialogue: something said, keyed or not said, or the result of an effect. */
export type Input =
  | { type: 'start' }
  /**
   * `final`: nobody else can decide, so the rules take their best course instead of `undecided`. `noticed`: the
   * same words were heard before, and left to a model that did not answer.
   */
  | { type: 'said'; text: string; final?: boolean; noticed?: boolean }
  | { type: 'keys'; keys: string }
  | { type: 'silence' }
  /** What was said last was not heard and is to be said again. */
  | { type: 'again' }
  | Resume
  | GiveUp
  /** The centre closes while the call is on. */
  | { type: 'close' }
  /** The caller has left: what they told is not lost. */
  | { type: 'left' }
  /** The call has been as long as a call may be. */
  | { type: 'spent' }
  /** Nothing more can be written down: the call cannot go on. */
  | { type: 'broken' }
  /** The department's model found the call to be at its end. */
  | { type: 'goodbye' }
  /** A model's reading of the last words, after the rules could not decide. Its values are only claims. */
  | { type: 'decided'; text: string; reading: Reading }
  | ModelInput
  | (Result & { final?: boolean });

/** What came of an effect. Moments are ISO 8601. */
export type Result =
  /** `appended`: to a ticket of the same matter that was open already. `due`: until when it is dealt with. */
  | { type: 'ticket_opened'; number: string; appended: boolean; due: string | null }
  | { type: 'ticket_found'; number: string; status: { ar: string; en: string } | null }
  | { type: 'tickets_listed'; tickets: { number: string; status: { ar: string; en: string } }[] }
  | { type: 'note_added'; number: string }
  /** `opens`: when the centre opens, where it was closed. */
  | { type: 'escalated'; id: string; number: string; opens: string | null }
  /** The best passages that answer `question`; none: nothing in the knowledge base does. */
  | { type: 'knowledge_found'; question: string; passages: FoundPassage[] }
  | { type: 'lead_created'; id: string }
  | { type: 'times_found'; times: string[] }
  | { type: 'appointment_found'; appointment: { id: string; startsAt: string } | null }
  | { type: 'appointment_booked'; id: string; startsAt: string }
  /** `times`: free ones instead. */
  | { type: 'appointment_refused'; reason: 'closed' | 'taken' | 'past'; times: string[] }
  | { type: 'appointment_cancelled'; id: string }
  | { type: 'caller_verified'; verified: boolean }
  | { type: 'record_changed' }
  /** The database is away: it will be done, under its key. An escalation has its id already. */
  | { type: 'effect_deferred'; effect: 'open_ticket'; key: string }
  | { type: 'effect_deferred'; effect: 'escalate'; key: string; id: string }
  /** What was promised has been done, and this is the number that the caller waits for. */
  | { type: 'promise_kept'; key: string; number: string }
  | { type: 'effect_failed'; effect: Effect['type'] };

/** A part of an article, as much of it as a dialogue needs. */
export interface FoundPassage {
  source: Source;
  language: Language;
  product: string | null;
  text: string;
  /** What the voice says instead, where an author wrote it. */
  spoken: string | null;
}

/** What a model may have understood; every part is checked again by the rules before it counts. */
export interface Reading {
  language?: Language;
  name?: string;
  phone?: string;
  email?: string;
  declined?: boolean;
  department?: Department;
  answer?: 'yes' | 'no';
  wants?: 'human' | 'repeat' | 'back' | 'goodbye';
}

/** What the caller is being asked for: how to listen, and what keys mean. */
export type Ask =
  | 'language'
  | 'name'
  | 'phone'
  | 'email'
  | 'service'
  | 'yes_no'
  | 'describe'
  | 'ticket'
  | 'order'
  | 'when';

/** Something to be done once, outside the dialogue. `key` makes it unique within the call. */
export type Effect =
  | { type: 'register_customer'; key: string }
  | {
      type: 'open_ticket';
      key: string;
      department: Department;
      description: string;
    }
  | { type: 'check_ticket'; key: string; number: string }
  /** The caller's own tickets that are open. */
  | { type: 'list_tickets'; key: string }
  | { type: 'add_note'; key: string; number: string; note: string }
  | {
      type: 'escalate';
      key: string;
      reason: string;
      /** The same as a word for programs, as the rule that decided it says. */
      code?: string;
      /** What it is about, as far as it was told; null: only what the caller first asked for. */
      description?: string | null;
      department: Department;
      /** Under which it was promised, when it is done later. */
      id?: string;
    }
  | { type: 'update_callback'; key: string; phone: string }
  | { type: 'search_knowledge'; key: string; question: string; department: Department }
  | { type: 'create_lead'; key: string; department: Department; interest: string; product: string | null }
  /** Free times from a moment on (null: as soon as may be). */
  | { type: 'find_times'; key: string; from: string | null }
  /** The caller's next appointment. */
  | { type: 'find_appointment'; key: string }
  | { type: 'book_appointment'; key: string; subject: string; at: string; department: Department }
  | { type: 'move_appointment'; key: string; id: string; at: string }
  | { type: 'cancel_appointment'; key: string; id: string }
  | { type: 'verify_caller'; key: string; email: string; other: string }
  | { type: 'change_record'; key: string; field: 'name' | 'phone' | 'email'; value: string }
  /** Deletes every line of the call that is written, wherever it is. */
  | { type: 'forget_transcript'; key: string }
  /** The caller goes on with an earlier call that broke off: that one is over for good. */
  | { type: 'take_over'; key: string; callId: string }
  | { type: 'end'; key: string; outcome: CallOutcome };

/** A field that was captured or corrected in this step. */
export interface FieldChange {
  field: FieldName;
  value: string | null;
  source: FieldSource;
}

/** Something that was found out of a matter, kept with the call's fields. */
export interface Detail {
  name: string;
  value: string;
}

/**
 * One step of a dialogue: the next state, what to say, what is asked (null: nothing is expected of the
 * caller), what is to be done, and the rule that decided.
 */
export interface Step {
  state: DialogueState;
  say: Utterance[];
  ask: Ask | null;
  /** The same, as fine as a client may want to know it. */
  asked: Asked | null;
  effects: Effect[];
  changes: FieldChange[];
  details: Detail[];
  /** Names the rule, for the call's record: `phone.parsed`, `command.human`, `confirm.corrected`. */
  rule: string;
  /** What the centre's own rules decided on the way. */
  decisions: NamedDecision[];
  /** True where the rules could not decide and a model may: nothing has been said or changed yet. */
  undecided: boolean;
}
