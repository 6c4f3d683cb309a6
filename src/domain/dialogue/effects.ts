import type { AllowanceKey } from '../../config/allowances.ts';
import type {
  AttemptResult,
  CallOutcome,
  CodeChannel,
  Department,
  Language,
  Source,
} from '../../shared/vocabulary.ts';

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
      /** The caller would wait on the line, where somebody is on duty: they are put into the queue, and no call back is promised. */
      onLine?: true;
    }
  /**
   * The caller waits on the line no longer. `callback`: the call back is promised that they would have had without waiting, also
   * where nobody came in time; only this has a result, the one of `escalate`.
   */
  | {
      type: 'leave_queue';
      key: string;
      outcome: 'callback' | 'message' | 'assistant' | 'abandoned';
      /** Of the wish for a human that they waited with. */
      escalation: string | null;
    }
  /** The caller waits for a human of another department, at the place they have, or is served by it where nobody is on duty there. */
  | { type: 'change_queue'; key: string; department: Department }
  | { type: 'update_callback'; key: string; phone: string }
  /**
   * `after`: what was answered just before, of which the question may change one thing only; `perhaps`: it was put in one breath
   * with that, and is about it only where nothing answers it by itself.
   */
  | {
      type: 'search_knowledge';
      key: string;
      question: string;
      department: Department;
      after?: { question: string; title: string; path: string; perhaps?: true };
    }
  /** What is sold that a caller speaks of, with its price and offer; `others`: everything that is sold, to choose from. */
  | { type: 'find_product'; key: string; question: string; department: Department; others: boolean }
  | { type: 'create_lead'; key: string; department: Department; interest: string; product: string | null }
  /** Free times from a moment on (null: as soon as may be). */
  | { type: 'find_times'; key: string; from: string | null }
  /** The caller's next appointment. */
  | { type: 'find_appointment'; key: string }
  | { type: 'book_appointment'; key: string; subject: string; at: string; department: Department }
  | { type: 'move_appointment'; key: string; id: string; at: string }
  | { type: 'cancel_appointment'; key: string; id: string }
  | { type: 'verify_caller'; key: string; email: string; other: string }
  /** Sends a one-time code: as a proof, to what is verified or what its owner told, or to what the caller told, so that it becomes so. */
  | { type: 'send_code'; key: string; channel: CodeChannel; purpose: 'proof' | 'on_file' | 'channel' }
  | { type: 'check_code'; key: string; code: string }
  | { type: 'change_record'; key: string; field: 'name' | 'phone' | 'email'; value: string }
  /** What came of calling somebody back, by which attempt. */
  | { type: 'call_back'; key: string; attempt: string; result: AttemptResult }
  /** Deletes every line of the call that is written, wherever it is. */
  | { type: 'forget_transcript'; key: string }
  /** The caller goes on with an earlier call that broke off: that one is over for good. */
  | { type: 'take_over'; key: string; callId: string }
  | { type: 'end'; key: string; outcome: CallOutcome };

/** An effect of one type. */
export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

/** What came of an effect. Moments are ISO 8601. */
export type Result =
  /** `appended`: to a ticket of the same matter that was open already. `due`: until when it is dealt with. */
  | { type: 'ticket_opened'; number: string; appended: boolean; due: string | null }
  /** `status` null: it is of no ticket that is known to be the caller's. `due`: what the centre owes next for it. */
  | {
      type: 'ticket_found';
      number: string;
      status: { ar: string; en: string } | null;
      due: { what: 'answer' | 'solution'; at: string } | null;
    }
  | { type: 'tickets_listed'; tickets: { number: string; status: { ar: string; en: string } }[] }
  | { type: 'note_added'; number: string }
  /**
   * `opens`: when the centre opens, where it was closed. `onCallMinutes`: how soon the colleague on call calls back;
   * `withinHours`: somebody else, where it is sooner than usual. `queue`: nobody calls back, the caller waits on the line.
   */
  | {
      type: 'escalated';
      id: string;
      number: string;
      opens: string | null;
      onCallMinutes?: number;
      withinHours?: number;
      queue?: Place;
    }
  /** `queue` null: nobody is on duty there, and the caller waits no longer. */
  | { type: 'queue_changed'; department: Department; queue: Place | null }
  /** The best passages that answer `question`; none: nothing in the knowledge base does. */
  /** `either`: the first two are about equally near, and which is meant has to be asked. */
  /** `list`: each is one of the things that were asked for by their kind, and all are told. */
  | { type: 'knowledge_found'; question: string; passages: FoundPassage[]; either?: true; list?: true }
  /** `products`: the one that is meant, or the two that may be; none: nothing that is sold is like it. */
  | { type: 'product_found'; question: string; products: Product[]; others: Product[] }
  | { type: 'lead_created'; id: string }
  | { type: 'times_found'; times: string[] }
  | { type: 'appointment_found'; appointment: { id: string; startsAt: string } | null }
  | { type: 'appointment_booked'; id: string; startsAt: string }
  /** `times`: free ones instead. */
  | { type: 'appointment_refused'; reason: 'closed' | 'taken' | 'past'; times: string[] }
  | { type: 'appointment_cancelled'; id: string }
  /** `code`: both answers are right, and a code to what is on file there has to prove the rest. */
  | { type: 'caller_verified'; verified: boolean; code?: CodeChannel }
  | { type: 'code_sent'; sent: boolean }
  | { type: 'code_checked'; verdict: 'right' | 'wrong' | 'expired' | 'spent' }
  | { type: 'record_changed'; field?: 'name' | 'phone' | 'email' }
  /** The database is away: it will be done, under its key. An escalation has its id already, and the reason it is for. */
  | { type: 'effect_deferred'; effect: 'open_ticket'; key: string }
  | { type: 'effect_deferred'; effect: 'escalate'; key: string; id: string; code?: string }
  /** What was promised has been done, and this is the number that the caller waits for. */
  | { type: 'promise_kept'; key: string; number: string }
  /** The caller has had of it as much as one caller may. */
  | { type: 'allowance_spent'; of: AllowanceKey }
  | { type: 'effect_failed'; effect: Effect['type'] };

/** Where a caller stands in the queue, from 1, and in about how many minutes it is their turn; null: nobody can say. */
export interface Place {
  place: number;
  minutes: number | null;
}

/** A result of one type. */
export type ResultOf<T extends Result['type']> = Extract<Result, { type: T }>;

/** A part of an article, as much of it as a dialogue needs. */
export interface FoundPassage {
  source: Source;
  language: Language;
  product: string | null;
  text: string;
  /** What the voice says instead, where an author wrote it. */
  spoken: string | null;
  /** It tells of other places than the one that was asked about: of that one nothing is written. */
  elsewhere?: true;
  /** Several were asked about, and this is told of one. */
  apiece?: true;
  /** What is to be tried, where its article is a remedy: in each language in which it is written. */
  remedy?: Partial<Record<Language, readonly RemedyStep[]>>;
}

/** Something that is sold, as its article tells of it. */
export interface Product {
  passage: FoundPassage;
  /** The first price that its article names. */
  price: number | null;
  /** What is told of an offer on it. */
  offer: FoundPassage | null;
}

/** One thing to try against a fault. */
export interface RemedyStep {
  do: string;
  /** What is to be seen then, as a question: yes means that it works. */
  shows: string;
  /** How callers say that they have done it already. */
  tried: readonly string[];
}
