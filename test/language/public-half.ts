import type { Kind } from '../../src/language/index.ts';
import { others } from './others.ts';
import { isRight, publicFile, readPublicRows } from './public-rows.ts';
import type { PublicRow } from './public-rows.ts';
import { understandRow } from './understand-row.ts';

/** Shares of right answers that are aimed at, by set, kind and language. */
const goals: Record<string, number> = {
  'duckling date ar': 0.93,
  'duckling date en': 0.88,
  'recognizers date en': 0.8,
  'duckling number ar': 0.96,
  'duckling number en': 0.96,
  'nemo number ar': 0.96,
  'nemo number en': 0.96,
  'recognizers yes_no ar': 0.9,
  'recognizers yes_no en': 0.9,
  'duckling email en': 1,
  'nemo email en': 1,
  'evi date en': 0.62,
  'evi name en': 0.4,
};
const libraries = ['chrono-node', 'recognizers-text'] as const;
const heading = '## Sentences of others';

interface Score {
  right: number;
  wrong: number;
}

const percent = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)} %`;

function score(rows: readonly PublicRow[], understand: (row: PublicRow['row']) => string | null): Score {
  const total: Score = { right: 0, wrong: 0 };
  for (const one of rows) {
    const value = understand(one.row);
    if (isRight(one, value)) total.right += 1;
    else if (value !== null) total.wrong += 1;
  }
  return total;
}

/** The libraries' share, or a dash where one does nothing of the kind. */
function rival(rows: readonly PublicRow[], kind: Kind, name: string): string {
  const other = others[kind]?.[name];
  return other ? percent(score(rows, other).right, rows.length) : '–';
}

/**
 * The scorecard's lines on public sets of sentences, with the goals that are met and not. Where their folder is missing,
 * it is named and the lines of `earlier` stay.
 */
export function publicSection(earlier: string): string[] {
  const rows = readPublicRows();
  if (!rows) {
    console.log(
      `public sets: none at ${publicFile} (HATIF_SHARED names their folder); their table stays as it was`,
    );
    const at = earlier.indexOf(heading);
    return at < 0 ? [] : earlier.slice(at).trimEnd().split('\n').concat('');
  }
  const groups = Map.groupBy(rows, ({ set, kind, lang }) => `${set} ${kind} ${lang}`);
  const missed: string[] = [];
  const lines = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, some]) => {
      const { right, wrong } = score(some, understandRow);
      const goal = goals[key];
      const met = goal === undefined || right / some.length >= goal;
      if (!met) missed.push(`${key} (${percent(right, some.length)} of ${percent(goal, 1)})`);
      const aim = goal === undefined ? '–' : `${percent(goal, 1)} ${met ? 'met' : '**missed**'}`;
      const kind = some[0]?.kind ?? 'date';
      const cells = libraries.map((name) => rival(some, kind, name)).join(' | ');
      return `| ${key} | ${some.length} | ${percent(right, some.length)} | ${percent(wrong, some.length)} | ${aim} | ${cells} |`;
    });
  if (missed.length > 0) console.log(`goals not met: ${missed.join(', ')}`);
  return [
    heading,
    '',
    'Half of the public corpora of Duckling, Recognizers-Text, NeMo and EVI (what a recogniser made of people saying names',
    'and birth dates), none of them written here and none kept here: `HATIF_SHARED` names the folder that they are read from.',
    'Hatif is given all readings of the recogniser, the libraries the first. Other policies than ours are in',
    '[understand.md](understand.md).',
    '',
    `| set | rows | right | wrong given | goal | ${libraries.join(' | ')} |`,
    `|---|---|---|---|---|${'---|'.repeat(libraries.length)}`,
    ...lines,
    '',
  ];
}
