import postgres from 'postgres';
import type { Reach } from '../suites/clients.ts';

/** A client as the parent of this process has them: it said how as the first argument. */
export function connectLikeParent(max = 1): postgres.Sql {
  const { url, ...where } = JSON.parse(process.argv[2] ?? '') as Reach;
  return postgres(url, { max, onnotice: () => {}, ...where });
}
