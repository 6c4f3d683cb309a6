import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { departmentPattern, languages, type Department } from '../../shared/vocabulary.ts';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';

export const articleStatuses = ['published', 'unpublished', 'removed'] as const;
export const embeddingModelStatuses = ['building', 'serving', 'retired'] as const;

// The indexes of terms are kept whole with each write (`fastupdate` off): the embedded database has nobody to tidy
// up a list of what is pending, and every search would read it.

/** Terms with their places and weights, as `'term':1A 'other':2`. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A vector of any length: those of several models stand in one column. */
const vector = customType<{ data: readonly number[]; driverData: string }>({
  dataType: () => 'vector',
  toDriver: (value) => `[${value.join(',')}]`,
  fromDriver: (value) => JSON.parse(value) as number[],
});

/** One way of saying what an article is about: of each word the terms of which a question has to hold one. */
export type Subject = string[][];

/** An article of the knowledge base, one file; the row stays when the file goes. */
const departmentInList = departmentPattern.replaceAll(/[$^]/g, '');
/** Keys of departments with commas between them, or nothing. */
const keysPattern = `^(${departmentInList}(,${departmentInList})*)?$`;

export const knowledgeArticles = pgTable(
  'knowledge_articles',
  {
    id: id(),
    /** Below the knowledge base: `ar/delivery/delivery-times.md`. */
    path: text().notNull().unique('knowledge_articles_path'),
    language: word(languages).notNull(),
    category: text().notNull(),
    /** `category/name`: the same for an article and its translation. */
    topic: text().notNull(),
    title: text().notNull(),
    /** What it is about, one list of words for each way of saying it, each word with its forms and meanings. */
    subjects: jsonb().$type<Subject[]>().notNull().default([]),
    /** Whom it is for; empty: all departments. */
    departments: text().$type<Department>().array().notNull(),
    product: text(),
    status: word(articleStatuses).notNull(),
    version: integer().notNull(),
    /** What was read and indexed last; it changes with the file and with our way of indexing. */
    hash: text().notNull(),
    updatedOn: date({ mode: 'string' }).notNull(),
    reviewBy: date({ mode: 'string' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('knowledge_articles_findable').on(table.id, table.version, table.status),
    unique('knowledge_articles_topic').on(table.topic, table.language),
    oneOf('knowledge_articles_language', table.language, languages),
    oneOf('knowledge_articles_status', table.status, articleStatuses),
    check(
      'knowledge_articles_departments',
      sql`array_to_string(${table.departments}, ',') ~ ${sql.raw(`'${keysPattern}'`)}`,
    ),
    check('knowledge_articles_version', sql`${table.version} > 0`),
  ],
);

/** Every text an article ever had; never changed afterwards. */
export const knowledgeArticleVersions = pgTable(
  'knowledge_article_versions',
  {
    articleId: uuid()
      .notNull()
      .references(() => knowledgeArticles.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    hash: text().notNull(),
    title: text().notNull(),
    /** The whole file, front matter and all. */
    source: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.version] })],
);

/**
 * The passages that may be found. Only those of the current version of a published article can be here: the
 * foreign key moves them to each new version, and refuses to leave them behind when the article is unpublished.
 */
export const knowledgeChunks = pgTable(
  'knowledge_chunks',
  {
    id: id(),
    articleId: uuid().notNull(),
    version: integer().notNull(),
    status: word(articleStatuses).notNull().default('published'),
    /** Its place in the article, from 0. */
    seq: integer().notNull(),
    heading: text().notNull(),
    text: text().notNull(),
    spoken: text(),
    /** SHA-256 of all that is searched and told; what keeps its hash keeps its vectors. */
    hash: text().notNull(),
    terms: tsvector().notNull(),
  },
  (table) => [
    foreignKey({
      name: 'knowledge_chunks_current',
      columns: [table.articleId, table.version, table.status],
      foreignColumns: [knowledgeArticles.id, knowledgeArticles.version, knowledgeArticles.status],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    unique('knowledge_chunks_hash').on(table.articleId, table.hash),
    index('knowledge_chunks_terms').using('gin', table.terms).with({ fastupdate: false }),
    check('knowledge_chunks_published', sql`${table.status} = 'published'`),
    check('knowledge_chunks_text', sql`${table.text} <> ''`),
  ],
);

/** The terms of all chunks, kept by the trigger `count_knowledge_terms`: how rare one is, and which are like it. */
export const knowledgeTerms = pgTable(
  'knowledge_terms',
  {
    term: text().primaryKey(),
    /** How many chunks hold it; the chunks themselves are counted under the empty term. */
    chunks: integer().notNull(),
  },
  (table) => [
    index('knowledge_terms_like').using('gin', table.term.op('gin_trgm_ops')).with({ fastupdate: false }),
    check('knowledge_terms_chunks', sql`${table.chunks} >= 0`),
  ],
);

/** Models that made vectors: one serves searches, another may be building its own, the last one goes. */
export const embeddingModels = pgTable(
  'embedding_models',
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    /** Who makes the vectors: `openai/text-embedding-3-small`, `compatible/…@256`. */
    name: text().notNull().unique('embedding_models_name'),
    dimensions: integer().notNull(),
    status: word(embeddingModelStatuses).notNull(),
    /** How similar it finds a question and a passage about something else, and about the same. */
    unrelated: real(),
    related: real(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('embedding_models_dimensions').on(table.id, table.dimensions),
    uniqueIndex('embedding_models_serving')
      .on(table.status)
      .where(sql`${table.status} = 'serving'`),
    oneOf('embedding_models_status', table.status, embeddingModelStatuses),
    // The most that an index of pgvector takes.
    check('embedding_models_length', sql`${table.dimensions} between 1 and 2000`),
  ],
);

/**
 * The vectors of each model. Each model has its own partial index `chunk_embeddings_of_<id>`, made when the
 * model is registered, before it has rows.
 */
export const chunkEmbeddings = pgTable(
  'chunk_embeddings',
  {
    modelId: smallint().notNull(),
    dimensions: integer().notNull(),
    chunkId: uuid()
      .notNull()
      .references(() => knowledgeChunks.id, { onDelete: 'cascade' }),
    embedding: vector().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chunkId, table.modelId] }),
    foreignKey({
      name: 'chunk_embeddings_model',
      columns: [table.modelId, table.dimensions],
      foreignColumns: [embeddingModels.id, embeddingModels.dimensions],
    }).onDelete('cascade'),
    check('chunk_embeddings_length', sql`vector_dims(${table.embedding}) = ${table.dimensions}`),
  ],
);

/** One row: when the knowledge base was read last, and which process reads it now. */
export const knowledgeState = pgTable(
  'knowledge_state',
  {
    only: smallint().primaryKey().default(1),
    syncedAt: moment(),
    holder: uuid(),
    heldUntil: moment(),
  },
  (table) => [check('knowledge_state_only', sql`${table.only} = 1`)],
);
