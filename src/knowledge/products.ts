import type { Queryable } from '../db/client.ts';
import { selectProducts } from '../db/queries/knowledge-search.ts';
import type { Department, Language } from '../shared/vocabulary.ts';

/** A part of the article of something that is sold. */
export type ProductSection = Awaited<ReturnType<typeof selectProducts>>[number];

/** The articles of what is sold that are for one of some departments, in one language, each with its parts in their order. */
export async function listProducts(
  db: Queryable,
  language: Language,
  departments: readonly Department[],
): Promise<ProductSection[][]> {
  const articles = new Map<string, ProductSection[]>();
  for (const section of await selectProducts(db, language, departments)) {
    const parts = articles.get(section.path);
    if (parts) parts.push(section);
    else articles.set(section.path, [section]);
  }
  return [...articles.values()];
}
