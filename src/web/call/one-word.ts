import type { Asked } from '../../shared/vocabulary.ts';
import type { CallState } from './state.ts';

/** Kinds of answers that one word gives, for which the page has buttons. */
export type OneWord = 'language' | 'yes_no' | 'skip' | 'department' | 'contact_time';

const answers: Partial<Readonly<Record<Asked, OneWord>>> = {
  language: 'language',
  use_caller_number: 'yes_no',
  details_right: 'yes_no',
  heard_right: 'yes_no',
  offer_human: 'yes_no',
  anything_else: 'yes_no',
  pass_on: 'yes_no',
  worked: 'yes_no',
  take_time: 'yes_no',
  order_it: 'yes_no',
  cancel_it: 'yes_no',
  use_code: 'yes_no',
  resume_offer: 'yes_no',
  phone: 'skip',
  email: 'skip',
  proof_code: 'skip',
  service: 'department',
  contact_time: 'contact_time',
};

/**
 * The kind of word that answers what the caller is being asked just now; null where people tell something. Before the
 * caller has said anything the other language is theirs to choose.
 */
export function oneWordFor({
  phase,
  ask,
  lines,
}: Pick<CallState, 'phase' | 'ask' | 'lines'>): OneWord | null {
  if (phase !== 'live') return null;
  const answer = ask === null ? null : (answers[ask] ?? null);
  if (answer !== null) return answer;
  return lines.some(({ speaker }) => speaker === 'caller') ? null : 'language';
}
