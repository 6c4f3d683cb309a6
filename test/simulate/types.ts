import type { Asked, CallOutcome, Department, Language } from '../../src/shared/vocabulary.ts';

export type Mood =
  | 'calm'
  | 'confused'
  | 'angry'
  | 'hurried'
  | 'rude'
  | 'talkative'
  | 'undecided'
  | 'tricky'
  | 'private'
  | 'in danger';

/** What a caller does when it is their turn: says something (`HANG UP` is not said but done), presses keys, or is silent for seconds. */
export type Act = string | { keys: string } | { silence: number };

/** Somebody whom the centre knows when they ring. */
export interface Customer {
  name: string;
  nameAr?: string;
  nameEn?: string;
  language: Language;
  tier?: 'standard' | 'premium';
  email?: string;
  /** Tickets of theirs, by description; the numbers are made when they are stored. */
  tickets?: readonly { description: string; category: string; department: Department }[];
  /** An appointment of theirs, ISO 8601. */
  appointment?: string;
}

/** Somebody who calls, and what they do. */
interface Caller {
  name: string;
  language: Language;
  mood: Mood;
  /** When they ring; the centre is open at `open`. */
  at?: keyof typeof moments;
  customer?: Customer;
  /** Their acts for each thing they may be asked, in their order; the last one is done again. */
  does: Partial<Record<Asked, readonly Act[]>>;
}

/** A caller of whom it is known what must be in the database afterwards. */
export interface ExpectedCaller extends Caller {
  expected: Expected;
}

/** A caller of whom only their wish is known, as it was written down before anybody had heard their call. */
export interface WishingCaller extends Caller {
  wants: Wants;
}

export type SimulatedCaller = ExpectedCaller | WishingCaller;

/**
 * What a caller must get, or else be handed to a human who is told everything in `told`. Wrong facts are told to nobody,
 * however the call goes.
 */
export interface Wants {
  /** An answer of the centre's own, whatever its wording. */
  hears?: RegExp;
  /** An article (a part of its path) that the answer is from. */
  source?: RegExp;
  /** Something is written down for them: a ticket, a lead or an appointment. */
  noted?: 'ticket' | 'lead' | 'appointment';
  /** What must be read in the tickets, the notes, the lead or the summary. */
  told?: readonly RegExp[];
  /** What must not be said to them. */
  never?: RegExp;
  outcome?: readonly CallOutcome[];
  /** How many turns the call may take at most, from its first question to its end. */
  turns: number;
}

/** What of a ticket is looked at. */
export interface ExpectedTicket {
  department?: Department;
  category?: string;
  severity?: string;
  priority?: string;
  /** Each must occur in the description or in a note. */
  says?: readonly RegExp[];
}

/** What a call must leave behind; what is left out must not be there. */
export interface Expected {
  department: Department | null;
  outcome: CallOutcome;
  /** The language at the end; the caller's without it. */
  language?: Language;
  tickets?: readonly ExpectedTicket[];
  /** The code of the reason for a human. */
  escalation?: string;
  lead?: { interest: RegExp; product?: RegExp };
  /** Appointments of the call or its customer that stand at the end, ISO 8601. */
  appointments?: readonly string[];
  /** Notes that were added to tickets from before this call. */
  appended?: number;
  fields?: Readonly<Record<string, string | null>>;
  /** Names of articles (parts of their paths) of which one answered. */
  source?: RegExp;
  /** What the record of the customer holds afterwards. */
  record?: { email?: string; phone?: string; name?: string };
  verified?: true;
  transcript?: 'refused';
  /** What must not have been asked, since it was told before. */
  neverAsked?: readonly Asked[];
}

/** The moments at which callers ring, in Riyadh: a Tuesday morning, the Friday night after it, a holiday. */
export const moments = {
  open: new Date('2026-11-24T10:00:00+03:00'),
  closed: new Date('2026-11-27T23:30:00+03:00'),
  holiday: new Date('2027-02-22T12:00:00+03:00'),
} as const;
