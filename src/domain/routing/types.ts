import type { Channel, Department, FieldName, Language } from '../../shared/vocabulary.ts';

/** Everything the centre's rules may look at. */
export interface RuleFacts {
  /** What was just said or written; null where a rule is asked without words. */
  text: string | null;
  language: Language | null;
  channel: Channel;
  department: Department | null;
  tier: 'standard' | 'premium';
  /** Now. Hours and holidays are the centre's own, in its time zone. */
  at: Date;
  askedForHuman: boolean;
  /** Turns in which the caller was angry, and in which nothing was understood or solved. */
  angryTurns: number;
  failedTurns: number;
  history: { openTickets: number; callsLast30Days: number };
  /** How many callers wait on the line for a human of this department; left out where nobody counted. */
  waiting?: number;
}

/** What a rule can decide. */
export type DecisionKind =
  | 'department'
  | 'category'
  | 'severity'
  | 'priority'
  | 'escalate'
  | 'auto_ticket'
  | 'required_fields'
  | 'callback';

/** A rule that fired, what it decided and the words that made it fire. */
export interface FiredRule {
  rule: string;
  decides: DecisionKind;
  value: string;
  words: string[];
  /** False where another rule, first in the file or more severe, has decided the same thing. */
  counts: boolean;
  /** A guess from too few words: it decides nothing, and the caller is asked. */
  unsure?: true;
}

/** What the rules make of the facts; what no rule decides is null. */
export interface Decision {
  fired: FiredRule[];
  department: Department | null;
  priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  severity: 'low' | 'medium' | 'high' | 'critical' | null;
  category: string | null;
  /** Why a human is needed at once. */
  escalate: string | null;
  /** What the rule that decided so has the caller told first. */
  say: { rule: string; text: Record<Language, string> } | null;
  autoTicket: boolean;
  requiredFields: FieldName[];
  /** Whether the centre is open; while it is closed, when it opens next (null: it never does). */
  open: boolean;
  opensAt: Date | null;
  /** No human can come now (closed, or too many wait): a message, a ticket and a call back instead. */
  callback: boolean;
}

/** A decision as it is written down: no words of the caller's. */
export interface NamedDecision {
  kind: DecisionKind;
  value: string;
  rule: string;
}
