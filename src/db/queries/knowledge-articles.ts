import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { knowledgeArticles, knowledgeArticleVersions, knowledgeChunks } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type ArticleRow = typeof knowledgeArticles.$inferSelect;
export type NewChunkRow = Pick<
  typeof knowledgeChunks.$inferInsert,
  'articleId' | 'version' | 'seq' | 'heading' | 'text' | 'spoken' | 'hash' | 'terms'
>;
export type ArticleFields = Omit<
  typeof knowledgeArticles.$inferInsert,
  'id' | 'version' | 'createdAt' | 'updatedAt'
>;

export interface ListedArticle extends ArticleRow {
  chunks: number;
}

/** Every article that is or was there, with its passages counted, by path. */
export async function selectArticles(db: Queryable): Promise<ListedArticle[]> {
  const chunks = db
    .select({ articleId: knowledgeChunks.articleId, count: sql<number>`count(*)::integer`.as('count') })
    .from(knowledgeChunks)
    .groupBy(knowledgeChunks.articleId)
    .as('chunks');
  const rows = await db
    .select({ article: knowledgeArticles, count: chunks.count })
    .from(knowledgeArticles)
    .leftJoin(chunks, eq(chunks.articleId, knowledgeArticles.id))
    .orderBy(asc(knowledgeArticles.path));
  return rows.map(({ article, count }) => ({ ...article, chunks: count ?? 0 }));
}

/** What was read last of each file that was there. */
export async function selectArticleHashes(db: Queryable): Promise<Map<string, string>> {
  const rows = await db
    .select({ path: knowledgeArticles.path, hash: knowledgeArticles.hash })
    .from(knowledgeArticles)
    .where(ne(knowledgeArticles.status, 'removed'));
  return new Map(rows.map(({ path, hash }) => [path, hash]));
}

export async function selectArticleForUpdate(tx: Queryable, path: string): Promise<ArticleRow | null> {
  const [row] = await tx
    .select()
    .from(knowledgeArticles)
    .where(eq(knowledgeArticles.path, path))
    .for('update');
  return row ?? null;
}

export async function insertArticle(tx: Queryable, article: ArticleFields): Promise<string> {
  const row = inserted(
    await tx
      .insert(knowledgeArticles)
      .values({ ...article, version: 1 })
      .returning({ id: knowledgeArticles.id }),
  );
  return row.id;
}

/** The passages that stay move to the new version with it. */
export async function updateArticle(
  tx: Queryable,
  id: string,
  changes: Partial<ArticleFields> & { version?: number },
): Promise<void> {
  await tx.update(knowledgeArticles).set(changes).where(eq(knowledgeArticles.id, id));
}

export async function insertArticleVersion(
  tx: Queryable,
  version: typeof knowledgeArticleVersions.$inferInsert,
): Promise<void> {
  await tx.insert(knowledgeArticleVersions).values(version);
}

export async function selectVersionHash(
  db: Queryable,
  articleId: string,
  version: number,
): Promise<string | null> {
  const { articleId: ofArticle, version: atVersion, hash } = knowledgeArticleVersions;
  const [row] = await db
    .select({ hash })
    .from(knowledgeArticleVersions)
    .where(and(eq(ofArticle, articleId), eq(atVersion, version)));
  return row?.hash ?? null;
}

/** Removes the passages of an article but for those with one of `hashes`. */
export async function deleteChunks(
  tx: Queryable,
  articleId: string,
  hashes: readonly string[],
): Promise<void> {
  await tx
    .delete(knowledgeChunks)
    .where(
      and(
        eq(knowledgeChunks.articleId, articleId),
        hashes.length > 0 ? notInArray(knowledgeChunks.hash, [...hashes]) : undefined,
      ),
    );
}

/** Adds passages; of those that are there already, only their place changes. Their ids, in order. */
export async function upsertChunks(tx: Queryable, chunks: readonly NewChunkRow[]): Promise<string[]> {
  if (chunks.length === 0) return [];
  const rows = await tx
    .insert(knowledgeChunks)
    .values([...chunks])
    .onConflictDoUpdate({
      target: [knowledgeChunks.articleId, knowledgeChunks.hash],
      set: { seq: sql`excluded.seq` },
    })
    .returning({ id: knowledgeChunks.id });
  return rows.map(({ id }) => id);
}

/** Tells the planner what the tables hold now: on the embedded database nobody else does. */
export async function analyseKnowledge(db: Queryable): Promise<void> {
  await db.execute(sql`analyze knowledge_articles, knowledge_chunks, knowledge_terms, chunk_embeddings`);
}
