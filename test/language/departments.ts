// Which department strangers want, by their words: what the rules of the shipped centre make of them.
import { readFileSync } from 'node:fs';
import { loadCentre } from '../../src/config/centre.ts';
import { servingDepartments } from '../../src/config/departments.ts';
import { departmentByWords } from '../../src/domain/routing/index.ts';
import { SURE, classifyDepartment } from '../../src/language/index.ts';

/** Sentences that are said to the shipped centre: `mended` were looked at, those `held out` were only ever counted. */
export const parts = ['mended', 'held out'] as const;

interface Row {
  part: (typeof parts)[number];
  /** Null: nobody could say which, and the caller is to be asked. */
  department: string | null;
  text: string;
}

/** How many of some rows are right, wrong, and asked about although their department could be told. */
export interface Tally {
  rows: number;
  right: number;
  wrong: number;
  asked: number;
}

const centre = loadCentre(new URL('../../centre.yaml', import.meta.url).pathname);
const rows: Row[] = readFileSync(new URL('./strangers/departments.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => {
    const [part, department, text = ''] = line.split('\t');
    return { part: part as Row['part'], department: department === '-' ? null : (department ?? null), text };
  });

/** What becomes of a part of the rows, by the rules' own decision or by the lists of words alone. */
export function tallyOf(part: Row['part'], by: 'words' | 'lists'): Tally {
  const tally: Tally = { rows: 0, right: 0, wrong: 0, asked: 0 };
  for (const row of rows.filter((each) => each.part === part)) {
    const found = by === 'words' ? byWords(row.text) : byLists(row.text);
    tally.rows += 1;
    if (found === row.department) tally.right += 1;
    else if (found === null) tally.asked += 1;
    else tally.wrong += 1;
  }
  return tally;
}

function byWords(text: string): string | null {
  const found = departmentByWords(text, centre);
  return found && !found.unsure ? found.value : null;
}

function byLists(text: string): string | null {
  const found = classifyDepartment(text, servingDepartments(centre));
  return found && found.confidence >= SURE ? found.value : null;
}

/** The section of the scorecard. */
export function departmentsSection(): string[] {
  const line = (part: Row['part'], by: 'words' | 'lists', name: string): string => {
    const { rows: all, right, wrong, asked } = tallyOf(part, by);
    const share = (count: number): string => `${((100 * count) / all).toFixed(1)} %`;
    return `| ${part} | ${name} | ${all} | ${share(right)} | ${share(wrong)} | ${share(asked)} |`;
  };
  return [
    '## Which department strangers want',
    '',
    'Sentences to the shipped centre, those held out by somebody who had seen neither the code nor its lists.',
    '',
    '| rows | by | | right | wrong | asked about |',
    '|---|---|---|---|---|---|',
    ...parts.flatMap((part) => [
      line(part, 'words', 'lists and situations'),
      line(part, 'lists', 'lists alone'),
    ]),
    '',
  ];
}
