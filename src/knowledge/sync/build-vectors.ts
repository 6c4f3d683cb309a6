import { transact } from '../../db/transact.ts';
import type { Database } from '../../db/client.ts';
import {
  countEmbeddings,
  deleteEmbeddingModel,
  deleteEmbeddings,
  insertEmbeddings,
  registerEmbeddingModel,
  selectChunksToEmbed,
  selectEmbeddingModels,
  serveEmbeddingModel,
  type ChunkToEmbed,
  type EmbeddingModelRow,
} from '../../db/queries/embedding-models.ts';
import { HatifError } from '../../errors.ts';
import { beginning } from '../../shared/clean.ts';
import { readArticle } from '../articles/read-article.ts';
import type { Embedder } from '../embedder.ts';
import { calibrate } from './calibrate.ts';

const batch = 16;
/** A server that makes nothing of a batch in this time is away. */
const batchTimeoutMs = 60_000;
const removedAtOnce = 500;

export interface BuildOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Gives every passage a vector of the embedder's model. A model that does not serve yet begins to when the last
 * passage has its vector, in one moment; the one before it serves until then, and is removed afterwards. Resolves
 * with how many vectors were made. Rejects as the embedder does; what was made stays.
 */
export async function buildVectors(
  db: Database,
  embedder: Embedder,
  options: BuildOptions = {},
): Promise<number> {
  const model = await register(db, embedder, options.signal);
  let made = 0;
  for (;;) {
    const chunks = await selectChunksToEmbed(db, model.id, batch);
    if (chunks.length === 0) break;
    const vectors = await embedder.embed(chunks.map(passageOf), 'passage', timeLimit(options.signal));
    const rows = chunks.map(({ id: chunkId }, at) => ({ chunkId, embedding: fitting(vectors[at], model) }));
    await insertEmbeddings(db, model, rows);
    made += chunks.length;
    if (options.onProgress) {
      const { done, total } = await countEmbeddings(db, model.id);
      options.onProgress(done, total);
    }
  }
  if (model.status !== 'serving' || made > 0) {
    const calibration = await calibrate(db, model, embedder, timeLimit(options.signal));
    await transact(db, (tx) => serveEmbeddingModel(tx, model.id, calibration));
  }
  await removeRetired(db);
  return made;
}

/** How much of the ways of asking a model is given, in UTF-16 code units: it reads a few hundred words. */
const mostAsked = 800;

/**
 * How a passage is given to the model: with what it stands under, or its words may mean anything. The beginning of an
 * article stands for all of it, so it is given with how callers ask for it.
 */
function passageOf({ seq, title, heading, text, path, source }: ChunkToEmbed): string {
  const head = heading === title ? title : `${title} – ${heading}`;
  const article = seq === 0 ? readArticle(path, source) : null;
  const asked = article && !Array.isArray(article) ? article.asked.join(', ') : '';
  return [head, beginning(asked, mostAsked), text].filter((part) => part !== '').join('\n');
}

async function register(
  db: Database,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<EmbeddingModelRow> {
  const known = (await selectEmbeddingModels(db)).find(({ name }) => name === embedder.name);
  if (known && known.status !== 'retired') return known;
  // Only a vector tells how long the model's vectors are.
  const [probe] = await embedder.embed(['Hatif'], 'passage', timeLimit(signal));
  const dimensions = probe?.length ?? 0;
  if (dimensions < 1 || dimensions > 2000) {
    throw new HatifError(
      'embedding_dimensions',
      `${embedder.name} makes vectors of ${dimensions} numbers; an index holds up to 2000. Ask for fewer with EMBEDDINGS_DIMENSIONS.`,
    );
  }
  return transact(db, (tx) => registerEmbeddingModel(tx, { name: embedder.name, dimensions }));
}

function fitting(vector: number[] | undefined, { name, dimensions }: EmbeddingModelRow): number[] {
  if (vector?.length === dimensions) return vector;
  throw new HatifError(
    'embedding_dimensions',
    `${name} made vectors of ${dimensions} numbers before and of ${vector?.length ?? 0} now: it is another model. Give it another name with EMBEDDINGS_MODEL.`,
  );
}

function timeLimit(signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(batchTimeoutMs);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** In small steps: the embedded database serves nobody else during one. */
async function removeRetired(db: Database): Promise<void> {
  for (const { id, status } of await selectEmbeddingModels(db)) {
    if (status !== 'retired') continue;
    while ((await deleteEmbeddings(db, id, removedAtOnce)) === removedAtOnce);
    await transact(db, (tx) => deleteEmbeddingModel(tx, id));
  }
}
