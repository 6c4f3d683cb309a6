import { selectUnhelped } from '../../db/queries/assist.ts';
import type { Queryable } from '../../db/client.ts';
import type { TopicVotes } from '../../db/queries/suggestions.ts';
import { readVotes, voteWorth } from './votes.ts';

/** So often an article was shown when it says something that nobody used it. */
const shownOften = 3;
const dayMs = 86_400_000;

/** What people made of the assistant, for those who write the articles. */
export interface AssistReport {
  /** Every article that was shown in the last year, the most shown first; `worth` is what votes add to its confidence. */
  articles: (Omit<TopicVotes, 'weight'> & { worth: number })[];
  /** Articles that are shown and not used. */
  notUsed: string[];
  /** What was wanted in calls of the last days in which no article was found: write this article. */
  writeThis: { issue: string; at: Date }[];
}

/** Reads the report; `days` back for what no article was found for. */
export async function assistReport(
  db: Queryable,
  { at, days, limit }: { at: Date; days: number; limit: number },
): Promise<AssistReport> {
  const votes = await readVotes(db, at);
  const articles = votes.map(({ weight, ...counted }) => ({
    ...counted,
    worth: Math.round(voteWorth(weight) * 1_000) / 1_000,
  }));
  return {
    articles,
    notUsed: articles
      .filter(({ shown, clicked, helpful }) => shown >= shownOften && clicked + helpful === 0)
      .map(({ topic }) => topic),
    writeThis: await selectUnhelped(db, { since: new Date(at.getTime() - days * dayMs), limit }),
  };
}
