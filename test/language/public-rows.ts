import { existsSync, readFileSync } from 'node:fs';
import type { Context, Kind } from '../../src/language/index.ts';
import { shared } from '../helpers/shared.ts';
import type { Row } from './rows.ts';

/** One row of a public set, with its answer as the set writes it. */
export interface PublicRow {
  set: string;
  kind: Kind;
  lang: 'ar' | 'en';
  expect: unknown;
  row: Row;
}

interface Line {
  set: string;
  kind: Kind;
  lang: 'ar' | 'en';
  text: string;
  expect: unknown;
  region?: string;
  now?: string;
  zone?: string;
  asked?: Kind;
  nbest?: string[];
}

/** Where the public sets are looked for. */
export const publicFile = shared('public-sets', 'understand.jsonl');

/** Rows of the public sets, which are read where they are and not kept here; undefined where they are missing. */
export function readPublicRows(): PublicRow[] | undefined {
  if (!existsSync(publicFile)) return undefined;
  const lines = readFileSync(publicFile, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => readLine(JSON.parse(line) as Line));
}

function readLine({ set, kind, lang, text, expect, region, now, zone, asked, nbest }: Line): PublicRow {
  const context: Context = {
    lang,
    region: region ?? 'SA',
    asked: asked ?? kind,
    zone: zone ?? 'Asia/Riyadh',
    ...(nbest === undefined ? {} : { nbest }),
    ...(now === undefined ? {} : { now: new Date(now) }),
  };
  return { set, kind, lang, expect, row: { kind, dialect: lang, text, expected: null, context, file: set } };
}

/** Whether a value, written as the scorecard's rows write it, is what the set holds right. */
export function isRight({ kind, expect }: PublicRow, value: string | null): boolean {
  if (expect === null || value === null) return expect === value;
  if (kind === 'date') return isDate(expect as { start?: string; any?: string[] }, value);
  if (kind === 'number')
    return Math.abs(Number(value) - Number(expect)) < 1e-6 * Math.max(1, Math.abs(Number(expect)));
  return typeof expect === 'string' && value.toLowerCase() === expect.toLowerCase();
}

/** The day counts, and the minute where the set names one. */
function isDate(expect: { start?: string; any?: string[] }, value: string): boolean {
  return (expect.any ?? [expect.start ?? '']).some((right) => {
    const minute = right.includes('T') && right.slice(11, 16) !== '00:00' ? right.slice(11, 16) : undefined;
    return (
      value.slice(0, 10) === right.slice(0, 10) && (minute === undefined || value.slice(11, 16) === minute)
    );
  });
}
