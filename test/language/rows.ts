import { readdirSync, readFileSync } from 'node:fs';
import type { Context, Kind } from '../../src/language/index.ts';

/** One labelled sentence. `expected` is null where nothing must be understood. */
export interface Row {
  kind: Kind;
  dialect: string;
  text: string;
  expected: string | null;
  context: Context;
  file: string;
}

/** The clock of every row: a Wednesday, ten in the morning in Riyadh. */
const clock = { now: new Date('2026-11-18T10:00:00+03:00'), zone: 'Asia/Riyadh' };

/** Every labelled sentence of a folder's tables: those of `data`, or of `unseen`, which nobody looks at while mending. */
export function readRows(name: 'data' | 'unseen' = 'data'): Row[] {
  const folder = new URL(`./${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line.trim() !== '')
        .map((line) => readRow(file, line)),
    );
}

const arabicDialects = new Set(['msa', 'gulf', 'egy', 'lev', 'irq', 'mag']);
/** Whether a sentence is Arabic, in Arabic letters, and nothing else. */
export const isArabic = ({ dialect }: Row): boolean => arabicDialects.has(dialect);

/** Whether a sentence was there before the code that it tests. */
export const isWrittenFirst = ({ file }: Row): boolean => /^(?:written-first|strangers)\.tsv$/.test(file);

function readRow(file: string, line: string): Row {
  const [kind = '', dialect = '', text = '', expected = '', options = ''] = line.split('\t');
  const context: Context = { ...clock, region: 'SA' };
  for (const option of options.split(';').filter((part) => part.includes('='))) {
    const at = option.indexOf('=');
    Object.assign(context, { [option.slice(0, at)]: option.slice(at + 1) });
  }
  return {
    kind: kind as Kind,
    dialect,
    text,
    expected: expected === 'null' ? null : expected,
    context,
    file,
  };
}
