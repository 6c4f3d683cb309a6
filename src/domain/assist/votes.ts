import type { Queryable } from '../../db/client.ts';
import { selectVotes, type TopicVotes } from '../../db/queries/suggestions.ts';

/** Votes and clicks count half after so many days, and not at all after a year. */
const halfLifeDays = 30;
const countedDays = 365;
/** So much may they change a confidence at most; with so many votes they change half of it. */
const most = 0.1;
const half = 5;

/** What votes and clicks of before are worth for an article, from −0.1 to 0.1. */
export function voteWorth(weight: number): number {
  return (most * weight) / (half + Math.abs(weight));
}

/** Votes and clicks of the last year by article. */
export async function readVotes(db: Queryable, at: Date): Promise<TopicVotes[]> {
  const since = new Date(at.getTime() - countedDays * 86_400_000);
  return selectVotes(db, { since, at, halfLifeDays });
}
