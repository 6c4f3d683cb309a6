import type { Centre } from '../../../config/centre.ts';
import type { Database } from '../../../db/client.ts';
import { selectAgent } from '../../../db/queries/agents.ts';
import { updateConversation } from '../../../db/queries/conversations.ts';
import { dismissCases, selectLedBy, updateHandoff, type HandoffRow } from '../../../db/queries/handoffs.ts';
import { updateInteraction } from '../../../db/queries/interactions.ts';
import { selectTicket, updateTicket } from '../../../db/queries/tickets.ts';
import { HatifError } from '../../../errors.ts';
import { stripDiacritics } from '../../../language/index.ts';
import { wrapUpSchema, type WrapUp } from '../../../shared/api/desk-case.ts';
import { appendEvent } from '../../events/index.ts';
import { addTicketNote, transitionTicket } from '../../tickets/index.ts';
import { setStatus } from '../availability.ts';
import type { Both } from '../both.ts';
import { ownCall, type CaseChange, type OwnCall } from './own-call.ts';
import { proposeWrapUp, type ProposedFor } from './propose.ts';
import { idOfForm } from './sent-once.ts';

/** The case of a call that somebody led. */
export interface Case {
  handoffId: string;
  proposed: WrapUp;
  /** As it was closed; null: not yet. */
  saved: WrapUp | null;
  /** Of the business, to choose from. */
  categories: { key: string; name: Both }[];
}

/** What the rules propose for closing a case, and how it was closed, of whoever led the call last of all. Throws `not_led` (409). */
export async function readCase(
  own: OwnCall,
  { centre, language }: Pick<ProposedFor, 'centre' | 'language'>,
): Promise<Case> {
  const handoff = await ledBy(own);
  const kept = wrapUpSchema.safeParse(handoff.wrapUpProposed).data;
  const proposed =
    handoff.wrapUpSavedAt !== null && kept
      ? kept
      : await proposeWrapUp(own.tx, handoff, { centre, language, at: own.at });
  return {
    handoffId: handoff.id,
    // Until it is closed more may happen; how it was summed up stays.
    proposed: kept ? { ...proposed, summary: kept.summary } : proposed,
    saved: wrapUpSchema.safeParse(handoff.wrapUpSaved).data ?? null,
    categories: centre.categories.map(({ key, name: { ar, en } }) => ({
      key,
      name: { ar: stripDiacritics(ar), en },
    })),
  };
}

/**
 * Closes a case as a human says: what was proposed is kept beside it, the history of the customer says it, the ticket follows,
 * and who wraps up is available again. Closing it again corrects it. Throws `not_led`, `in_call` (409 each),
 * `category_unknown` (400), `ticket_unknown` and `ticket_transition`.
 */
export async function saveWrapUp(
  db: Database,
  change: CaseChange,
  { wrapUp, ...of }: { wrapUp: WrapUp } & Pick<ProposedFor, 'centre' | 'language'>,
): Promise<void> {
  const { centre } = of;
  if (!centre.categories.some(({ key }) => key === wrapUp.category))
    throw new HatifError('category_unknown', `There is no category ${wrapUp.category}.`, { status: 400 });
  await ownCall(db, change, async (own) => {
    const { proposed } = await readCase(own, of);
    const handoff = await ledBy(own);
    if (handoff.leftAt === null) throw stillInCall();
    await updateHandoff(own.tx, handoff.id, {
      wrapUpProposed: proposed,
      wrapUpSaved: wrapUp,
      wrapUpSavedAt: own.at,
    });
    await dismissCases(own.tx, { callId: handoff.callId, agentId: own.agentId, at: own.at });
    await writeHistory(own, handoff, wrapUp);
    if (wrapUp.ticket) await changeTicket(own, handoff, wrapUp, centre);
    await becomeFree(own);
    // Words are personal, and the audit is for ever: which were corrected is told.
    const corrected = Object.keys(wrapUp).filter((name) => differs(wrapUp, proposed, name as keyof WrapUp));
    return { done: null, after: { handoff: handoff.id, corrected } };
  });
}

/**
 * Lets a case stand as it was written from the call: it is asked for no more, and who wraps up is available again. It can be
 * closed all the same. Throws `not_led` and `in_call` (409 each).
 */
export async function dismissWrapUp(db: Database, change: CaseChange): Promise<void> {
  await ownCall(db, change, async (own) => {
    const { id, callId, leftAt } = await ledBy(own);
    if (leftAt === null) throw stillInCall();
    await dismissCases(own.tx, { callId, agentId: own.agentId, at: own.at });
    await becomeFree(own);
    return { done: null, after: { handoff: id } };
  });
}

function stillInCall(): HatifError {
  return new HatifError('in_call', 'You are still in this call.', { status: 409 });
}

/** The handoff in which whoever asks led the call, the newest. */
export async function ledBy({ tx, call, agentId }: OwnCall): Promise<HandoffRow> {
  const led = await selectLedBy(tx, { callId: call.id, agentId });
  if (led) return led;
  throw new HatifError('not_led', 'Whoever led the call closes its case.', { status: 409 });
}

/** Of who was the last to talk with the caller; others leave the history to whoever comes behind. */
async function writeHistory({ tx, call }: OwnCall, { end }: HandoffRow, wrapUp: WrapUp): Promise<void> {
  if (end === 'transferred' || end === 'returned') return;
  const { summary, outcome, sentiment, followUp } = wrapUp;
  const { conversationId } = call;
  const written = await updateInteraction(tx, conversationId, { summary, outcome, sentiment, followUp });
  if (written) await updateConversation(tx, conversationId, { outcome });
}

async function changeTicket(
  { tx, call, agentId, at }: OwnCall,
  { id: handoffId }: HandoffRow,
  { ticket, category }: WrapUp,
  centre: Centre,
): Promise<void> {
  if (!ticket) return;
  const { number, status, note } = ticket;
  const { conversationId } = call;
  if (note !== '') {
    const id = idOfForm('wrap-up', handoffId, note);
    await addTicketNote(tx, { id, number, author: 'agent', text: note, agentId, conversationId });
  }
  await transitionTicket(tx, { number, to: status, actor: `agent:${agentId}` }, { centre, at });
  const row = await selectTicket(tx, number);
  if (!row || row.category === category) return;
  await updateTicket(tx, row.id, { category });
  await appendEvent(tx, { type: 'ticket_changed', ticketId: row.id, data: { number, category } });
}

async function becomeFree({ tx, agentId, at }: OwnCall): Promise<void> {
  const agent = await selectAgent(tx, agentId);
  if (agent?.status === 'wrap_up') await setStatus(tx, { agentId, status: 'available', at });
}

function differs(one: WrapUp, other: WrapUp, name: keyof WrapUp): boolean {
  return JSON.stringify(one[name]) !== JSON.stringify(other[name]);
}
