import type { Database } from '../../db/client.ts';
import { sampleSimilarities, selectTitles } from '../../db/queries/embedding-models.ts';
import type { Embedder } from '../embedder.ts';

const titles = 48;

/**
 * What similarity means for a model: models differ widely in it. Titles of our own articles are asked as questions;
 * `related` is the median of each one's best passage of its own article, `unrelated` the median of each one's best
 * passage of any other topic. Null where there is too little to tell.
 */
export async function calibrate(
  db: Database,
  model: { id: number; dimensions: number },
  embedder: Embedder,
  signal: AbortSignal,
): Promise<{ related: number; unrelated: number } | null> {
  const asked = await selectTitles(db, titles);
  if (asked.length < 4) return null;
  const vectors = await embedder.embed(
    asked.map(({ title }) => title),
    'query',
    signal,
  );
  const related: number[] = [];
  const unrelated: number[] = [];
  for (const [at, { topic }] of asked.entries()) {
    const found = await sampleSimilarities(db, model, { topic, vector: vectors[at] ?? [] });
    if (found.own !== null) related.push(found.own);
    if (found.other !== null) unrelated.push(found.other);
  }
  if (related.length === 0 || unrelated.length === 0) return null;
  return { related: median(related), unrelated: median(unrelated) };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
