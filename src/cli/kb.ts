import path from 'node:path';
import { createInterface } from 'node:readline';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { loadConfig, type Config } from '../config/config.ts';
import { migrateDatabase, openDatabase, type Database } from '../db/client.ts';
import { openEmbedders } from '../integrations/embeddings/open-embedders.ts';
import {
  checkArticles,
  listArticles,
  openKnowledge,
  requireSynced,
  syncKnowledge,
  type Embedders,
} from '../knowledge/index.ts';
import { searchModes, type Findings, type SearchMode } from '../knowledge/types.ts';
import { createLogger, type Logger } from '../logger.ts';
import { languages, type Language } from '../shared/vocabulary.ts';
import { formatArticles, formatFindings, reportCheck, reportSync, SyncProgress } from './kb-output.ts';
import { print, printJson } from './print.ts';

interface SearchOptions {
  json?: boolean;
  limit: number;
  lang?: Language;
  mode?: SearchMode;
}

/** `hatif kb …`: the articles that the centre answers from. */
export function registerKb(program: Command): void {
  const kb = program.command('kb').description('the knowledge base: articles that callers are answered from');

  kb.command('sync')
    .description('read the articles of a folder into the database; only what changed is touched')
    .argument('[dir]', 'the folder (default: KNOWLEDGE_DIR)')
    .action(syncCommand);

  kb.command('check')
    .description('read the articles of a folder without a database, and name their mistakes')
    .argument('[dir]', 'the folder (default: KNOWLEDGE_DIR)')
    .action(async (dir: string | undefined) => {
      const folder = dir === undefined ? loadConfig().knowledge.folder : path.resolve(dir);
      if (!reportCheck(await checkArticles(folder))) process.exitCode = 1;
    });

  kb.command('list')
    .description('the articles as the database holds them')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const articles = await withKnowledge(async ({ db }) => {
        await requireSynced(db);
        return listArticles(db);
      });
      if (json) printJson(articles);
      else print(formatArticles(articles));
    });

  kb.command('search')
    .description('what the centre would answer from; without a question, one a line from standard input')
    .argument('[question...]', 'in either language')
    .option('--json', 'one line of JSON for each question')
    .option('-n, --limit <count>', 'how many passages', count, 5)
    .addOption(new Option('--lang <language>', 'only articles of this language').choices(languages))
    .addOption(new Option('--mode <mode>', 'by which signals (default: all there are)').choices(searchModes))
    .action(searchCommand);
}

async function syncCommand(dir: string | undefined): Promise<void> {
  const progress = new SyncProgress();
  const report = await withKnowledge(async ({ db, config, embedders }) =>
    syncKnowledge({
      db,
      folder: dir === undefined ? config.knowledge.folder : path.resolve(dir),
      embedder: embedders.configured,
      clock: () => new Date(),
      onStep: (step) => progress.show(step),
    }),
  );
  progress.end();
  // What could not be read, or not be embedded, is a failure for whoever runs this in a script.
  if (!reportSync(report)) process.exitCode = 1;
}

async function searchCommand(words: string[], options: SearchOptions): Promise<void> {
  await withKnowledge(async ({ db, embedders, logger }) => {
    await requireSynced(db);
    const knowledge = openKnowledge({ db, embedders, logger, clock: () => new Date() });
    const { limit, lang: articleLanguage, mode } = options;
    for await (const question of words.length > 0 ? [words.join(' ')] : questionsFromInput()) {
      const findings = await knowledge.search({ text: question, limit, articleLanguage, mode });
      if (options.json) printJson(asJson(question, findings), { oneLine: true });
      else print(formatFindings(question, findings));
    }
  });
}

function asJson(question: string, { mode, answers, passages }: Findings): object {
  return { question, mode, answers, passages };
}

async function* questionsFromInput(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield line.trim();
  }
}

interface Opened {
  db: Database;
  config: Config;
  embedders: Embedders;
  logger: Logger;
}

async function withKnowledge<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const logger = createLogger('kb', config.logLevel, 'stderr');
  await migrateDatabase(config);
  const db = await openDatabase(config, logger);
  try {
    return await work({ db, config, embedders: openEmbedders(config.knowledge.embeddings), logger });
  } finally {
    await db.close();
  }
}

function count(value: string): number {
  const parsed = z.coerce.number().int().min(1).max(50).safeParse(value);
  if (!parsed.success) throw new InvalidArgumentError('expected a number from 1 to 50');
  return parsed.data;
}
