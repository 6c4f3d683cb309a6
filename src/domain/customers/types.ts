import type { Channel, CodeChannel, ContactTime, Language } from '../../shared/vocabulary.ts';

/** A customer with what is stored of them. `email` and `phone` are private: mask before saying them. */
export interface CustomerProfile {
  id: string;
  /** Null when they never said it. */
  name: string | null;
  nameAr: string | null;
  nameEn: string | null;
  tier: 'standard' | 'premium';
  preferredLanguage: Language;
  /** The firm the customer belongs to, the plan they have, how they like to be reached; null where nobody knows. */
  company: string | null;
  plan: string | null;
  accountStatus: 'active' | 'suspended' | 'closed';
  preferredChannel: Channel | null;
  preferredTime: ContactTime | null;
  email: string | null;
  phone: string | null;
  /** Of what kinds something is verified: a code sent there proves who calls. */
  verified: CodeChannel[];
}

/** What the network or our own cookie says of who is calling. */
export interface CallerEvidence {
  /** E.164, as the telephone network gave it. */
  number?: string | undefined;
  /** From the signed visitor cookie. */
  visitorId?: string | undefined;
}

/** A caller we recognised, and may greet by name, before anything was said. */
export interface KnownCaller {
  customer: CustomerProfile & { name: string };
  openTickets: number;
  callsLast30Days: number;
  lastInteractionAt: Date | null;
  /** What need not be asked for. */
  knownFields: { name: true; phone: boolean; email: boolean };
}

/** What a caller said of themselves, and the evidence of who they are. */
export interface CallerClaims {
  conversationId: string;
  callerNumber?: string | undefined;
  visitorId?: string | undefined;
  name: string | null;
  phone: string | null;
  email: string | null;
  language: Language;
  /** When they like to be called, where they were asked. */
  preferredTime?: ContactTime | null;
}

export interface ResolvedCustomer {
  customerId: string;
  /** True when this made a new customer. */
  created: boolean;
  possibleDuplicateOf: string | null;
}
