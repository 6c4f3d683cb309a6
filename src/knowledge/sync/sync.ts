import type { Database } from '../../db/client.ts';
import { analyseKnowledge, selectArticleHashes } from '../../db/queries/knowledge-articles.ts';
import { setSynced } from '../../db/queries/knowledge-state.ts';
import { readFolder } from '../articles/read-folder.ts';
import type { Mistake } from '../articles/types.ts';
import type { Embedder } from '../embedder.ts';
import { buildVectors } from './build-vectors.ts';
import { indexedHash, removeArticle, saveArticle } from './save-article.ts';
import { inTurn } from './turn.ts';

/** What a sync is doing, as it does it. */
export type SyncStep =
  | { kind: 'waiting' }
  | { kind: 'article'; path: string; change: 'added' | 'changed' | 'removed' }
  | { kind: 'vectors'; done: number; total: number };

/** What a sync did. */
export interface SyncReport {
  added: number;
  changed: number;
  removed: number;
  /** Left as they were. */
  same: number;
  /** Files that were passed over; what was known of them before stays. */
  mistakes: Mistake[];
  /** Files in the folder that are no articles, and so are not read. */
  unread: string[];
  /** Vectors made, when all could be. */
  embedded: number;
  /** Why vectors are missing, when they are; the passages are found lexically meanwhile. */
  embeddingError: Error | null;
}

export interface SyncOptions {
  db: Database;
  folder: string;
  /** Null: lexical only. */
  embedder: Embedder | null;
  clock: () => Date;
  onStep?: ((step: SyncStep) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Makes the knowledge base in the database what the folder holds: adds, changes, removes what is gone, and makes
 * the vectors that are missing. Only what changed is touched. One process does it at a time. Throws
 * `knowledge_folder` and what the database throws; an embedding server that fails is reported, not thrown.
 */
export async function syncKnowledge(options: SyncOptions): Promise<SyncReport> {
  const { db, folder, embedder, clock, onStep, signal } = options;
  return inTurn(db, { onWait: () => onStep?.({ kind: 'waiting' }), signal }, async () => {
    const articles = await syncArticles(db, folder, onStep, signal);
    await setSynced(db, clock());
    const vectors = await missingVectors(db, embedder, onStep, signal);
    return { ...articles, ...vectors };
  });
}

async function syncArticles(
  db: Database,
  folder: string,
  onStep: SyncOptions['onStep'],
  signal: AbortSignal | undefined,
): Promise<Omit<SyncReport, 'embedded' | 'embeddingError'>> {
  const { articles, mistakes, unread } = await readFolder(folder);
  const known = await selectArticleHashes(db);
  const report = { added: 0, changed: 0, removed: 0, same: 0, mistakes, unread };
  for (const article of articles) {
    signal?.throwIfAborted();
    const change = known.get(article.path) === indexedHash(article) ? 'same' : await saveArticle(db, article);
    report[change] += 1;
    if (change !== 'same') onStep?.({ kind: 'article', path: article.path, change });
  }
  const there = new Set([...articles.map(({ path }) => path), ...mistakes.map(({ file }) => file)]);
  for (const path of known.keys()) {
    if (there.has(path)) continue;
    await removeArticle(db, path);
    report.removed += 1;
    onStep?.({ kind: 'article', path, change: 'removed' });
  }
  if (report.added + report.changed + report.removed > 0) await analyseKnowledge(db);
  return report;
}

async function missingVectors(
  db: Database,
  embedder: Embedder | null,
  onStep: SyncOptions['onStep'],
  signal: AbortSignal | undefined,
): Promise<Pick<SyncReport, 'embedded' | 'embeddingError'>> {
  if (!embedder) return { embedded: 0, embeddingError: null };
  const onProgress = (done: number, total: number) => onStep?.({ kind: 'vectors', done, total });
  try {
    return { embedded: await buildVectors(db, embedder, { onProgress, signal }), embeddingError: null };
  } catch (error) {
    signal?.throwIfAborted();
    return { embedded: 0, embeddingError: error instanceof Error ? error : new Error(String(error)) };
  }
}
