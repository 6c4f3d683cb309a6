import { missing } from '../../helpers/missing.ts';
import type { Figure } from '../measure.ts';
import type { DatabaseKind } from './desk-server.ts';
import { rowTimes } from './row-times.ts';
import { streamTimes } from './stream-times.ts';

/** The desk on each database that the machine has. */
export async function deskBench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const kind of databases()) figures.push(...(await streamTimes(kind)), ...(await rowTimes(kind)));
  return figures;
}

function databases(): DatabaseKind[] {
  return missing(['postgresql']).length > 0 ? ['embedded'] : ['embedded', 'PostgreSQL'];
}
