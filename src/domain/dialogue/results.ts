import { askWhatElse, offerPersonInstead } from './departments/close.ts';
import { takeEscalation } from './escalation.ts';
import { goOnLeaving } from './leave.ts';
import { tellByTheWay } from './look-up.ts';
import { keepPromise, promise } from './promises.ts';
import type { Result, ResultOf } from './effects.ts';
import { rulesOf, speak, type Turn } from './turn.ts';
import type { Told } from './turn.types.ts';

/** What came of the effects that are of no matter. */
export const toldOfCall = {
  escalated: takeEscalation,
  effect_deferred: promise,
  promise_kept: keepPromise,
  effect_failed: failed,
  allowance_spent: spent,
} satisfies Told;

/** Tells the caller what came of an effect, and goes on: by the matter that is open, or by the one that asks for such. */
export function takeResult(turn: Turn, result: Result, final: boolean): void {
  turn.rule = `effect.${result.type}`;
  const { matter, lookup } = turn.state;
  if (lookup && (result.type === 'knowledge_found' || isFailedSearch(result))) {
    tellByTheWay(turn, result.type === 'knowledge_found' ? result : { passages: [], failed: true });
    return;
  }
  const own = matter ? rulesOf(turn, matter).told?.[result.type] : undefined;
  const tell = (own ?? turn.told[result.type]) as (turn: Turn, result: Result, final: boolean) => void;
  tell(turn, result, final);
}

function isFailedSearch(result: Result): boolean {
  return result.type === 'effect_failed' && result.effect === 'search_knowledge';
}

/** What each allowance is called to a caller who has spent it. */
const spentPhrases = {
  bookings: 'spent_bookings',
  tickets: 'spent_tickets',
  leads: 'spent_leads',
  ticketQuestions: 'spent_ticket_questions',
  wrongNumbers: 'spent_ticket_questions',
} as const;

/** One caller has had as much as one may: a person may go on. */
function spent(turn: Turn, { of }: ResultOf<'allowance_spent'>): void {
  offerPersonInstead(turn, spentPhrases[of]);
}

/** What could not be done is not the end: a person may take over. */
function failed(turn: Turn): void {
  const { state } = turn;
  if (goOnLeaving(turn)) return;
  if (state.escalation) {
    askWhatElse(turn);
    return;
  }
  state.matter = null;
  state.question = 'offer_human';
  speak(turn, 'could_not_do');
}
