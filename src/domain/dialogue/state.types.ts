import type { Errand } from '../../language/index.ts';
import type {
  Asked,
  CallOutcome,
  Channel,
  CodeChannel,
  ContactTime,
  Department,
  FieldName,
  Language,
  Stage,
} from '../../shared/vocabulary.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { Effect, FoundPassage } from './effects.ts';
import type { Matter, Named, Onward } from './matters/matter.types.ts';
import type { Utterance } from './utterance.ts';

/** Where a captured value came from. A caller's word is a claim; nothing here verifies it. */
export type FieldSource = 'caller' | 'caller_id' | 'stored' | 'model';

/** A captured value; `value: null` means that the caller was asked and has or gives none. */
export interface Captured {
  value: string | null;
  source: FieldSource;
  /** How surely it was understood, 0 to 1; left out where it is beyond doubt. */
  confidence?: number;
}

/** What is known of a recognised caller before the greeting. Stored values are only ever spoken masked. */
export interface KnownCaller {
  name: string | null;
  phone: string | null;
  email: string | null;
  tier: 'standard' | 'premium';
  preferredLanguage: Language | null;
  /** What the centre's rules may look at; never read out unasked. */
  openTickets: number;
  callsLast30Days: number;
  /** Of what kinds something of theirs is verified. */
  verified?: readonly CodeChannel[];
}

/** A yes/no question that stands open, and what its answer decides. */
export type Question =
  | 'use_caller_number'
  | 'offer_human'
  | 'details_right'
  | 'heard_right'
  | 'anything_else'
  | 'pass_on'
  | 'worked'
  | 'take_time'
  | 'order_it'
  | 'cancel_it'
  | 'resume_offer'
  | 'offer_call_back'
  | 'good_time';

/** A matter that the caller has told and that nobody has solved. */
export interface Unsolved {
  department: Department;
  /** In the caller's words. */
  description: string;
}

/** A matter that the caller has told and that waits for its turn, in their words. */
export interface Waiting {
  text: string;
  /** The department that it is for, where the words say so. */
  department: Department | null;
}

/** A question that was put by the way. */
export interface Lookup {
  question: string;
  /** Two articles are about equally near: which is meant is being asked. */
  between?: FoundPassage[];
  /** The rest of a list: whether it is to be told is being asked. */
  more?: FoundPassage[];
}

/** How a call ends once what has to be written down before is: its last words, and its outcome where no deed decides. */
export interface Leaving {
  farewell: PhraseKey;
  outcome: 'no_input' | 'failed' | null;
}

/**
 * Everything a call remembers. It is plain JSON and complete: it *is* the checkpoint from which a call
 * can be resumed, repeated or simulated.
 */
export interface DialogueState {
  version: 2;
  channel: Channel;
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
  /** When the caller likes to be called; null where they were not asked. */
  contactTime: ContactTime | 'any' | null;
  question: Question | null;
  /** The caller only asks, and is not asked who they are before something is to be written down for them. */
  asksOnly: boolean;
  /** The caller has agreed to what was read back. */
  confirmed: boolean;
  /** Details that were read back at once because they were not surely understood: each is once. */
  doubted: Exclude<FieldName, 'service'>[];
  /** Tries that failed since the stage last moved on, and silences since something was heard. */
  attempts: number;
  silences: number;
  /** The caller answered by keys last; and how many of their spoken answers in a row were not understood. */
  keyed: boolean;
  misheard: number;
  /** The question that was put a second time behind something by the way: it is not put a third time. */
  reminded: Asked | null;
  /** Times in a row that the caller only asked whether anybody hears them. */
  hellos: number;
  /** Digits of a number that is being said in several turns. */
  partial: string | null;
  /** The stages passed, for "go back". */
  passed: Stage[];
  /** What was said last, for "repeat". */
  last: Utterance[];
  matter: Matter | null;
  /** Where the caller goes on to when what is being done is done. */
  onward: Onward | null;
  /** What was told beside what is being done, and waits for its turn; the first told is the next. */
  waiting: Waiting[];
  /** A question that was put by the way and is being looked up; what stood open stays open. */
  lookup: Lookup | null;
  /** Questions that were put in one breath with the one that is being looked up: each is answered behind it. */
  alsoAsked: string[];
  /** The articles between which the caller was asked to choose last: whoever does not is not asked so again. */
  choice: string | null;
  /** Effects that wait until it is known who calls, where that is asked last. */
  held: Effect[];
  /** What was left for something else without having been solved. */
  unsolved: Unsolved | null;
  /** The call ends as soon as what is being written down is. */
  leaving: Leaving | null;
  /** Everything the caller wanted, in order, for the summary. */
  requests: string[];
  /** What they said in another script than it is understood in, as they wrote it. */
  spellings: { said: string; written: string }[];
  /** Of that, what nothing has answered and no ticket holds yet; the first told first. */
  unmet: string[];
  /** Tickets opened in this call, newest last. */
  tickets: string[];
  /** The complaint written down last in this call: where its ticket stands among them, and what was told of it. */
  filed: {
    at: number;
    what?: string | null;
    since: string | null;
    order: string | null;
    passed?: boolean;
  } | null;
  /** What was promised last: when somebody calls or answers. */
  callBack: Utterance[];
  /** Keys of the effects that will open a ticket as soon as the database is back. */
  promised: string[];
  escalation: string | null;
  /** How often a human who had been called was wanted no longer, or gave the caller back: the next one is called anew. */
  released: number;
  /** Humans who talked with the caller, in order. */
  talkedWith: Named[];
  /** What a human who gave the caller back wants to have done, the first of it next. */
  errands: Errand[];
  /** Rules whose `say` the caller has heard, and of which kinds of danger (`rule:kind`): what to do now is told once for each. */
  warned: string[];
  /** What is said as soon as it is known on which number the caller is called back. */
  onceReachable: Utterance[];
  /** The ticket of which nobody knows what it is about: its caller has not been asked yet. */
  messageFor: string | null;
  /** What else was done: leads, appointments, and questions that were answered. */
  leads: string[];
  appointments: { id: string; startsAt: string }[];
  answered: number;
  /** The ticket that was asked after last, while nobody was told how it stands. */
  untold: string | null;
  /** What was answered last: an order that follows is about it. */
  topic: { question: string; product: string; title?: string; path?: string } | null;
  /** What the caller got last, and how often they have spoken since: a few words that follow are about it. */
  lastDone: { what: 'answer' | 'appointment'; turns: number } | null;
  /** A call by sales was offered and not wanted: it is not offered again. */
  callDeclined?: true;
  /** The caller has proved, in this call, to be the customer; and how often that was tried in vain. */
  verified: boolean;
  proofsFailed: number;
  /** To what one-time codes can be sent in this centre. */
  codes: readonly CodeChannel[];
  /** `refused`: no line of the call is kept, only the fields. */
  transcript: 'kept' | 'refused';
  /** Turns in a row in the other language; turns in anger, and such in which nothing was understood or solved. */
  otherLanguageTurns: number;
  angryTurns: number;
  failedTurns: number;
  /** How the caller's turns sounded that sounded of anything, -1 to 1. */
  moods: number[];
  /** Effects asked for so far: it makes their keys. */
  effects: number;
  /** Set once the call is over. */
  ended: CallOutcome | null;
  /** Longer patience after "wait". */
  patient: boolean;
  /** A call that broke off and that the caller may go on with, while that is being asked. */
  offer: ResumeOffer | null;
  /**
   * We called them, by this attempt to call somebody back; null where they called. `human`: whether one was in the room to talk
   * with them when they answered, or was and is gone.
   */
  outbound: { attempt: string; human: 'none' | 'here' | 'gone' } | null;
}

/**
 * What a call was about, as far as another call may know: whoever rings from the same number or browser may be
 * somebody else, so neither what was proved nor what was captured of the person is part of it.
 */
export type Topic = Pick<DialogueState, 'language' | 'service' | 'requests' | 'topic' | 'transcript'>;

/** An earlier call of the same number or browser that broke off, and what it was about. */
export interface ResumeOffer {
  callId: string;
  topic: Topic;
  /** What was to be done for the caller and had not been. */
  pending: Effect[];
}
