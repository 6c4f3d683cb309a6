import type { Queryable } from '../../../db/client.ts';
import { selectCall, type CallRow } from '../../../db/queries/calls.ts';
import { selectCustomer, type CustomerRow } from '../../../db/queries/customers.ts';
import { selectEffects, type EffectRow } from '../../../db/queries/effects.ts';
import { selectEscalations, type EscalationRow } from '../../../db/queries/escalations.ts';
import { selectInteraction, type InteractionRow } from '../../../db/queries/interactions.ts';
import {
  selectJournal,
  type FieldRow,
  type StepRow,
  type DecisionRow,
  type MessageRow,
} from '../../../db/queries/journal.ts';
import { selectTicketsOf, type TicketRow } from '../../../db/queries/tickets.ts';
import { HatifError } from '../../../errors.ts';

/** A call as it happened: everything the database holds of it, each list in its order. */
export interface CallReport {
  call: CallRow;
  customer: CustomerRow | null;
  lines: MessageRow[];
  /** Stages with the rule that decided each. */
  steps: StepRow[];
  /** What the centre's rules decided, with the rule that decided it. */
  decisions: DecisionRow[];
  /** Every capture and correction. */
  fields: FieldRow[];
  /** The last value of each field. */
  captured: Record<string, string | null>;
  effects: EffectRow[];
  tickets: TicketRow[];
  escalations: EscalationRow[];
  interaction: InteractionRow | null;
}

/** Throws `call_unknown`. */
export async function describeCall(db: Queryable, callId: string): Promise<CallReport> {
  const call = await selectCall(db, callId);
  if (!call)
    throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
  const { conversationId } = call;
  const journal = await selectJournal(db, conversationId);
  return {
    call,
    ...journal,
    customer: call.customerId === null ? null : await selectCustomer(db, call.customerId),
    captured: Object.fromEntries(journal.fields.map(({ name, value }) => [name, value])),
    effects: await selectEffects(db, conversationId),
    tickets: await selectTicketsOf(db, conversationId),
    escalations: await selectEscalations(db, conversationId),
    interaction: await selectInteraction(db, conversationId),
  };
}
