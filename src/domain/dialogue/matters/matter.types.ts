import type { CodeChannel, Department, Language, Source } from '../../../shared/vocabulary.ts';
import type { AskedDetail, Comparison } from '../../../language/index.ts';
import type { FoundPassage, Product } from '../effects.ts';

/** What may be asked of a complaint, in this order; what is volunteered is not. */
export const complaintSlots = ['since', 'order', 'wanted'] as const;
export type ComplaintSlot = (typeof complaintSlots)[number];

/** What a complaint is made of, in the caller's words; null: not said. */
export type Complaint = Record<ComplaintSlot | 'what', string | null> & {
  /** What has been asked for, whether it was answered or not: it is not asked for again. */
  asked: ComplaintSlot[];
};

/** What is to be tried, and how far the caller is; or one answer, of which they say whether it helps. */
export interface Steps {
  texts: string[];
  /** What each is to show, as a question; left out: whether it works. */
  shows?: string[];
  /** Of each, how callers say that they have done it already. */
  doneAs?: string[][];
  language: Language;
  /** The same in the other language, for a caller who goes over to it. */
  translated?: { texts: string[]; shows: string[] };
  /** It is no remedy that is tried: it answers, and that is all. */
  answers?: true;
  /** The step that the caller is at. */
  at: number;
  source: Source;
}

/** What happens with an appointment; moments are ISO 8601. */
export interface Appointment {
  /** `tell`: only to hear when it is. */
  action: 'tell' | 'book' | 'move' | 'cancel';
  subject: string;
  /** Of the appointment to move or cancel, once it was found. */
  id: string | null;
  startsAt: string | null;
  /** The time under discussion. */
  proposed: string | null;
  /** The moment that was talked of last, where its day is not only supposed; and whether its hour was named too. */
  named?: { at: string; hour: boolean };
  /** The caller cannot come: whether it is to be moved or cancelled is being asked. */
  undecided?: true;
  /** Free times that were offered last. */
  offered: string[];
  /** How often a time that the caller named could not be given. */
  refused?: number;
}

/** What of the customer's record is to become another; the value null until it was said. */
export interface Change {
  field: 'name' | 'phone' | 'email';
  value: string | null;
}

/** What waits for the caller to prove who they are. */
export type Guarded =
  | { kind: 'tickets' }
  | { kind: 'change'; change: Change }
  | { kind: 'appointment'; appointment: Appointment }
  /** What the caller asked a model for, in their words. */
  | { kind: 'asked'; text: string }
  /** Nothing else: what the caller told is to become verified. */
  | { kind: 'channel' };

/** A one-time code: where it goes, and whether it is on its way or only offered. */
export interface CodeAsked {
  channel: CodeChannel;
  sent: boolean;
  /** What is on file there is not verified: the code comes after the right answers, and nothing else does in its place. */
  onFile?: true;
}

/** A human's name as it is said in each language. */
export type Named = Readonly<Record<Language, string>>;

/** How a caller waits on the line. Moments are ISO 8601. */
export interface Waits {
  /** From 1; null while nobody has said it yet. */
  place: number | null;
  /** In about how many minutes it is their turn; null: nobody can say. */
  minutes: number | null;
  /** The place that they were told last, and when. */
  told: { place: number | null; at: string };
  /** When they were last told that something is passed on; null: never. */
  passedOnAt: string | null;
  /** How much of what they told meanwhile is on their ticket. */
  notes: number;
  /** Which other department they would like is being asked. */
  choosing: boolean;
}

/** What a department is doing for the caller. */
export type Matter =
  /** The caller is to say what it is about. */
  | { kind: 'opening' }
  /** A question is being looked up. */
  | { kind: 'question'; text: string }
  /** Two articles are about equally near to a question: the caller is to say which is meant. */
  | { kind: 'which'; text: string; between: FoundPassage[] }
  | { kind: 'complaint'; complaint: Complaint; asking: ComplaintSlot | null }
  | {
      kind: 'problem';
      text: string;
      clarified: boolean;
      steps: Steps | null;
      /** Since when, and what the caller wants beside having it mended, in their words. */
      since?: string | null;
      wanted?: string | null;
      /** Two remedies that may help equally well: which is meant is being asked. */
      between?: FoundPassage[];
      /** How often the caller has said that a step did not help. */
      failures?: number;
      /** What was tried in vain, in the words it was told in. */
      tried: string[];
    }
  | { kind: 'appointment'; appointment: Appointment }
  | { kind: 'ticket' }
  /** Something is to be cancelled, and the caller is to say what. */
  | { kind: 'unnamed' }
  | { kind: 'verification'; for: Guarded; email: string | null; code?: CodeAsked | null }
  | { kind: 'change'; change: Change }
  /** Words for a colleague; `ticket` null: they get a ticket of their own. */
  | { kind: 'message'; ticket: string | null }
  /** Something is to be bought: it is told of, and ordered where the caller says so. */
  | {
      kind: 'order';
      /** What is wanted, in the caller's words. */
      text: string;
      /** What was told of last; null: nothing yet. */
      about: { product: string; title: string; price: number | null } | null;
      /** The caller only looks: a call is offered, and nothing noted unasked. */
      tentative?: true;
      /** How the caller would rather have it, while that is being looked for. */
      rather?: Comparison;
      /** Two things of which either may be meant: which is being asked. */
      between?: Product[];
    }
  /** Something is being done; an answer to it is awaited from outside. */
  | { kind: 'doing' }
  /** The caller waits on the line for a human, and may say what they would rather do. */
  | { kind: 'queue'; queue: Waits }
  /** A human talks with the caller: nothing is said, whatever is heard. */
  | { kind: 'human'; name: Named }
  /** A detail is asked for, as a human wanted it. */
  | { kind: 'errand'; detail: AskedDetail };

/** Where the caller goes on to when what is being done is done. */
export interface Onward {
  department: Department;
  text: string;
}
