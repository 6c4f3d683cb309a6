import { rmSync } from 'node:fs';
import path from 'node:path';
import { loadCentre } from '../../../src/config/centre.ts';
import { openDatabase } from '../../../src/db/client.ts';
import { openKnowledge, syncKnowledge } from '../../../src/knowledge/index.ts';
import { createLogger } from '../../../src/logger.ts';
import { languages } from '../../../src/shared/vocabulary.ts';
import { embeddedConfig, endProcess, startHost } from '../../helpers/embedded-host.ts';
import { layDatabase } from '../../helpers/migrated-database.ts';
import { missing } from '../../helpers/missing.ts';
import { startPostgres } from '../../helpers/postgres.ts';
import { shareOf, type Figure } from '../measure.ts';
import { latencyOn } from './latency.ts';
import { measureQuality } from './quality.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** How right the assistant beside the human is on scripted conversations, and how soon, without a model. */
export async function assistBench(): Promise<Figure[]> {
  const figures = [...(await quality()), ...(await latencyOn('embedded', {}))];
  if (missing(['postgresql']).length > 0) return figures;
  const server = await startPostgres();
  try {
    const DATABASE_URL = await server.createDatabase();
    return [...figures, ...(await latencyOn('PostgreSQL', { DATABASE_URL }))];
  } finally {
    await server.stop();
  }
}

async function quality(): Promise<Figure[]> {
  const config = embeddedConfig();
  await layDatabase(config.dataDir);
  const host = await startHost(config.dataDir);
  const logger = createLogger('bench', 'error', 'stderr');
  const db = await openDatabase(config, logger);
  try {
    const at = new Date();
    const clock = (): Date => at;
    await syncKnowledge({ db, folder: path.join(root, 'knowledge_base'), embedder: null, clock });
    const knowledge = openKnowledge({
      db,
      embedders: { configured: null, named: () => null },
      logger,
      clock,
    });
    const centre = loadCentre(path.join(root, 'centre.yaml'));
    const figures: Figure[] = [];
    for (const language of languages) {
      const of = await measureQuality({ knowledge, centre, at }, language);
      figures.push(
        shareOf(`assist ${language} precision at 3`, of.right / of.suggested, of.suggested),
        shareOf(`assist ${language} right within 2 lines`, of.inTime / of.answerable, of.answerable),
        shareOf(`assist ${language} asked again`, of.askedAgain / Math.max(1, of.questions), of.questions),
        shareOf(`assist ${language} small talk answered`, of.answeredSmallTalk / of.smallTalk, of.smallTalk),
      );
    }
    return figures;
  } finally {
    await db.close();
    await endProcess(host);
    rmSync(config.dataDir, { recursive: true, force: true });
  }
}
