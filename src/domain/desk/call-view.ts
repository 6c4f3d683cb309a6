import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import { selectCall, type CallRow } from '../../db/queries/calls.ts';
import { selectCustomer, type CustomerRow } from '../../db/queries/customers.ts';
import { selectEscalation, selectEscalations, type EscalationRow } from '../../db/queries/escalations.ts';
import { selectHumansOf, type HandoffView } from '../../db/queries/handoff-views.ts';
import { selectFields, selectLastLines, selectTold, type FieldRow } from '../../db/queries/journal.ts';
import { selectNewestQueueRow, type QueueRow } from '../../db/queries/queue.ts';
import type { Source } from '../../shared/vocabulary.ts';
import { newDialogue, parseCheckpoint, type DialogueState } from '../dialogue/index.ts';
import { callUnknown } from './call-unknown.ts';
import { lineOf, type Line } from './transcript.ts';

/** How many of the last lines stand in the brief. */
const lastLines = 6;

/** A call with all that a human who takes it over is told of it. */
export interface CallSeen {
  call: CallRow;
  /** Where the dialogue stands; of a call that is over, as far as what was captured tells. */
  state: DialogueState;
  customer: CustomerRow | null;
  /** The newest; null: no human was asked for. */
  escalation: EscalationRow | null;
  entry: QueueRow | null;
  humans: HandoffView[];
  fields: FieldRow[];
  /** The articles that the caller was told of, in order. */
  articles: Source[];
  lastLines: Line[];
  centre: Centre;
  at: Date;
}

/** Reads a call, as far as the role of `tx` sees it. Throws `call_unknown`. */
export async function readCall(
  tx: Queryable,
  { callId, centre, at }: { callId: string; centre: Centre; at: Date },
): Promise<CallSeen> {
  const call = await selectCall(tx, callId);
  if (!call) throw callUnknown();
  const { conversationId } = call;
  const entry = await selectNewestQueueRow(tx, callId);
  const fields = await selectFields(tx, conversationId);
  const humans = await selectHumansOf(tx, callId);
  const told = await selectTold(tx, conversationId);
  const lines = await selectLastLines(tx, conversationId, lastLines);
  return {
    call,
    state: parseCheckpoint(call.checkpoint)?.state ?? captured(call, fields),
    customer: call.customerId === null ? null : await selectCustomer(tx, call.customerId),
    escalation: (await selectEscalations(tx, conversationId)).at(-1) ?? (await wishOf(tx, entry)),
    entry,
    humans,
    fields,
    articles: [...new Map(told.map((source) => [source.path, source])).values()],
    lastLines: lines.map((line) => lineOf(line, humans)),
    centre,
    at,
  };
}

/** Why somebody is called back who waits for nobody yet: it was told in another conversation. */
async function wishOf(tx: Queryable, entry: QueueRow | null): Promise<EscalationRow | null> {
  return entry?.escalationId ? selectEscalation(tx, entry.escalationId) : null;
}

function captured({ language, transcript }: CallRow, fields: readonly FieldRow[]): DialogueState {
  const last = (name: string) => {
    const field = fields.findLast((one) => one.name === name);
    return field ? { value: field.value, source: field.source } : null;
  };
  const facts = { name: last('name'), phone: last('phone'), email: last('email') };
  return { ...newDialogue({ language }), ...facts, transcript };
}
