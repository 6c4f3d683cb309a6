import { frontDesk } from '../../../config/departments.ts';
import type { Centre } from '../../../config/centre.ts';
import type { Queryable } from '../../../db/client.ts';
import type { HandoffRow } from '../../../db/queries/handoffs.ts';
import { selectInteraction } from '../../../db/queries/interactions.ts';
import { selectLinesSince, type MessageRow } from '../../../db/queries/journal.ts';
import { selectTicketsOf, type TicketRow } from '../../../db/queries/tickets.ts';
import { rateSentiment } from '../../../language/index.ts';
import type { WrapUp } from '../../../shared/api/desk-case.ts';
import { beginning } from '../../../shared/clean.ts';
import { factsOf, wrapUp } from '../../dialogue/index.ts';
import { decide } from '../../routing/index.ts';
import { readCall, type CallSeen } from '../call-view.ts';

/** How much of what a caller said to the human is quoted, in letters, and how many of their lines. */
const quoteLetters = 160;
const quotedLines = 2;

/** What the rules propose for closing the case of a call that a human led: what was before them, and what came of it. */
export async function proposeWrapUp(
  tx: Queryable,
  handoff: HandoffRow,
  of: { centre: Centre; at: Date },
): Promise<WrapUp> {
  const { centre, at } = of;
  const seen = await readCall(tx, { callId: handoff.callId, ...of });
  const { conversationId } = seen.call;
  const written = await selectInteraction(tx, conversationId);
  const until = handoff.leftAt ?? at;
  const since = handoff.joinedAt ?? handoff.createdAt;
  const lines = await selectLinesSince(tx, conversationId, since);
  const said = lines.filter(({ speaker, startedAt }) => speaker === 'caller' && startedAt <= until);
  const ticket = (await selectTicketsOf(tx, conversationId)).at(-1) ?? null;
  const before = written ?? wrapUp(seen.state);
  const outcome = outcomeOf(handoff, ticket, seen);
  return {
    summary: [before.summary, talkOf(handoff, until), quoteOf(said)].filter(Boolean).join(' '),
    outcome,
    category: ticket?.category ?? categoryOf(seen, said, { centre, at }),
    sentiment: moodOf(written ? [written.sentiment] : seen.state.moods, said, centre),
    followUp: outcome !== 'resolved',
    ticket: ticket && {
      number: ticket.number,
      status: ticket.status === 'open' ? 'in_progress' : ticket.status,
      note: [talkOf(handoff, until), quoteOf(said)].filter(Boolean).join(' '),
    },
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

const ends: Partial<Record<NonNullable<HandoffRow['end']>, string>> = {
  transferred: 'The caller was passed on.',
  returned: 'The caller was given back to the assistant.',
  lost: 'The line of the colleague broke off.',
  caller_left: 'The caller hung up.',
};

function talkOf({ createdAt, joinedAt, heldMs, end }: HandoffRow, until: Date): string {
  const seconds = Math.round((until.getTime() - (joinedAt ?? createdAt).getTime()) / 1_000);
  const held = heldMs >= 1_000 ? `, on hold for ${inWords(Math.round(heldMs / 1_000))}` : '';
  const how = (end && ends[end]) ?? '';
  return [`A colleague talked with the caller for ${inWords(seconds)}${held}.`, how]
    .filter(Boolean)
    .join(' ');
}

function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** The longest of what the caller said to the human, in their words and in the order in which they said it. */
function quoteOf(said: readonly MessageRow[]): string {
  const byLength = said.toSorted((one, two) => two.text.length - one.text.length);
  const longest = new Set(byLength.slice(0, quotedLines));
  const quotes = said
    .filter((line) => longest.has(line))
    .map(({ text }) => `“${beginning(text, quoteLetters)}${text.length > quoteLetters ? '…' : ''}”`);
  return quotes.length > 0 ? `The caller told them: ${quotes.join('; ')}.` : '';
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
