import type { Database } from '../db/client.ts';
import { countEmbeddings, countKnowledge, selectEmbeddingModels } from '../db/queries/embedding-models.ts';
import type { Logger } from '../logger.ts';
import type { Embedders } from './embedder.ts';
import { QuestionVectors } from './search/question-vectors.ts';
import { search } from './search/search.ts';
import type { Knowledge, KnowledgeHealth } from './types.ts';

export interface KnowledgeParts {
  db: Database;
  embedders: Embedders;
  logger: Logger;
  clock: () => Date;
  /** How long a search waits for the question's vector before it goes on with words alone. */
  vectorWithinMs?: number;
}

/** A caller waits for the answer. */
const vectorWithinMs = 400;

/** The knowledge base of a database. */
export function openKnowledge({ db, embedders, logger, clock, ...limits }: KnowledgeParts): Knowledge {
  const withinMs = limits.vectorWithinMs ?? vectorWithinMs;
  const vectors = new QuestionVectors({ embedders, logger, clock, withinMs });
  return {
    search: (question) => search(db, question, (text, model) => vectors.of(text, model)),
    health: () => describeHealth(db, embedders),
  };
}

async function describeHealth(db: Database, embedders: Embedders): Promise<KnowledgeHealth> {
  const models = await selectEmbeddingModels(db);
  const serving = models.find(({ status }) => status === 'serving');
  const building = models.find(
    ({ status, name }) => status === 'building' && name === embedders.configured?.name,
  );
  return {
    ...(await countKnowledge(db)),
    model: serving && embedders.named(serving.name) ? serving.name : null,
    building: building ? { model: building.name, ...(await countEmbeddings(db, building.id)) } : null,
  };
}
