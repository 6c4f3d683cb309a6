import type { Queryable } from '../db/client.ts';
import { selectSections } from '../db/queries/knowledge-search.ts';

/** A part of an article, as it is written and as the voice says it. */
export interface Section {
  heading: string;
  text: string;
  spoken: string | null;
}

/** All parts of a published article in their order; none when it is not published any more. */
export async function sectionsOf(db: Queryable, articleId: string): Promise<Section[]> {
  return selectSections(db, articleId);
}
