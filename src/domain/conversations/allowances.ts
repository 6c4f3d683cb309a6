import type { AllowanceKey, Allowances } from '../../config/allowances.ts';
import type { Queryable } from '../../db/client.ts';
import { countEffects, type EffectId, type EffectsOf } from '../../db/queries/effects.ts';
import { phoneForms } from '../../language/index.ts';

/** Of what each is counted: effects of a kind, and what came of them. */
const counted: Readonly<Record<AllowanceKey, { kind: string; result?: string }>> = {
  bookings: { kind: 'book_appointment' },
  tickets: { kind: 'open_ticket' },
  leads: { kind: 'create_lead' },
  ticketQuestions: { kind: 'check_ticket' },
  wrongNumbers: { kind: 'check_ticket', result: '{"status": null}' },
};

/** Who asks, and by which effect, which does not count against itself when it is done again. */
export interface Asking extends EffectId {
  callerNumber: string | null;
  visitorId: string | null;
}

/**
 * Which of what a caller may have done they have had as often as they may, with what is `promised` to whoever calls as they
 * do; null: none.
 */
export async function spentAllowance(
  db: Queryable,
  asking: Asking,
  wanted: readonly AllowanceKey[],
  { allowances, promised }: { allowances: Allowances; promised: (key: AllowanceKey) => number },
): Promise<AllowanceKey | null> {
  const { conversationId, callerNumber, visitorId } = asking;
  const callerNumbers = callerNumber === null ? [] : phoneForms(callerNumber);
  const somebody = callerNumbers.length > 0 || visitorId !== null;
  const had = async (key: AllowanceKey, of: EffectsOf): Promise<number> =>
    countEffects(db, { of, not: asking, ...counted[key] });
  for (const key of wanted) {
    const { call, day } = allowances[key];
    if ((await had(key, { conversationId })) >= call) return key;
    if (somebody && promised(key) + (await had(key, { callerNumbers, visitorId })) >= day) return key;
  }
  return null;
}
