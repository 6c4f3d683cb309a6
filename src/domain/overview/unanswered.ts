import type { Queryable } from '../../db/client.ts';
import { selectUnanswered, type UnansweredRow } from '../../db/queries/overview.ts';
import type { Stretch } from '../../db/queries/stretch.ts';
import { foldWords } from '../../language/index.ts';
import type { Department, Language } from '../../shared/vocabulary.ts';

/** How many questions are looked at: who has more has more than anybody reads. */
const mostQuestions = 5_000;

/** A question that nothing answered, in the words in which it was put last, and how often. */
export interface UnansweredQuestion {
  question: string;
  times: number;
  lastAt: Date;
  language: Language | null;
  department: Department | null;
  /** The calls in which it was put, the last first. */
  calls: string[];
}

/**
 * Questions that nothing answered, those first that were put most often. The same words count as one question, however
 * they are written; put twice in one conversation it is once.
 */
export async function unansweredQuestions(
  db: Queryable,
  stretch: Stretch,
  { department }: { department?: Department | undefined } = {},
): Promise<UnansweredQuestion[]> {
  const rows = await selectUnanswered(db, stretch, mostQuestions);
  const wanted = rows.filter((row) => department === undefined || row.department === department);
  return [...Map.groupBy(wanted, ({ question }) => folded(question)).values()]
    .map((same) => questionOf(same))
    .toSorted((a, b) => b.times - a.times || b.lastAt.getTime() - a.lastAt.getTime());
}

function folded(text: string): string {
  return foldWords(text)
    .map(({ norm }) => norm)
    .join(' ');
}

function questionOf(same: readonly UnansweredRow[]): UnansweredQuestion {
  const [last] = same as [UnansweredRow, ...UnansweredRow[]];
  return {
    question: last.question,
    times: new Set(same.map(({ conversationId }) => conversationId)).size,
    lastAt: last.at,
    language: last.language,
    department: last.department,
    calls: [...new Set(same.flatMap(({ callId }) => callId ?? []))],
  };
}
