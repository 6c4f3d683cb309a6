import { and, arrayOverlaps, asc, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Department, Language } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import {
  knowledgeArticles,
  knowledgeArticleVersions,
  knowledgeChunks,
  type Subject,
} from '../schema/index.ts';

/** Whose articles are searched. */
export interface SearchFilter {
  departments?: readonly Department[] | undefined;
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
  const rows = await db.execute<KnownTerm & { serving: ServingModel | null } & Record<string, unknown>>(sql`
    with asked as (select * from jsonb_to_recordset(${given}::jsonb) as given (term text, fuzzy boolean))
    select asked.term as asked, known.term, known.chunks, 1::real as similarity, null::json as serving
    from asked join knowledge_terms known on known.term = asked.term where not asked.fuzzy
    union all
    select asked.term, alike.term, alike.chunks, alike.similarity, null
    from asked cross join lateral (
      select known.term, known.chunks, similarity(known.term, asked.term) as similarity
      from knowledge_terms known where known.term % asked.term and known.term not like '#%'
      order by 3 desc limit 4
    ) alike
    where asked.fuzzy and not exists (select from knowledge_terms where term = asked.term)
    union all
    select '', '', coalesce((select chunks from knowledge_terms where term = ''), 0), 1, (
      select json_build_object(
        'id', id, 'name', name, 'dimensions', dimensions, 'unrelated', unrelated, 'related', related)
      from embedding_models where status = 'serving')`);
  const whole = rows.find(({ term }) => term === '');
  return {
    chunks: whole?.chunks ?? 0,
    terms: rows.flatMap(({ asked, term, chunks, similarity: like }) =>
      term === '' ? [] : [{ asked, term, chunks, similarity: like }],
    ),
    serving: whole?.serving ?? null,
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
  /** What its article sells. */
  product: string | null;
  heading: string;
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
  const statement = sql`
    with asked as materialized (
      select place, query::tsquery as query, weight, fuzzy
      from jsonb_to_recordset(${asked}::jsonb) as given (place integer, query text, weight real, fuzzy boolean)
    ),
    matching as materialized (
      select c.id, held.* from knowledge_chunks c cross join lateral (${held}) held
      where c.terms @@ ${selecting.map(quoteTerm).join(' | ')}::tsquery and ${wantedChunk(filter)}
    ),
    listed as (
      select id, min(full_text) as full_text, min(trigram) as trigram, min(vector) as vector, min(distance) as distance
      from (
        select id, row_number() over (order by score desc, id) as full_text, null::bigint as trigram,
          null::bigint as vector, null::float8 as distance
        from (select id, full_text as score from matching where full_text > 0 order by 2 desc, 1 limit ${limit}) best
        union all
        select id, null, row_number() over (order by score desc, id), null, null
        from (select id, trigram as score from matching where trigram > 0 order by 2 desc, 1 limit ${limit}) best
        union all
        select id, null, null, row_number() over (order by distance, id), distance from (${nearest(query)}) best
      ) lists group by id
    ),
    found as materialized (
      select listed.*, matching.full_text as full_text_worth, matching.trigram as trigram_worth, matching.matched
      from listed left join matching using (id)
    ),
    complete as (
      select * from found
      union all
      select distinct on (twin.id) twin.id, null::bigint, null::bigint, null::bigint, null::float8,
        null::float8, null::float8, null::json
      from found
      cross join lateral (select article_id, seq from knowledge_chunks where id = found.id offset 0) c
      cross join lateral (select topic, language from knowledge_articles where id = c.article_id offset 0) a
      cross join lateral (
        select id from knowledge_articles where topic = a.topic and language <> a.language offset 0
      ) other
      cross join lateral (
        select id from knowledge_chunks where article_id = other.id and seq = c.seq offset 0
      ) twin
      where twin.id not in (select id from found)
    )
    select c.id, c.article_id as "articleId", a.topic, a.language, a.product,
      c.heading, c.seq,
      coalesce(known.full_text + known.trigram, known.full_text, known.trigram) as lexical, known.matched,
      complete.full_text::integer as "fullTextRank", complete.trigram::integer as "trigramRank",
      complete.vector::integer as "vectorRank", ${similarity(vector)} as similarity
    from complete
    cross join lateral (select * from knowledge_chunks where id = complete.id offset 0) c
    cross join lateral (select * from knowledge_articles where id = c.article_id offset 0) a
    cross join lateral (
      select full_text_worth, trigram_worth, complete.matched where complete.matched is not null
      union all
      select held.* from (${held}) held where complete.matched is null
    ) known (full_text, trigram, matched)
    where ${filterOf(filter)}`;
  if (!vector || listLength(query) <= defaultSearched) return [...(await db.execute<Row>(statement))];
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('hnsw.ef_search', ${String(listLength(query))}, true)`);
    return [...(await tx.execute<Row>(statement))];
  });
}

type Row = Candidate & Record<string, unknown>;

/**
 * What the terms that passage `c` holds are worth, and which they are. Passages and
 * articles are looked up one by one (`offset 0`): the planner expects too many of them and would read whole tables.
 */
const held = sql`
  select sum(worth) filter (where not fuzzy) as full_text, sum(worth) filter (where fuzzy) as trigram,
    array_to_json(array_agg(place)) as matched
  from (
    select place, fuzzy, weight * ts_rank(${weights}, c.terms, query, 1) as worth from asked where c.terms @@ query
  ) each_term`;

/** How far the index looks by itself (`hnsw.ef_search`): a longer list has to be asked for. */
const defaultSearched = 40;

/** The index knows no filter: more of its list is asked for, of which the filter leaves enough. */
function listLength({ filter, limit }: CandidateQuery): number {
  return filter.departments === undefined ? limit : limit * 4;
}

/**
 * The nearest passages. The model's id and length stand in the statement itself, as they do in the model's partial
 * index, so that the planner takes it. Of one product there are few passages: those are compared one by one.
 */
function nearest(query: CandidateQuery): SQL {
  const { vector, filter, limit } = query;
  if (!vector) return sql`select null::uuid as id, null::float8 as distance where false`;
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
  if (filter.departments === undefined) return near;
  return sql`
    select near.id, near.distance from (${near}) near
    join knowledge_chunks c on c.id = near.id join knowledge_articles a on a.id = c.article_id
    where ${filterOf(filter)} order by 2 limit ${limit}`;
}

/** Of those in the vectors' list it is known; the others' vectors are looked up. */
function similarity(vector: CandidateQuery['vector']): SQL {
  if (!vector) return sql`null::real`;
  return sql`(1 - coalesce(complete.distance, (
    select e.embedding <=> ${literal(vector.values)}::vector from chunk_embeddings e
    where e.chunk_id = c.id and e.model_id = ${vector.model.id}::smallint
  )))::real`;
}

function literal(values: readonly number[]): string {
  return `[${values.join(',')}]`;
}

function listOf(values: readonly string[]): SQL {
  return sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );
}

function filterOf({ departments, product }: SearchFilter): SQL {
  const wanted = [
    departments === undefined
      ? null
      : sql`(a.departments = '{}' or a.departments && array[${listOf(departments)}]::text[])`,
    product === undefined ? null : sql`a.product = ${product}`,
  ].filter((part) => part !== null);
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`;
}

/** The same where only the passage `c` is at hand. */
function wantedChunk(filter: SearchFilter): SQL {
  if (filter.departments === undefined && filter.product === undefined) return sql`true`;
  return sql`exists (select from knowledge_articles a where a.id = c.article_id and ${filterOf(filter)})`;
}

/** What articles are about, by their ids. */
export async function selectSubjects(
  db: Queryable,
  articleIds: readonly string[],
): Promise<Map<string, Subject[]>> {
  if (articleIds.length === 0) return new Map();
  const { id, subjects } = knowledgeArticles;
  const rows = await db
    .select({ id, subjects })
    .from(knowledgeArticles)
    .where(inArray(id, [...articleIds]));
  return new Map(rows.map((row) => [row.id, row.subjects]));
}

/** Passages with the article they stand in. */
export async function selectPassages(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, articleId, version, heading, text, spoken } = knowledgeChunks;
  const { path, title, language, category, product, updatedOn } = knowledgeArticles;
  return db
    .select({
      id,
      articleId,
      version,
      heading,
      text,
      spoken,
      path,
      title,
      language,
      category,
      product,
      updatedOn,
    })
    .from(knowledgeChunks)
    .innerJoin(knowledgeArticles, eq(knowledgeArticles.id, articleId))
    .where(inArray(id, [...ids]));
}

/** Every part of the published articles of what is sold, article by article, for some departments and in one language. */
export async function selectProducts(db: Queryable, wanted: Language, departments: readonly Department[]) {
  const { articleId, version, heading, text, spoken, seq } = knowledgeChunks;
  const { id, path, title, language, product } = knowledgeArticles;
  return db
    .select({ path, version, title, language, product, heading, text, spoken })
    .from(knowledgeChunks)
    .innerJoin(knowledgeArticles, eq(id, articleId))
    .where(
      and(
        isNotNull(product),
        eq(language, wanted),
        or(
          eq(knowledgeArticles.departments, []),
          arrayOverlaps(knowledgeArticles.departments, [...departments]),
        ),
      ),
    )
    .orderBy(asc(path), asc(seq));
}

/** The files of a published article and of its translation, as they are searched now. */
export async function selectSources(
  db: Queryable,
  articleId: string,
): Promise<{ path: string; source: string }[]> {
  const { id, path, topic, version, status } = knowledgeArticles;
  const { source, articleId: ofArticle, version: atVersion } = knowledgeArticleVersions;
  const itsTopic = db.select({ topic }).from(knowledgeArticles).where(eq(id, articleId));
  return db
    .select({ path, source })
    .from(knowledgeArticles)
    .innerJoin(knowledgeArticleVersions, and(eq(ofArticle, id), eq(atVersion, version)))
    .where(and(eq(status, 'published'), inArray(topic, itsTopic)));
}

/** The files of the published articles of what is sold, in one language, as they are searched now. */
export async function selectProductSources(
  db: Queryable,
  wanted: Language,
): Promise<{ path: string; version: number; source: string }[]> {
  const { id, path, version, status, product, language } = knowledgeArticles;
  const { source, articleId, version: atVersion } = knowledgeArticleVersions;
  return db
    .select({ path, version, source })
    .from(knowledgeArticles)
    .innerJoin(knowledgeArticleVersions, and(eq(articleId, id), eq(atVersion, version)))
    .where(and(eq(status, 'published'), isNotNull(product), eq(language, wanted)))
    .orderBy(asc(path));
}

/** A term in PostgreSQL's notation of lexemes. */
export function quoteTerm(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
