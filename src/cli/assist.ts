import type { Command } from 'commander';
import { assistReport, type AssistReport } from '../domain/assist/index.ts';
import { count } from './options.ts';
import { print, printJson } from './print.ts';
import { withDatabase } from './with-database.ts';

/** `hatif assist …`: the assistant beside the human. */
export function registerAssist(program: Command): void {
  const assist = program.command('assist').description('the assistant beside the human');
  assist
    .command('report')
    .description('which articles were shown and used, and which are missing')
    .option('--days <count>', 'of how many days back calls without an article are listed', count, 30)
    .option('-n, --limit <count>', 'how many of them', count, 50)
    .option('--json', 'as JSON')
    .action(async (options: { days: number; limit: number; json?: boolean }) => {
      const report = await withDatabase((db) => assistReport(db, { ...options, at: new Date() }));
      if (options.json) printJson(report);
      else print(inWords(report));
    });
}

function inWords({ articles, notUsed, writeThis }: AssistReport): string {
  const shown = articles.map(
    ({ topic, shown, clicked, helpful, against, worth }) =>
      `${topic}: shown ${shown}, used ${clicked}, helpful ${helpful}, not ${against}, worth ${worth}`,
  );
  const parts = [
    ['Articles', shown],
    ['Shown and not used', notUsed],
    ['Write this article', writeThis.map(({ issue, at }) => `${at.toISOString().slice(0, 10)} ${issue}`)],
  ] as const;
  return parts
    .map(([title, lines]) => [title, ...(lines.length > 0 ? lines : ['none'])].join('\n  '))
    .join('\n');
}
