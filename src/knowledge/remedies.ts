import type { Queryable } from '../db/client.ts';
import { selectSources } from '../db/queries/knowledge-search.ts';
import type { Language } from '../shared/vocabulary.ts';
import { readArticle } from './articles/read-article.ts';
import type { RemedyStep } from './articles/types.ts';

/** What is to be tried against a fault, in each language in which it is written. */
export type Remedy = Partial<Record<Language, readonly RemedyStep[]>>;

/** The remedy that a published article and its translation are; null where it is none. */
export async function remedyOf(db: Queryable, articleId: string): Promise<Remedy | null> {
  const remedy: Remedy = {};
  for (const { path, source } of await selectSources(db, articleId)) {
    const article = readArticle(path, source);
    if (!Array.isArray(article) && article.remedy) remedy[article.language] = article.remedy;
  }
  return Object.keys(remedy).length > 0 ? remedy : null;
}
