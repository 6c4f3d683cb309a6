import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { suggestions } from '../schema/index.ts';

export type SuggestionRow = typeof suggestions.$inferSelect;

/** Writes suggestions down, each once a session. Returns how many were new. */
export async function insertSuggestions(
  tx: Queryable,
  rows: (typeof suggestions.$inferInsert)[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await tx
    .insert(suggestions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ suggestionId: suggestions.suggestionId });
  return made.length;
}

/** What has not been said yet and nobody found wrong, the newest and surest first. */
export async function selectOpenSuggestions(db: Queryable, sessionId: string): Promise<SuggestionRow[]> {
  return db
    .select()
    .from(suggestions)
    .where(
      and(
        eq(suggestions.sessionId, sessionId),
        isNull(suggestions.saidAt),
        or(isNull(suggestions.agentFeedback), eq(suggestions.agentFeedback, 'helpful')),
      ),
    )
    .orderBy(desc(suggestions.run), desc(suggestions.confidenceScore), asc(suggestions.createdAt));
}

export async function selectSuggestion(db: Queryable, suggestionId: string): Promise<SuggestionRow | null> {
  const [row] = await db.select().from(suggestions).where(eq(suggestions.suggestionId, suggestionId));
  return row ?? null;
}

/** Takes questions off that a run does not ask any more. Returns how many. */
export async function answerQuestions(
  tx: Queryable,
  sessionId: string,
  { asked, at }: { asked: readonly string[]; at: Date },
): Promise<number> {
  const answered = await tx
    .update(suggestions)
    .set({ saidAt: at })
    .where(
      and(
        eq(suggestions.sessionId, sessionId),
        eq(suggestions.suggestionType, 'clarifying_question'),
        isNull(suggestions.saidAt),
        notInArray(suggestions.key, [...asked]),
      ),
    )
    .returning({ suggestionId: suggestions.suggestionId });
  return answered.length;
}

/** Notes of suggestions what became of them. */
export async function updateSuggestions(
  db: Queryable,
  ids: readonly string[],
  change: Partial<Pick<SuggestionRow, 'saidAt' | 'shownToAgent' | 'agentClicked' | 'agentFeedback'>>,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(suggestions)
    .set(change)
    .where(inArray(suggestions.suggestionId, [...ids]));
}

/** What people made of suggestions of an article since a moment: how often it was shown, used, and voted on. */
export interface TopicVotes {
  topic: string;
  shown: number;
  clicked: number;
  helpful: number;
  against: number;
  /** Votes and clicks, each counted the less the older it is: half after `halfLifeDays`. */
  weight: number;
}

/** {@link TopicVotes} of every article that was shown. */
export async function selectVotes(
  db: Queryable,
  { since, at, halfLifeDays }: { since: Date; at: Date; halfLifeDays: number },
): Promise<TopicVotes[]> {
  const { topic, shownToAgent, agentClicked, agentFeedback, createdAt } = suggestions;
  const count = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  const vote = sql`case ${agentFeedback} when 'helpful' then 1 when 'not_helpful' then -1 when 'irrelevant' then -1 else 0 end
    + case when ${agentClicked} then 0.5 else 0 end`;
  const age = sql`extract(epoch from ${at.toISOString()}::timestamptz - ${createdAt}) / 86400`;
  return db
    .select({
      topic: sql<string>`${topic}`,
      shown: count(sql`${shownToAgent}`),
      clicked: count(sql`${agentClicked}`),
      helpful: count(sql`${agentFeedback} = 'helpful'`),
      against: count(sql`${agentFeedback} in ('not_helpful', 'irrelevant')`),
      weight: sql<number>`sum((${vote}) * power(0.5, ${age} / ${halfLifeDays}))::float8`,
    })
    .from(suggestions)
    .where(
      and(isNotNull(topic), gte(createdAt, since), ne(suggestions.suggestionType, 'clarifying_question')),
    )
    .groupBy(topic)
    .orderBy(desc(count(sql`${shownToAgent}`)), asc(topic));
}
