import type { Channel, Department, Language } from '../../shared/vocabulary.ts';

/** Where words come from that a guard looks at. */
export interface GuardContext {
  department: Department | null;
  channel: Channel;
  language: Language;
  /** The caller has passed the verification step. */
  verified: boolean;
}

/**
 * What may become of what somebody said, decided before any model is asked. `rule` names the guard that decided,
 * `topic` what it recognised; `say` is written in both languages, the Arabic with its diacritics; `offer` is the
 * department that may help instead, to which the caller is offered to be put through.
 */
export type GuardVerdict =
  | { action: 'allow' }
  | { action: 'refuse'; rule: string; topic: string; say: { ar: string; en: string } }
  | {
      action: 'approved_text';
      rule: string;
      topic: string;
      say: { ar: string; en: string };
      offer?: Department;
    }
  | { action: 'escalate'; rule: string; topic: string };

/** What was done for the caller in a call, by a tool or by the rules: only of it a model may say that it was done. */
export type Deed = 'ticket' | 'lead' | 'human' | 'appointment' | 'cancelled' | 'record' | 'verified';

/** Whether a model's answer may be said: nothing in it that no source or tool result holds. */
export type OutputVerdict = { ok: true } | { ok: false; rule: string; found: string };
