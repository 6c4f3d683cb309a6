import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Queryable, Transaction } from '../client.ts';
import {
  chunkEmbeddings,
  embeddingModels,
  knowledgeArticles,
  knowledgeArticleVersions,
  knowledgeChunks,
} from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type EmbeddingModelRow = typeof embeddingModels.$inferSelect;

export async function selectEmbeddingModels(db: Queryable): Promise<EmbeddingModelRow[]> {
  return db.select().from(embeddingModels).orderBy(asc(embeddingModels.id));
}

/**
 * Registers a model with its index, which grows with its vectors. One that was retired, or is building already,
 * goes on with what it has. Run it in a transaction.
 */
export async function registerEmbeddingModel(
  tx: Transaction,
  model: { name: string; dimensions: number },
): Promise<EmbeddingModelRow> {
  const [known] = await tx.select().from(embeddingModels).where(eq(embeddingModels.name, model.name));
  if (known && known.dimensions !== model.dimensions) await deleteEmbeddingModel(tx, known.id);
  else if (known) {
    if (known.status === 'retired')
      await tx.update(embeddingModels).set({ status: 'building' }).where(eq(embeddingModels.id, known.id));
    return { ...known, status: known.status === 'serving' ? 'serving' : 'building' };
  }
  const row = inserted(
    await tx
      .insert(embeddingModels)
      .values({ ...model, status: 'building' })
      .returning(),
  );
  // Only numbers of our own stand in these statements, which take no parameters.
  await tx.execute(
    sql.raw(`create index ${indexOf(row.id)} on chunk_embeddings
      using hnsw ((embedding::vector(${row.dimensions})) vector_cosine_ops) where model_id = ${row.id}`),
  );
  return row;
}

/** Makes a model the one that serves; the one that did is retired in the same moment. Run it in a transaction. */
export async function serveEmbeddingModel(
  tx: Transaction,
  id: number,
  calibration: { unrelated: number; related: number } | null,
): Promise<void> {
  await tx
    .update(embeddingModels)
    .set({ status: 'retired' })
    .where(and(eq(embeddingModels.status, 'serving'), sql`${embeddingModels.id} <> ${id}`));
  await tx
    .update(embeddingModels)
    .set({ status: 'serving', ...calibration })
    .where(eq(embeddingModels.id, id));
}

/** Removes a model with its vectors and its index. Run it in a transaction. */
export async function deleteEmbeddingModel(tx: Transaction, id: number): Promise<void> {
  await tx.delete(embeddingModels).where(eq(embeddingModels.id, id));
  await tx.execute(sql.raw(`drop index if exists ${indexOf(id)}`));
}

/** Removes at most `limit` vectors of a model; how many. */
export async function deleteEmbeddings(db: Queryable, modelId: number, limit: number): Promise<number> {
  const some = db
    .select({ chunkId: chunkEmbeddings.chunkId })
    .from(chunkEmbeddings)
    .where(eq(chunkEmbeddings.modelId, modelId))
    .limit(limit);
  const gone = await db
    .delete(chunkEmbeddings)
    .where(and(eq(chunkEmbeddings.modelId, modelId), inArray(chunkEmbeddings.chunkId, some)))
    .returning({ chunkId: chunkEmbeddings.chunkId });
  return gone.length;
}

export interface ChunkToEmbed {
  id: string;
  /** Its place in its article: 0 is the beginning. */
  seq: number;
  title: string;
  heading: string;
  text: string;
  /** The file of its article. */
  path: string;
  source: string;
}

/** Passages of which a model has no vector yet. */
export async function selectChunksToEmbed(
  db: Queryable,
  modelId: number,
  limit: number,
): Promise<ChunkToEmbed[]> {
  const { id, seq, heading, text, articleId, version } = knowledgeChunks;
  const { title, path } = knowledgeArticles;
  const { source, articleId: ofArticle, version: atVersion } = knowledgeArticleVersions;
  return db
    .select({ id, seq, title, heading, text, path, source })
    .from(knowledgeChunks)
    .innerJoin(knowledgeArticles, eq(knowledgeArticles.id, articleId))
    .innerJoin(knowledgeArticleVersions, and(eq(ofArticle, articleId), eq(atVersion, version)))
    .where(notExists(embeddingOf(db, modelId)))
    .limit(limit);
}

function embeddingOf(db: Queryable, modelId: number) {
  return db
    .select({ one: sql`1` })
    .from(chunkEmbeddings)
    .where(and(eq(chunkEmbeddings.chunkId, knowledgeChunks.id), eq(chunkEmbeddings.modelId, modelId)));
}

/** Adds vectors; of a passage that has gone meanwhile, nothing. */
export async function insertEmbeddings(
  db: Queryable,
  model: { id: number; dimensions: number },
  vectors: readonly { chunkId: string; embedding: readonly number[] }[],
): Promise<void> {
  const rows = JSON.stringify(
    vectors.map(({ chunkId, embedding }) => ({ chunk_id: chunkId, embedding: `[${embedding.join(',')}]` })),
  );
  await db.execute(sql`
    insert into chunk_embeddings (model_id, dimensions, chunk_id, embedding)
    select ${model.id}::smallint, ${model.dimensions}::integer, given.chunk_id, given.embedding::vector
    from jsonb_to_recordset(${rows}::jsonb) as given (chunk_id uuid, embedding text)
    join knowledge_chunks on knowledge_chunks.id = given.chunk_id
    on conflict do nothing`);
}

/** How many vectors a model has, of how many passages. */
export async function countEmbeddings(
  db: Queryable,
  modelId: number,
): Promise<{ done: number; total: number }> {
  const [row] = await db
    .select({
      done: sql<number>`(select count(*)::integer from ${chunkEmbeddings} where ${chunkEmbeddings.modelId} = ${modelId})`,
      total: sql<number>`(select count(*)::integer from ${knowledgeChunks})`,
    })
    .from(sql`(values (1)) as one`);
  return row ?? { done: 0, total: 0 };
}

export async function countKnowledge(db: Queryable): Promise<{ articles: number; chunks: number }> {
  const [row] = await db
    .select({
      articles: sql<number>`(select count(*)::integer from ${knowledgeArticles} where ${knowledgeArticles.status} = 'published')`,
      chunks: sql<number>`(select count(*)::integer from ${knowledgeChunks})`,
    })
    .from(sql`(values (1)) as one`);
  return row ?? { articles: 0, chunks: 0 };
}

function indexOf(modelId: number): string {
  return `chunk_embeddings_of_${modelId}`;
}

/** Titles of articles with their topics, spread over all of them. */
export async function selectTitles(
  db: Queryable,
  limit: number,
): Promise<{ title: string; topic: string }[]> {
  const { title, topic, status, hash } = knowledgeArticles;
  return db
    .select({ title, topic })
    .from(knowledgeArticles)
    .where(eq(status, 'published'))
    .orderBy(asc(hash))
    .limit(limit);
}

/** How similar a vector is to the nearest passage of a topic, and to the nearest of another one. */
export async function sampleSimilarities(
  db: Queryable,
  model: { id: number; dimensions: number },
  asked: { topic: string; vector: readonly number[] },
): Promise<{ own: number | null; other: number | null }> {
  const rows = await db.execute<{ own: number | null; other: number | null }>(sql`
    select max(similarity) filter (where topic = ${asked.topic}) as own,
      max(similarity) filter (where topic <> ${asked.topic}) as other
    from (
      select a.topic, 1 - (e.embedding <=> ${`[${asked.vector.join(',')}]`}::vector) as similarity
      from (
        select chunk_id, embedding from chunk_embeddings where model_id = ${model.id}
        order by chunk_id limit 2000
      ) e
      join knowledge_chunks c on c.id = e.chunk_id
      join knowledge_articles a on a.id = c.article_id
    ) nearest`);
  return rows[0] ?? { own: null, other: null };
}
