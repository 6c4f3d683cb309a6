import { asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Department, Language } from '../../shared/call-events.ts';
import type { Queryable } from '../client.ts';
import { knowledgeArticles, knowledgeChunks } from '../schema/index.ts';

/** Whose articles are searched. */
export interface SearchFilter {
  department?: Department | undefined;
  product?: string | undefined;
}

/** The model whose vectors serve, and what similarity means for it. */
export interface ServingModel {
  id: number;
  name: string;
  dimensions: number;
  unrelated: number | null;
  related: number | null;
}

/** A term of the index that a question's word is, or may be a spelling of. */
export interface KnownTerm {
  asked: string;
  term: string;
  /** How many passages hold it. */
  chunks: number;
  /** Of their trigrams; 1 for the term itself. */
  similarity: number;
}

export interface Vocabulary {
  /** How many passages there are. */
  chunks: number;
  terms: KnownTerm[];
  serving: ServingModel | null;
}

/** What of a question's terms the index knows, and for those of `fuzzy` that it does not, what is spelled alike. */
export async function selectVocabulary(
  db: Queryable,
  exact: readonly string[],
  fuzzy: readonly string[],
): Promise<Vocabulary> {
  const given = JSON.stringify([
    ...exact.map((term) => ({ term, fuzzy: false })),
    ...fuzzy.map((term) => ({ term, fuzzy: true })),
  ]);
  const rows = await db.execute<{
    asked: string;
    term: string;
    chunks: number;
    similarity: number;
  }>(sql`
    with asked as (select * from jsonb_to_recordset(${given}::jsonb) as given (term text, fuzzy boolean))
    select asked.term as asked, known.term, known.chunks, 1::real as similarity
    from asked join knowledge_terms known on known.term = asked.term where not asked.fuzzy
    union all
    select asked.term, alike.term, alike.chunks, alike.similarity
    from asked cross join lateral (
      select known.term, known.chunks, similarity(known.term, asked.term) as similarity
      from knowledge_terms known where known.term % asked.term and known.term not like '#%'
      order by 3 desc limit 4
    ) alike
    where asked.fuzzy and not exists (select from knowledge_terms where term = asked.term)
    union all
    select '', '', chunks, 1 from knowledge_terms where term = ''`);
  const serving = await db.execute<ServingModel & Record<string, unknown>>(sql`
    select id, name, dimensions, unrelated, related from embedding_models where status = 'serving'`);
  return {
    chunks: rows.find(({ term }) => term === '')?.chunks ?? 0,
    terms: rows.filter(({ term }) => term !== ''),
    serving: serving[0] ?? null,
  };
}

/** A term to search by: `weight` is what holding it once in the text is worth. */
export interface WeightedTerm {
  term: string;
  weight: number;
  /** Found by its spelling only. */
  fuzzy: boolean;
}

/** A passage that some signal found, or the same place of such a passage's translation. */
export interface Candidate {
  id: string;
  articleId: string;
  topic: string;
  language: Language;
  seq: number;
  /** Its place in each signal's list. */
  fullTextRank: number | null;
  trigramRank: number | null;
  vectorRank: number | null;
  /** What the terms it holds are worth, with where and how often it holds them. */
  lexical: number | null;
  /** Which of the terms it holds. */
  matched: number[] | null;
  similarity: number | null;
}

export interface CandidateQuery {
  terms: readonly WeightedTerm[];
  /** The terms of which a candidate must hold one: rare ones, or half of the passages would be ranked. */
  selecting: readonly string[];
  vector: { model: ServingModel; values: readonly number[] } | null;
  filter: SearchFilter;
  /** Of each signal's list. */
  limit: number;
}

/** What a term is worth in the text, in a heading (B) and in the title (A). */
const weights = sql.raw(`'{0.3,0.3,0.7,1}'::real[]`);

/** The best passages by full text, by likely spellings and by vector, with what each signal says of all of them. */
export async function selectCandidates(db: Queryable, query: CandidateQuery): Promise<Candidate[]> {
  const { terms, selecting, vector, filter, limit } = query;
  const asked = JSON.stringify(
    terms.map(({ term, weight, fuzzy }, place) => ({ place, query: quoteTerm(term), weight, fuzzy })),
  );
  const wanted = filterOf(filter);
  const statement = sql`
    with asked as materialized (
      select place, query::tsquery as query, weight, fuzzy
      from jsonb_to_recordset(${asked}::jsonb) as given (place integer, query text, weight real, fuzzy boolean)
    ),
    matching as materialized (
      select c.id, held.full_text, held.trigram
      from knowledge_chunks c join knowledge_articles a on a.id = c.article_id
      cross join lateral (
        select sum(weight * ts_rank(${weights}, c.terms, query, 1)) filter (where not fuzzy) as full_text,
          sum(weight * ts_rank(${weights}, c.terms, query, 1)) filter (where fuzzy) as trigram
        from asked where c.terms @@ query
      ) held
      where c.terms @@ ${selecting.map(quoteTerm).join(' | ')}::tsquery and ${wanted}
    ),
    found as materialized (
      select id, min(full_text) as full_text, min(trigram) as trigram, min(vector) as vector
      from (
        select id, row_number() over (order by score desc, id) as full_text, null::bigint as trigram, null::bigint as vector
        from (select id, full_text as score from matching where full_text > 0 order by 2 desc, 1 limit ${limit}) best
        union all
        select id, null, row_number() over (order by score desc, id), null
        from (select id, trigram as score from matching where trigram > 0 order by 2 desc, 1 limit ${limit}) best
        union all
        select id, null, null, row_number() over (order by distance, id) from (${nearest(query)}) best
      ) lists group by id
    ),
    complete as (
      select id, full_text, trigram, vector from found
      union all
      select distinct twin.id, null::bigint, null::bigint, null::bigint
      from found
      join knowledge_chunks c on c.id = found.id
      join knowledge_articles a on a.id = c.article_id
      join knowledge_articles other on other.topic = a.topic and other.language <> a.language
      join knowledge_chunks twin on twin.article_id = other.id and twin.seq = c.seq
      where not exists (select from found already where already.id = twin.id)
    )
    select c.id, c.article_id as "articleId", a.topic, a.language, c.seq, held.lexical, held.matched,
      complete.full_text::integer as "fullTextRank", complete.trigram::integer as "trigramRank",
      complete.vector::integer as "vectorRank", ${similarity(vector)} as similarity
    from complete
    join knowledge_chunks c on c.id = complete.id
    join knowledge_articles a on a.id = c.article_id
    left join chunk_embeddings e on e.chunk_id = c.id and e.model_id = ${vector?.model.id ?? null}::smallint
    cross join lateral (
      select sum(weight * ts_rank(${weights}, c.terms, query, 1)) as lexical, array_to_json(array_agg(place)) as matched
      from asked where c.terms @@ query
    ) held
    where ${wanted}`;
  if (!vector || listLength(query) <= defaultSearched) return [...(await db.execute<Row>(statement))];
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('hnsw.ef_search', ${String(listLength(query))}, true)`);
    return [...(await tx.execute<Row>(statement))];
  });
}

type Row = Candidate & Record<string, unknown>;

/** How far the index looks by itself (`hnsw.ef_search`): a longer list has to be asked for. */
const defaultSearched = 40;

/** The index knows no filter: more of its list is asked for, of which the filter leaves enough. */
function listLength({ filter, limit }: CandidateQuery): number {
  return filter.department === undefined ? limit : limit * 4;
}

/**
 * The nearest passages. The model's id and length stand in the statement itself, as they do in the model's partial
 * index, so that the planner takes it. Of one product there are few passages: those are compared one by one.
 */
function nearest(query: CandidateQuery): SQL {
  const { vector, filter, limit } = query;
  if (!vector) return sql`select null::uuid as id, null::real as distance where false`;
  const { id, dimensions } = vector.model;
  const distance = sql`${sql.raw(`(e.embedding::vector(${dimensions}))`)} <=> ${literal(vector.values)}::vector`;
  const model = sql.raw(`e.model_id = ${id}`);
  if (filter.product !== undefined) {
    return sql`
      select e.chunk_id as id, ${distance} as distance
      from chunk_embeddings e join knowledge_chunks c on c.id = e.chunk_id
      join knowledge_articles a on a.id = c.article_id
      where ${model} and ${filterOf(filter)} order by 2 limit ${limit}`;
  }
  const near = sql`
    select e.chunk_id as id, ${distance} as distance from chunk_embeddings e
    where ${model} order by ${distance} limit ${listLength(query)}`;
  if (filter.department === undefined) return near;
  return sql`
    select near.id, near.distance from (${near}) near
    join knowledge_chunks c on c.id = near.id join knowledge_articles a on a.id = c.article_id
    where ${filterOf(filter)} order by 2 limit ${limit}`;
}

function similarity(vector: CandidateQuery['vector']): SQL {
  return vector ? sql`(1 - (e.embedding <=> ${literal(vector.values)}::vector))::real` : sql`null::real`;
}

function literal(values: readonly number[]): string {
  return `[${values.join(',')}]`;
}

function filterOf({ department, product }: SearchFilter): SQL {
  const wanted = [
    department === undefined ? null : sql`(a.departments = '{}' or ${department} = any(a.departments))`,
    product === undefined ? null : sql`a.product = ${product}`,
  ].filter((part) => part !== null);
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`;
}

/** Passages with the article they stand in. */
export async function selectPassages(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, articleId, version, heading, text, spoken } = knowledgeChunks;
  const { path, title, language, category, product } = knowledgeArticles;
  return db
    .select({ id, articleId, version, heading, text, spoken, path, title, language, category, product })
    .from(knowledgeChunks)
    .innerJoin(knowledgeArticles, eq(knowledgeArticles.id, articleId))
    .where(inArray(id, [...ids]));
}

/** Every part of an article that is published, in the article's order. */
export async function selectSections(db: Queryable, articleId: string) {
  const { heading, text, spoken, seq } = knowledgeChunks;
  return db
    .select({ heading, text, spoken })
    .from(knowledgeChunks)
    .where(eq(knowledgeChunks.articleId, articleId))
    .orderBy(asc(seq));
}

/** A term in PostgreSQL's notation of lexemes. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
