import type { Asked, CodeChannel, Department, FieldName, Language } from '../../shared/vocabulary.ts';
import type { ResumeCause } from '../../shared/job-metadata.ts';
import type { NamedDecision } from '../routing/types.ts';
import type { Effect, Result } from './effects.ts';
import type { Named } from './matters/matter.types.ts';
import type { DialogueState, FieldSource } from './state.types.ts';
import type { Utterance } from './utterance.ts';

/** The call goes on with another agent. `repeat`: how much of what was said last the caller has to hear again. */
export interface Resume {
  type: 'resume';
  cause: ResumeCause;
  repeat: 'all' | 'question' | 'nothing';
}

/** The call broke off again and again: it is ended, with a human to call back where that could be arranged. */
export interface GiveUp {
  type: 'give_up';
  escalated: { id: string; number: string } | null;
}

/** What a department's model has done for the caller, as far as the dialogue has to know of it. */
export type ModelInput =
  /** The model answered a question from what it had found. */
  | { type: 'answered'; question: string; product: string | null }
  /** The model had no answer that may be said. */
  | { type: 'unanswered'; text: string }
  /** The caller was asked, by the model, to prove who they are. */
  | { type: 'proved'; verified: boolean }
  /** The caller is to prove who they are by a code; `onFile`: they told the model the rest of what proves it, and it goes there. */
  | { type: 'code_wanted'; onFile: CodeChannel | null }
  /** The model looked a ticket up by its number, and the caller may hear of it or not. */
  | { type: 'ticket_looked_up'; number: string; told: boolean }
  | { type: 'handed_over'; department: Department };

/**
 * What happens to a caller who waits on the line for a human, or talks with one; whoever carries the call tells of it. Each counts
 * in every state, and nothing else does while a human talks: no words, keys, silence or results, not even `spent` and `close`.
 */
export type HumanInput =
  /**
   * The caller's place, from 1, and in about how many minutes it is their turn (null: nobody can say). To be sent whenever it was
   * read anew, also where nothing changed: the dialogue says something of it at most every 45 seconds, and where it is the
   * same, every two minutes. Nothing but that is done; of a caller who does not wait, not even that.
   */
  | { type: 'queue_moved'; place: number; minutes: number | null }
  /**
   * A human leads the call from here on: they are introduced in a sentence, and then nothing is said until `human_left`. `back`:
   * they were here already, as this job took the call up; nothing is said of it. Another one who takes over is introduced likewise.
   */
  | { type: 'human_joined'; name: Named; back: boolean }
  /**
   * No human leads the call any more.
   * - `returned`: the caller is the assistant's again, which says so and does what the `instruction` says as far as the rules
   *   understand it, or asks what else there is. A human who is asked for again is called anew.
   * - `lost`: their line dropped. The caller is told so and waits in the queue again, where they must have been put already.
   * - `transferred`: to another `department` or human (`name`), who is told of in a sentence. The caller waits in the queue
   *   again, where they must have been put already; or `human_joined` follows at once.
   * - `ended`: the human ended the call. Goodbye is said, and the dialogue has ended.
   */
  | {
      type: 'human_left';
      why: 'returned' | 'lost' | 'transferred' | 'ended';
      instruction?: string;
      department?: Department;
      name?: Named;
    }
  /**
   * Nobody comes any more, and the caller's place in the queue is over: they are told so and offered a call back. Their ticket and
   * escalation are there already. Nothing follows from it for a caller who does not wait.
   */
  | { type: 'queue_over'; why: 'no_answer' | 'closed' };

/** What reaches a dialogue: something said, keyed or not said, or the result of an effect. */
export type Input =
  /** `guess`: a language to begin in where none is known; the caller is offered the other. */
  | { type: 'start'; guess?: Language | undefined }
  /**
   * `final`: nobody else can decide, so the rules take their best course instead of `undecided`. `noticed`: the
   * same words were heard before, and left to a model that did not answer. `nbest`: all that a recogniser heard in the
   * same sound, the likeliest first.
   */
  | { type: 'said'; text: string; final?: boolean; noticed?: boolean; nbest?: readonly string[] }
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
  | HumanInput
  | (Result & { final?: boolean });

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
