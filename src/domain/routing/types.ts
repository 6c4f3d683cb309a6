import type { Department, FieldName, Language } from '../../shared/call-events.ts';

/** Everything the centre's rules may look at. */
export interface RuleFacts {
  /** What was just said or written; null where a rule is asked without words. */
  text: string | null;
  language: Language | null;
  channel: 'call' | 'chat' | 'email' | 'whatsapp' | 'web_form';
  department: Department | null;
  tier: 'standard' | 'premium';
  /** Now. Hours and holidays are the centre's own, in its time zone. */
  at: Date;
  askedForHuman: boolean;
  /** Turns in which the caller was angry, and in which nothing was understood or solved. */
  angryTurns: number;
  failedTurns: number;
  history: { openTickets: number; callsLast30Days: number };
}

/** A rule that fired, what it decided and the words that made it fire. */
export interface FiredRule {
  rule: string;
  decides: string;
  words: string[];
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
  autoTicket: boolean;
  requiredFields: FieldName[];
  /** Whether the centre is open, and when it opens next. */
  open: boolean;
  opensAt: Date | null;
}
