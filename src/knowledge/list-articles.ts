import type { Queryable } from '../db/client.ts';
import { selectArticles, type ListedArticle } from '../db/queries/knowledge-articles.ts';
import { selectSyncedAt } from '../db/queries/knowledge-state.ts';
import { HatifError } from '../errors.ts';

/** Every article that is or was there, by path. */
export async function listArticles(db: Queryable): Promise<ListedArticle[]> {
  return selectArticles(db);
}

/** Throws `knowledge_not_synced`, which says what to do, when no folder was ever read into this database. */
export async function requireSynced(db: Queryable): Promise<void> {
  if (await selectSyncedAt(db)) return;
  throw new HatifError(
    'knowledge_not_synced',
    'There is no knowledge base in this database yet. Read one into it: npm run hatif -- kb sync',
    { status: 409 },
  );
}
