import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import {
  deliverSegment,
  endSessionRow,
  selectSession,
  selectSpoken,
  startSessionRow,
  type NewSegmentRow,
  type SessionRow,
} from '../../db/queries/assist.ts';
import { selectOpenSuggestions, selectSuggestion, updateSuggestions } from '../../db/queries/suggestions.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import type { AssistSpeaker, SuggestionFeedback } from '../../shared/assist.ts';
import { appendEvent } from '../events/index.ts';
import { hasAsked, hasSaid } from './pipeline/suggest.ts';
import { summarize } from './pipeline/summarize.ts';

/** A call of another system that begins. */
export interface NewSession {
  owner: string;
  callId: string;
  agentId?: string | undefined;
  agentName?: string | undefined;
  customerId?: string | undefined;
  customerPhone?: string | undefined;
  customerName?: string | undefined;
  acdMetadata?: object | undefined;
  crmMetadata?: object | undefined;
}

/** Whose a session is: nobody else may know that there is one. */
export interface OwnSession {
  sessionId: string;
  owner: string;
}

/** A line as it is delivered. */
export interface NewSegment {
  speaker: AssistSpeaker;
  text: string;
  segmentRef?: string | undefined;
  isFinal: boolean;
  /** Seconds since the call began. */
  startTime: number;
  endTime: number;
  confidence?: number | undefined;
}

/** The status of a session of ours whose call is over, and of one that was closed because nothing was heard in it. */
export const completed = 'completed';
export const silent = 'silent';

/** Starts a session; one that was started for the same call is the same. */
export async function startSession(db: Queryable, session: NewSession): Promise<SessionRow> {
  const row = await startSessionRow(db, session);
  if (!row) throw unknown();
  return row;
}

/** The session of somebody, active or not. Throws `session_unknown`. */
export async function ownSession(db: Queryable, { sessionId, owner }: OwnSession): Promise<SessionRow> {
  const row = await selectSession(db, sessionId);
  if (!row || row.owner !== owner) throw unknown();
  return row;
}

/** Somebody's session that goes on. Throws `session_unknown` and `session_ended`. */
export async function activeSession(db: Queryable, of: OwnSession): Promise<SessionRow> {
  const row = await ownSession(db, of);
  if (row.endedAt !== null) throw ended();
  return row;
}

/** What became of a line that was delivered. */
export interface Delivered {
  segmentId: string;
  /** The assistant is to look at the call because of it. */
  wantsRun: boolean;
}

/**
 * Writes a line down, once for each `segmentRef`. What the human has said now is shown no more. Throws `session_unknown`
 * and `session_ended`.
 */
export async function deliver(
  db: Queryable,
  of: OwnSession,
  segment: NewSegment,
  { centre, at }: { centre: Pick<Centre, 'assist'>; at: Date },
): Promise<Delivered> {
  const { sessionId, owner } = of;
  const wantsRun = segment.isFinal && centre.assist.triggered_by.includes(segment.speaker);
  const row: NewSegmentRow = { ...segment, sessionId };
  const delivered = await deliverSegment(db, row, { owner, wantsRun, at });
  if (!delivered) {
    await activeSession(db, of);
    // It ended in between.
    throw ended();
  }
  if (segment.isFinal && segment.speaker === 'agent' && !delivered.repeated)
    await markSaid(db, sessionId, segment.text, at);
  return { segmentId: delivered.segmentId, wantsRun: wantsRun && !delivered.repeated };
}

/** Has what the human says in a line be shown no more. */
export async function markSaid(db: Queryable, sessionId: string, text: string, at: Date): Promise<void> {
  const open = await selectOpenSuggestions(db, sessionId);
  const said = open.filter(({ suggestionType, content }) =>
    suggestionType === 'clarifying_question'
      ? hasAsked(text, content)
      : hasSaid([{ speaker: 'agent', text }], content),
  );
  if (said.length === 0) return;
  const ids = said.map(({ suggestionId }) => suggestionId);
  await transact(db, async (tx) => {
    await updateSuggestions(tx, ids, { saidAt: at });
    const session = await selectSession(tx, sessionId);
    if (session) await tellChanged(tx, session);
  });
}

/** Tells whoever follows a session that something else stands beside it. */
export async function tellChanged(
  tx: Queryable,
  { sessionId, conversationId }: Pick<SessionRow, 'sessionId' | 'conversationId'>,
): Promise<void> {
  await appendEvent(tx, {
    type: 'suggestions_changed',
    conversationId: conversationId ?? undefined,
    data: { sessionId },
  });
}

/** Ends a session with what became of it; a second end changes nothing. Throws `session_unknown`. */
export async function endSession(
  db: Queryable,
  of: OwnSession,
  { status, centre, at }: { status: string; centre: Centre; at: Date },
): Promise<SessionRow> {
  const session = await ownSession(db, of);
  if (session.endedAt !== null) return session;
  await closeSession(db, of.sessionId, { status, centre, at });
  return ownSession(db, of);
}

/** {@link endSession} of whomever's. */
export async function closeSession(
  db: Queryable,
  sessionId: string,
  { status, centre, at }: { status: string; centre: Centre; at: Date },
): Promise<void> {
  const lines = await selectSpoken(db, sessionId);
  const summary = summarize(lines, { centre, at });
  await transact(db, async (tx) => {
    const ended = await endSessionRow(tx, sessionId, { status, endedAt: at, summary });
    if (ended) await tellChanged(tx, ended);
  });
}

/** Notes what the human thinks of a suggestion, or that they used it. Throws `suggestion_unknown`. */
export async function judgeSuggestion(
  db: Queryable,
  of: { suggestionId: string; owner: string; sessionId?: string | undefined },
  change: { feedback?: SuggestionFeedback | undefined; clicked?: boolean | undefined },
): Promise<void> {
  const row = await selectSuggestion(db, of.suggestionId);
  const session = row && (await selectSession(db, row.sessionId));
  const fits = session?.owner === of.owner && (of.sessionId ?? row?.sessionId) === row?.sessionId;
  if (!row || !session || !fits)
    throw new HatifError('suggestion_unknown', 'There is no such suggestion.', { status: 404 });
  await transact(db, async (tx) => {
    await updateSuggestions(tx, [row.suggestionId], {
      ...(change.feedback === undefined ? {} : { agentFeedback: change.feedback }),
      ...(change.clicked === true ? { agentClicked: true } : {}),
    });
    await tellChanged(tx, session);
  });
}

function unknown(): HatifError {
  return new HatifError('session_unknown', 'There is no such session.', { status: 404 });
}

function ended(): HatifError {
  return new HatifError('session_ended', 'The session is over.', { status: 410 });
}
