import { Option, type Command } from 'commander';
import { languages, type Language } from '../shared/vocabulary.ts';
import { phrases } from '../shared/phrases/catalogue.ts';
import { print, printJson } from './print.ts';

/** `hatif phrases`: everything the centre says by itself, in one language, on one page for a reader. */
export function registerPhrases(program: Command): void {
  program
    .command('phrases')
    .description('everything the centre says by itself, for whoever reads it through')
    .addOption(new Option('--lang <language>', 'in which language').choices(languages).default('en'))
    .option('--json', 'as JSON')
    .action(({ lang, json }: { lang: Language; json?: boolean }) => {
      const wordings = Object.entries(phrases).map(([key, phrase]) => ({ key, wordings: phrase[lang] }));
      if (json) printJson(wordings);
      else print(wordings.map(formatPhrase).join('\n\n'));
    });
}

/** The first wording stands alone; what is said when it has to be said again is set in beneath it. */
function formatPhrase({ key, wordings }: { key: string; wordings: readonly string[] }): string {
  const [first = '', ...again] = wordings;
  return [key, `  ${first}`, ...again.map((wording) => `  ↻ ${wording}`)].join('\n');
}
