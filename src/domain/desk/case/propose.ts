import { departmentName, frontDesk } from '../../../config/departments.ts';
import type { Centre } from '../../../config/centre.ts';
import type { Queryable } from '../../../db/client.ts';
import type { HandoffView } from '../../../db/queries/handoff-views.ts';
import type { HandoffRow } from '../../../db/queries/handoffs.ts';
import { selectInteraction, type InteractionRow } from '../../../db/queries/interactions.ts';
import { selectLinesSince, type MessageRow } from '../../../db/queries/journal.ts';
import { selectTicketsOf, type TicketRow } from '../../../db/queries/tickets.ts';
import { rateSentiment, stripDiacritics } from '../../../language/index.ts';
import { wrapUpSchema, type WrapUp } from '../../../shared/api/desk-case.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { factsOf } from '../../dialogue/index.ts';
import { decide } from '../../routing/index.ts';
import type { Both } from '../both.ts';
import { readCall, type CallSeen } from '../call-view.ts';
import { beforeInWords, joined, talkInWords, type Before, type Talk } from './summary.ts';

/** Whose form a proposal is for, of which business, and when. */
export interface ProposedFor {
  centre: Centre;
  /** Of the human whose form it is. */
  language: Language;
  at: Date;
}

/** What the rules propose for closing the case of a call that a human led: what was before them, and what came of it. */
export async function proposeWrapUp(
  tx: Queryable,
  handoff: HandoffRow,
  { centre, language, at }: ProposedFor,
): Promise<WrapUp> {
  const seen = await readCall(tx, { callId: handoff.callId, centre, at });
  const { conversationId } = seen.call;
  const written = await selectInteraction(tx, conversationId);
  const until = handoff.leftAt ?? at;
  const since = handoff.joinedAt ?? handoff.createdAt;
  const lines = await selectLinesSince(tx, conversationId, since);
  const said = lines.filter(({ speaker, startedAt }) => speaker === 'caller' && startedAt <= until);
  const ticket = (await selectTicketsOf(tx, conversationId)).at(-1) ?? null;
  const talk = talkInWords(talkOf(seen, handoff, { since, until, said }), language);
  const outcome = outcomeOf(handoff, ticket, seen);
  return {
    summary: joined(wordsBefore(seen, handoff, { written, language }), talk),
    outcome,
    category: ticket?.category ?? categoryOf(seen, said, { centre, at }),
    sentiment: moodOf(written ? [written.sentiment] : seen.state.moods, said, centre),
    followUp: outcome !== 'resolved',
    ticket: ticket && {
      number: ticket.number,
      status: ticket.status === 'open' ? 'in_progress' : ticket.status,
      note: talk,
    },
  };
}

/** What was before a talk: as a colleague has closed it, else by where the dialogue stood, else as its history says. */
function wordsBefore(
  { humans, call, state, centre }: CallSeen,
  { agentId }: HandoffRow,
  { written, language }: { written: InteractionRow | null; language: Language },
): string {
  const closed = humans.findLast((human) => human.agentId !== agentId && human.wrapUpSavedAt !== null);
  const theirs = wrapUpSchema.safeParse(closed?.wrapUpSaved).data;
  if (theirs) return theirs.summary;
  if (written && call.checkpoint === null) return written.summary;
  const department = state.service && departmentName(centre, state.service.department);
  const before: Before = {
    asked: state.requests,
    waiting: state.waiting.map(({ text }) => text),
    transcript: state.transcript,
    department: department && { ar: stripDiacritics(department.ar), en: department.en },
    answeredFrom: state.topic && (state.topic.title ?? state.topic.product),
    wantsToOrder: state.leads.length > 0,
    appointments: state.appointments.map(({ startsAt }) => startsAt),
    tickets: state.tickets,
    verified: state.verified,
    ticketPromised: state.promised.length > 0,
  };
  return beforeInWords(before, language, centre.timeZone);
}

function talkOf(
  { humans, escalation }: CallSeen,
  { id, agentId, createdAt, heldMs, end }: HandoffRow,
  { since, until, said }: { since: Date; until: Date; said: readonly MessageRow[] },
): Talk {
  const nameOf = ({ nameAr, nameEn }: HandoffView): Both => ({ ar: stripDiacritics(nameAr), en: nameEn });
  const own = humans.find((human) => human.id === id);
  const others = humans.filter(
    (human) => human.agentId !== agentId && human.joinedAt !== null && human.createdAt < createdAt,
  );
  return {
    name: own ? nameOf(own) : { ar: '', en: '' },
    others: others.map(nameOf),
    seconds: (until.getTime() - since.getTime()) / 1_000,
    heldSeconds: Math.round(heldMs / 1_000),
    end,
    callBackPromised: escalation?.status === 'callback',
    said: said.map(({ text }) => text),
  };
}

/** A caller who is passed on, dropped or is called back still waits for something. */
function outcomeOf(
  { end }: HandoffRow,
  ticket: TicketRow | null,
  { escalation }: CallSeen,
): WrapUp['outcome'] {
  if (end === 'transferred' || end === 'lost' || escalation?.status === 'callback') return 'escalated';
  const open = ticket !== null && ticket.status !== 'resolved' && ticket.status !== 'closed';
  return open ? 'ticket' : 'resolved';
}

function categoryOf(
  { state, call }: CallSeen,
  said: readonly MessageRow[],
  { centre, at }: { centre: Centre; at: Date },
): string {
  const text = [...state.requests, ...said.map((line) => line.text)].join('\n');
  const department = call.department ?? frontDesk(centre);
  const { category } = decide(factsOf({ state, centre }, at, { text, department }), centre);
  return category ?? centre.categories.at(-1)?.key ?? 'other';
}

/** The mood over the whole call: the turns with the assistant, and what was said to the human. */
function moodOf(before: readonly number[], said: readonly MessageRow[], { sentiment }: Centre): number {
  const heard = said.map(({ text }) => rateSentiment(text, sentiment).value);
  const moods = [...before, ...heard].filter((mood) => mood !== 0);
  if (moods.length === 0) return 0;
  const mean = moods.reduce((sum, mood) => sum + mood, 0) / moods.length;
  return Math.round(Math.min(1, Math.max(-1, mean)) * 100) / 100;
}
