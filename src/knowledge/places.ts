import type { Queryable } from '../db/client.ts';
import { selectSources } from '../db/queries/knowledge-search.ts';
import { readArticle } from './articles/read-article.ts';
import { termsOf, termWords } from './terms/terms.ts';

/** Whether a published article and its translation hold no word of a place, as a caller names it. */
export async function tellsNothingOf(db: Queryable, articleId: string, place: string): Promise<boolean> {
  const told = new Set<string>();
  for (const { path, source } of await selectSources(db, articleId)) {
    const article = readArticle(path, source);
    if (Array.isArray(article)) continue;
    const { title, asked, sections } = article;
    const texts = [title, ...asked, ...sections.flatMap(({ heading, text }) => [heading, text])];
    for (const term of texts.flatMap((text) => termWords(text).flatMap(termsOf))) told.add(term);
  }
  const named = termWords(place).flatMap(termsOf);
  return named.length > 0 && !named.some((term) => told.has(term));
}
