import { createHash } from 'node:crypto';
import { transact } from '../../db/transact.ts';
import type { Database } from '../../db/client.ts';
import {
  deleteChunks,
  insertArticle,
  insertArticleVersion,
  selectArticleForUpdate,
  selectVersionHash,
  updateArticle,
  upsertChunks,
  type NewChunkRow,
} from '../../db/queries/knowledge-articles.ts';
import { subjectsOf } from '../terms/subjects.ts';
import { termVector } from '../terms/term-vector.ts';
import type { Article } from '../articles/types.ts';

/** Another number makes the next sync index everything anew: change it with `terms/` and `articles/`. */
const indexing = 6;

/** What stands for an article as it would be indexed now. */
export function indexedHash(article: Article): string {
  return `${indexing}:${article.hash}`;
}

/**
 * Makes an article in the database what its file is, in one transaction: a new version where the file changed, its
 * passages where it is published. Passages that stay the same keep their vectors.
 */
export async function saveArticle(db: Database, article: Article): Promise<'added' | 'changed' | 'same'> {
  const chunks = article.published ? chunksOf(article) : [];
  return transact(db, async (tx) => {
    const known = await selectArticleForUpdate(tx, article.path);
    const { path, language, category, topic, title, departments, product, updatedOn, reviewBy } = article;
    const hash = indexedHash(article);
    const status = article.published ? ('published' as const) : ('unpublished' as const);
    const fields = {
      path,
      language,
      category,
      topic,
      title,
      departments,
      product,
      subjects: subjectsOf(article),
      updatedOn,
      reviewBy,
      hash,
      status,
    };
    const id = known?.id ?? (await insertArticle(tx, fields));
    const rewritten = known !== null && (await selectVersionHash(tx, id, known.version)) !== article.hash;
    const version = known ? known.version + (rewritten ? 1 : 0) : 1;
    if (known) {
      await deleteChunks(
        tx,
        id,
        chunks.map((chunk) => chunk.hash),
      );
      await updateArticle(tx, id, { ...fields, version });
    }
    if (!known || rewritten)
      await insertArticleVersion(tx, {
        articleId: id,
        version,
        hash: article.hash,
        title,
        source: article.source,
      });
    await upsertChunks(
      tx,
      chunks.map((chunk) => ({ ...chunk, articleId: id, version })),
    );
    if (!known || known.status === 'removed') return 'added';
    return rewritten ? 'changed' : 'same';
  });
}

/** Takes an article out of every search; its row and its versions stay. */
export async function removeArticle(db: Database, path: string): Promise<void> {
  await transact(db, async (tx) => {
    const known = await selectArticleForUpdate(tx, path);
    if (!known) return;
    await deleteChunks(tx, known.id, []);
    await updateArticle(tx, known.id, { status: 'removed' });
  });
}

function chunksOf(article: Article): Omit<NewChunkRow, 'articleId' | 'version'>[] {
  const { title, asked } = article;
  return article.sections.map(({ heading, text, spoken }, seq) => {
    const searched = JSON.stringify([indexing, title, asked, heading, text, spoken]);
    return {
      seq,
      heading,
      text,
      spoken,
      hash: createHash('sha256').update(searched).digest('hex'),
      terms: termVector({ title, asked, heading, text }),
    };
  });
}
