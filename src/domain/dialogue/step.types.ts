import type { CallOutcome, Department, FieldName, Language } from '../../shared/call-events.ts';
import type { GiveUp, Resume } from './resume.ts';
import type { DialogueState, FieldSource } from './state.ts';
import type { Utterance } from './utterance.ts';

/** What reaches a dialogue: something said, keyed or not said, or the result of an effect. */
export type Input =
  | { type: 'start' }
  /** `final`: nobody else can decide, so the rules take their best course instead of `undecided`. */
  | { type: 'said'; text: string; final?: boolean }
  | { type: 'keys'; keys: string }
  | { type: 'silence' }
  /** What was said last was not heard and is to be said again. */
  | { type: 'again' }
  | Resume
  | GiveUp
  /** The centre closes while the call is on. */
  | { type: 'close' }
  /** The department's model found the call to be at its end. */
  | { type: 'goodbye' }
  /** A model's reading of the last words, after the rules could not decide. Its values are only claims. */
  | { type: 'decided'; text: string; reading: Reading }
  | { type: 'ticket_opened'; number: string }
  | { type: 'ticket_found'; number: string; status: { ar: string; en: string } | null }
  | { type: 'escalated'; id: string; number: string }
  | { type: 'effect_failed'; effect: Effect['type'] };

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
export type Ask = 'language' | 'name' | 'phone' | 'email' | 'service' | 'yes_no' | 'describe' | 'ticket';

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
  | { type: 'escalate'; key: string; reason: string; department: Department }
  | { type: 'update_callback'; key: string; phone: string }
  /** The caller goes on with an earlier call that broke off: that one is over for good. */
  | { type: 'take_over'; key: string; callId: string }
  | { type: 'end'; key: string; outcome: CallOutcome };

/** A field that was captured or corrected in this step. */
export interface FieldChange {
  field: FieldName;
  value: string | null;
  source: FieldSource;
}

/**
 * One step of a dialogue: the next state, what to say, what is asked (null: nothing is expected of the
 * caller), what is to be done, and the rule that decided.
 */
export interface Step {
  state: DialogueState;
  say: Utterance[];
  ask: Ask | null;
  effects: Effect[];
  changes: FieldChange[];
  /** Names the rule, for the call's record: `phone.parsed`, `command.human`, `confirm.corrected`. */
  rule: string;
  /** True where the rules could not decide and a model may: nothing has been said or changed yet. */
  undecided: boolean;
}
