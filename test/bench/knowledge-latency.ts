import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { migrateDatabase, openDatabase, type Database, type DatabaseConfig } from '../../src/db/client.ts';
import {
  insertEmbeddings,
  registerEmbeddingModel,
  serveEmbeddingModel,
} from '../../src/db/queries/embedding-models.ts';
import {
  analyseKnowledge,
  insertArticle,
  upsertChunks,
  type ArticleFields,
  type NewChunkRow,
} from '../../src/db/queries/knowledge-articles.ts';
import { transact } from '../../src/db/transact.ts';
import { readFolder } from '../../src/knowledge/articles/read-folder.ts';
import type { Section } from '../../src/knowledge/articles/types.ts';
import { openKnowledge, type Embedders } from '../../src/knowledge/index.ts';
import { termVector } from '../../src/knowledge/terms/term-vector.ts';
import { createLogger } from '../../src/logger.ts';
import { embeddedConfig, endProcess, startHost } from '../helpers/embedded-host.ts';
import { missing } from '../helpers/missing.ts';
import { startPostgres } from '../helpers/postgres.ts';
import { figureOf } from './measure.ts';
import type { Figure } from './measure.ts';

const sizes = [1_000, 10_000, 50_000] as const;
const dimensions = 384;
const searches = 200;
/** Filling is not what is measured: a database that takes longer for it is measured at the sizes it reached. */
const fillingMs = 5 * 60_000;
/** So long is searched at one size; on a slow machine fewer searches are measured. */
const searchingMs = 2 * 60_000;
/** Making a database takes long on a busy machine. */
const startingMs = 5 * 60_000;
const chunksOfArticle = 5;
const articlesAtOnce = 40;

/**
 * How long a hybrid search takes without the embedding of the question, with so many passages. Passages are made of
 * the words of our own articles, vectors at random around clusters, which is how those of texts lie.
 */
export async function knowledgeLatencyBench(): Promise<Figure[]> {
  const figures = await onEmbedded();
  if (missing(['postgresql']).length > 0) return figures;
  const server = await startPostgres();
  try {
    const config = embeddedConfig();
    const url = await server.createDatabase();
    figures.push(...(await measure('PostgreSQL', { ...config, database: { ...config.database, url } })));
    rmSync(config.dataDir, { recursive: true, force: true });
  } finally {
    await server.stop();
  }
  return figures;
}

async function onEmbedded(): Promise<Figure[]> {
  const config = embeddedConfig();
  const host = await startHost(config.dataDir, [], startingMs);
  try {
    return await measure('embedded', config);
  } finally {
    await endProcess(host);
    rmSync(config.dataDir, { recursive: true, force: true });
  }
}

async function measure(name: string, config: DatabaseConfig): Promise<Figure[]> {
  await migrateDatabase(config);
  const db = await openDatabase(config, createLogger('bench', 'error', 'stderr'));
  try {
    const maker = await Maker.open(db);
    const figures: Figure[] = [];
    const until = Date.now() + fillingMs;
    for (const size of sizes) {
      while (maker.chunks < size && Date.now() < until) await maker.fill();
      if (maker.chunks < size) break;
      await analyseKnowledge(db);
      figures.push(await searchTimes(`knowledge ${name} ${size / 1_000}k chunks`, db, maker));
    }
    return figures;
  } finally {
    await db.close();
  }
}

async function searchTimes(name: string, db: Database, maker: Maker): Promise<Figure> {
  const logger = createLogger('bench', 'error', 'stderr');
  const embedders: Embedders = {
    configured: null,
    named: (model) => ({ name: model, embed: async (texts) => texts.map(() => maker.vector()) }),
  };
  const knowledge = openKnowledge({ db, embedders, logger, clock: () => new Date() });
  const times: number[] = [];
  const until = Date.now() + searchingMs;
  for (let at = -20; at < searches && (times.length === 0 || Date.now() < until); at += 1) {
    const text = maker.question();
    const began = performance.now();
    await knowledge.search({ text });
    if (at >= 0) times.push(performance.now() - began);
  }
  return figureOf(name, 'ms', times);
}

/** Makes articles, vectors and questions; the same ones each time. */
class Maker {
  chunks = 0;
  readonly #db: Database;
  readonly #sections: readonly Section[];
  readonly #clusters: number[][];
  readonly #model: { id: number; dimensions: number };
  #seed = 7;

  private constructor(db: Database, sections: readonly Section[], model: { id: number; dimensions: number }) {
    this.#db = db;
    this.#sections = sections;
    this.#model = model;
    this.#clusters = Array.from({ length: 200 }, () =>
      Array.from({ length: dimensions }, () => this.#normal()),
    );
  }

  static async open(db: Database): Promise<Maker> {
    const { articles } = await readFolder(
      process.env['KNOWLEDGE_DIR'] ?? path.resolve(import.meta.dirname, '../../knowledge_base'),
    );
    const model = await transact(db, (tx) =>
      registerEmbeddingModel(tx, { name: 'bench/random', dimensions }),
    );
    await transact(db, (tx) => serveEmbeddingModel(tx, model.id, { unrelated: 0.3, related: 0.8 }));
    return new Maker(
      db,
      articles.flatMap(({ sections }) => sections),
      model,
    );
  }

  /** Some more articles, with their vectors. */
  async fill(): Promise<void> {
    const articles = Array.from({ length: articlesAtOnce }, () => this.#article());
    const ids = await transact(this.#db, async (tx) => {
      const made: string[] = [];
      for (const article of articles) made.push(await insertArticle(tx, article));
      return upsertChunks(
        tx,
        made.flatMap((id) => this.#chunksOf(id)),
      );
    });
    await insertEmbeddings(
      this.#db,
      this.#model,
      ids.map((chunkId) => ({ chunkId, embedding: this.vector() })),
    );
    this.chunks += ids.length;
  }

  #article(): ArticleFields {
    const topic = randomUUID();
    return {
      path: `en/bench/${topic}.md`,
      language: this.#below(2) === 0 ? 'ar' : 'en',
      category: 'bench',
      topic,
      title: this.#words(6),
      departments: this.#below(2) === 0 ? [] : ['sales'],
      product: null,
      status: 'published',
      hash: topic,
      updatedOn: '2026-11-01',
      reviewBy: null,
    };
  }

  #chunksOf(articleId: string): NewChunkRow[] {
    const title = this.#words(6);
    return Array.from({ length: chunksOfArticle }, (_, seq) => {
      const heading = this.#words(4);
      const text = this.#words(60);
      const terms = termVector({ title, heading, text });
      return { articleId, version: 1, seq, heading, text, spoken: null, hash: randomUUID(), terms };
    });
  }

  /** A direction near one of the clusters. */
  vector(): number[] {
    const cluster = this.#clusters[this.#below(this.#clusters.length)] ?? [];
    const values = cluster.map((value) => value + 0.6 * this.#normal());
    const length = Math.hypot(...values);
    return values.map((value) => Math.round((value / length) * 1e5) / 1e5);
  }

  question(): string {
    return this.#words(4 + this.#below(6));
  }

  /** Neighbouring words of a real passage, with some of another one among them. */
  #words(count: number): string {
    const words: string[] = [];
    while (words.length < count) {
      const { text } = this.#sections[this.#below(this.#sections.length)] ?? { text: 'nothing' };
      const all = text.split(/\s+/);
      const start = this.#below(all.length);
      words.push(...all.slice(start, start + 3 + this.#below(8)));
    }
    return words.slice(0, count).join(' ');
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #normal(): number {
    return this.#random() + this.#random() + this.#random() - 1.5;
  }

  /** A small generator with a seed (mulberry32), so that every run measures the same. */
  #random(): number {
    this.#seed = (this.#seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#seed ^ (this.#seed >>> 15), 1 | this.#seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
