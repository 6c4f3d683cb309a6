import { and, asc, desc, eq, gt, gte, isNull, lt, lte, notExists, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import {
  agentActions,
  callSessions,
  conversations,
  suggestions,
  transcriptionSegments,
} from '../schema/index.ts';

export type SessionRow = typeof callSessions.$inferSelect;
export type SegmentRow = typeof transcriptionSegments.$inferSelect;
export type NewSegmentRow = Omit<
  typeof transcriptionSegments.$inferInsert,
  'seq' | 'segmentId' | 'createdAt'
>;

/** Starts a session, or finds the one that its owner has started for the same call. */
export async function startSessionRow(
  db: Queryable,
  session: typeof callSessions.$inferInsert,
): Promise<SessionRow | null> {
  await db.insert(callSessions).values(session).onConflictDoNothing();
  const [row] = await db
    .select()
    .from(callSessions)
    .where(and(eq(callSessions.owner, session.owner), eq(callSessions.callId, session.callId)));
  return row ?? null;
}

export async function selectSession(db: Queryable, sessionId: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(callSessions).where(eq(callSessions.sessionId, sessionId));
  return row ?? null;
}

/** The session in which the assistant listens to a call of ours. */
export async function selectSessionOf(db: Queryable, conversationId: string): Promise<SessionRow | null> {
  const [row] = await db.select().from(callSessions).where(eq(callSessions.conversationId, conversationId));
  return row ?? null;
}

/** Ends a session, once; null: it was not active. */
export async function endSessionRow(
  db: Queryable,
  sessionId: string,
  end: { status: string; endedAt: Date; summary: object },
): Promise<SessionRow | null> {
  const [ended] = await db
    .update(callSessions)
    .set(end)
    .where(and(eq(callSessions.sessionId, sessionId), isNull(callSessions.endedAt)))
    .returning();
  return ended ?? null;
}

/**
 * Writes a line down in an active session, in one round trip: a line that is not final is replaced by the next of the same
 * name, and a final one that comes again is the same. Null: its owner has no such session, or it is over. `wantsRun`: the assistant
 * is to look at it.
 */
export async function deliverSegment(
  db: Queryable,
  segment: NewSegmentRow,
  { owner, wantsRun, at }: { owner: string; wantsRun: boolean; at: Date },
): Promise<{ segmentId: string; repeated: boolean } | null> {
  const { sessionId, speaker, text, isFinal, startTime, endTime } = segment;
  const ref = segment.segmentRef ?? null;
  const confidence = segment.confidence ?? null;
  const [row] = await db.execute<{ segment_id: string; repeated: boolean }>(sql`
    with known as (
      select segment_id from transcription_segments join call_sessions using (session_id)
      where session_id = ${sessionId}::uuid and owner = ${owner}::text and ended_at is null and segment_ref = ${ref}::text and is_final
    ), session as (
      update call_sessions set heard = heard + 1, last_heard_at = ${at.toISOString()}::timestamptz,
        due = case when ${wantsRun}::boolean then heard + 1 else due end
      where session_id = ${sessionId}::uuid and owner = ${owner}::text and ended_at is null and not exists (select from known)
      returning session_id, heard
    ), written as (
      insert into transcription_segments
        (session_id, seq, segment_ref, speaker, text, is_final, start_time, end_time, confidence)
      select session_id, heard, ${ref}::text, ${speaker}::text, ${text}::text, ${isFinal}::boolean,
        ${startTime}::float8, ${endTime}::float8, ${confidence}::real from session
      on conflict (session_id, segment_ref) do update set seq = excluded.seq, speaker = excluded.speaker,
        text = excluded.text, is_final = excluded.is_final, start_time = excluded.start_time,
        end_time = excluded.end_time, confidence = excluded.confidence
        where not transcription_segments.is_final
      returning segment_id
    )
    select segment_id, false as repeated from written union all select segment_id, true from known`);
  return row ? { segmentId: row.segment_id, repeated: row.repeated } : null;
}

/** The final lines of a session in the order in which they were spoken, whatever the order in which they came. */
export async function selectSpoken(
  db: Queryable,
  sessionId: string,
): Promise<Pick<SegmentRow, 'speaker' | 'text'>[]> {
  const { speaker, text, isFinal, startTime, seq } = transcriptionSegments;
  return db
    .select({ speaker, text })
    .from(transcriptionSegments)
    .where(and(eq(transcriptionSegments.sessionId, sessionId), eq(isFinal, true)))
    .orderBy(asc(startTime), asc(seq));
}

/** A run that has begun: its number, and up to which line it takes everything. */
export interface ClaimedRun {
  run: number;
  through: number;
  session: SessionRow;
}

/** Moments by which a run is due: the last began at `notAfter` or before; one that began at `lostAfter` or before has died. */
export interface DueMoments {
  notAfter: Date;
  lostAfter: Date;
}

/** There is something to look at, the last run is long enough ago, and it has finished or died. */
function isDue({ notAfter, lostAfter }: DueMoments): SQL | undefined {
  const { endedAt, due, ranThrough, ranAt, run, finishedRun } = callSessions;
  return and(
    isNull(endedAt),
    gt(due, ranThrough),
    or(isNull(ranAt), lte(ranAt, notAfter)),
    or(eq(run, finishedRun), lte(ranAt, lostAfter)),
  );
}

/** Begins a run of a session where one is due. Null: not now. */
export async function claimRun(
  db: Queryable,
  sessionId: string,
  { at, ...moments }: DueMoments & { at: Date },
): Promise<ClaimedRun | null> {
  const [session] = await db
    .update(callSessions)
    .set({ run: sql`${callSessions.run} + 1`, ranAt: at })
    .where(and(eq(callSessions.sessionId, sessionId), isDue(moments)))
    .returning();
  return session ? { run: session.run, through: session.heard, session } : null;
}

/** Notes that a run has finished, and what it went through; a run that a newer one has overtaken is counted. `more`: there are lines to look at by now. */
export async function finishRun(
  tx: Queryable,
  sessionId: string,
  { run, through }: Pick<ClaimedRun, 'run' | 'through'>,
): Promise<{ counts: boolean; more: boolean }> {
  const [row] = await tx
    .update(callSessions)
    .set({
      overtaken: sql`${callSessions.overtaken} + case when ${callSessions.run} = ${run} then 0 else 1 end`,
      finishedRun: sql`case when ${callSessions.run} = ${run} then ${run}::int else ${callSessions.finishedRun} end`,
      ranThrough: sql`case when ${callSessions.run} = ${run} then ${through}::bigint else ${callSessions.ranThrough} end`,
    })
    .where(eq(callSessions.sessionId, sessionId))
    .returning({
      newest: callSessions.run,
      endedAt: callSessions.endedAt,
      due: callSessions.due,
      ranThrough: callSessions.ranThrough,
    });
  if (!row || row.endedAt !== null) return { counts: false, more: false };
  return { counts: row.newest === run, more: row.due > row.ranThrough };
}

export async function insertActions(
  tx: Queryable,
  actions: (typeof agentActions.$inferInsert)[],
): Promise<void> {
  if (actions.length > 0) await tx.insert(agentActions).values(actions);
}

/** Sessions of which {@link claimRun} would begin a run, those that wait longest first. */
export async function selectDueSessions(
  db: Queryable,
  moments: DueMoments,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ sessionId: callSessions.sessionId })
    .from(callSessions)
    .where(isDue(moments))
    .orderBy(asc(callSessions.lastHeardAt))
    .limit(limit);
  return rows.map(({ sessionId }) => sessionId);
}

/** Sessions of our own calls that go on although the call is over. */
export async function selectLeftSessions(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .select({ sessionId: callSessions.sessionId })
    .from(callSessions)
    .innerJoin(conversations, eq(conversations.id, callSessions.conversationId))
    .where(and(isNull(callSessions.endedAt), eq(conversations.status, 'closed')))
    .limit(limit);
  return rows.map(({ sessionId }) => sessionId);
}

/** Active sessions of other systems in which nothing was heard since a moment. */
export async function selectSilentSessions(
  db: Queryable,
  heardBefore: Date,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ sessionId: callSessions.sessionId })
    .from(callSessions)
    .where(
      and(
        isNull(callSessions.endedAt),
        isNull(callSessions.conversationId),
        lt(callSessions.lastHeardAt, heardBefore),
      ),
    )
    .limit(limit);
  return rows.map(({ sessionId }) => sessionId);
}

/** Calls that are over, in which something was wanted and no article was suggested, the newest first. */
export async function selectUnhelped(
  db: Queryable,
  { since, limit }: { since: Date; limit: number },
): Promise<{ issue: string; at: Date }[]> {
  const issue = sql<string>`${callSessions.summary}->>'issue'`;
  const helped = db
    .select({ id: suggestions.suggestionId })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.sessionId, callSessions.sessionId),
        eq(suggestions.suggestionType, 'knowledge_article'),
      ),
    );
  return db
    .select({ issue, at: callSessions.startedAt })
    .from(callSessions)
    .where(and(gte(callSessions.startedAt, since), sql`${issue} is not null`, notExists(helped)))
    .orderBy(desc(callSessions.startedAt))
    .limit(limit);
}

/** Removes what the assistant heard in a conversation. */
export async function deleteSessionOf(tx: Queryable, conversationId: string): Promise<void> {
  await tx.delete(callSessions).where(eq(callSessions.conversationId, conversationId));
}
