import { errorMessage } from '../errors.ts';
import type { checkArticles, listArticles, SyncReport, SyncStep } from '../knowledge/index.ts';
import type { Findings, Passage } from '../knowledge/types.ts';
import { print, printError } from './print.ts';

/** Tells a person what a sync does: a line for each article, one that counts up for the vectors. */
export class SyncProgress {
  #counting = false;
  #told = -1;

  show(step: SyncStep): void {
    switch (step.kind) {
      case 'waiting':
        this.#line('Another process reads the knowledge base now; waiting for it.');
        break;
      case 'article':
        this.#line(`${step.change.padEnd(8)} ${step.path}`);
        break;
      case 'vectors':
        this.#count(step.done, step.total);
    }
  }

  /** Leaves the cursor on a line of its own. */
  end(): void {
    if (this.#counting) process.stdout.write('\n');
    this.#counting = false;
  }

  #line(text: string): void {
    this.end();
    print(text);
  }

  #count(done: number, total: number): void {
    const percent = Math.floor((done / Math.max(total, 1)) * 100);
    if (!process.stdout.isTTY) {
      if (Math.floor(percent / 10) !== Math.floor(this.#told / 10)) print(`vectors  ${done} of ${total}`);
    } else {
      process.stdout.write(`\rvectors  ${done} of ${total}  `);
      this.#counting = true;
    }
    this.#told = percent;
  }
}

/** Prints what a sync did. False when something was wrong. */
export function reportSync({
  added,
  changed,
  removed,
  same,
  mistakes,
  unread,
  embedded,
  embeddingError,
}: SyncReport): boolean {
  print(
    `${added} added, ${changed} changed, ${removed} removed, ${same} as they were; ${embedded} vectors made.`,
  );
  for (const { file, line, message } of mistakes) printError(`${file}:${line}: ${message}`);
  if (mistakes.length > 0) printError('These files were passed over; what they held before still serves.');
  reportUnread(unread);
  if (embeddingError)
    printError(`Vectors are missing, so words alone decide: ${errorMessage(embeddingError)}`);
  return mistakes.length === 0 && !embeddingError;
}

/** Prints what is wrong in a folder of articles. False when something is. */
export function reportCheck({
  articles,
  mistakes,
  unread,
}: Awaited<ReturnType<typeof checkArticles>>): boolean {
  for (const { file, line, message } of mistakes) printError(`${file}:${line}: ${message}`);
  reportUnread(unread);
  print(`${articles} articles are right, ${mistakes.length} mistakes.`);
  return mistakes.length === 0;
}

function reportUnread(unread: readonly string[]): void {
  for (const file of unread) printError(`${file}: not read, an article is <language>/<category>/<name>.md`);
}

export function formatArticles(articles: Awaited<ReturnType<typeof listArticles>>): string {
  if (articles.length === 0) return 'There is no article.';
  return articles
    .map(({ path, version, status, chunks, departments, reviewBy, title }) =>
      [
        path.padEnd(48),
        `v${version}`.padEnd(4),
        (status === 'published' ? `${chunks} passages` : status).padEnd(12),
        (departments.join(', ') || 'all').padEnd(22),
        `review by ${reviewBy ?? '-'}`.padEnd(21),
        title,
      ].join(' '),
    )
    .join('\n');
}

export function formatFindings(question: string, { passages, answers, mode }: Findings): string {
  const verdict = answers ? 'answered' : 'not answered by the knowledge base';
  return [`${question}\n  ${verdict} (${mode})`, ...passages.map(formatPassage)].join('\n') + '\n';
}

function formatPassage({ score, path, title, heading, version, ranks, text, spoken }: Passage): string {
  const why = Object.entries(ranks)
    .filter(([, rank]) => rank !== null)
    .map(([signal, rank]) => `${signal} ${rank}`);
  const where = heading === title ? title : `${title} › ${heading}`;
  const shown = (spoken ?? text).replace(/\s+/g, ' ');
  const cut = shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
  return `  ${score.toFixed(2)}  ${path} v${version}  [${why.join(', ') || 'by its translation'}]\n        ${where}\n        ${cut}`;
}
