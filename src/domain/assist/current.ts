import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import {
  selectOpenSuggestions,
  updateSuggestions,
  type SuggestionRow,
} from '../../db/queries/suggestions.ts';

/** What stands beside a call now. */
export interface Current {
  suggestions: SuggestionRow[];
  clarifyingQuestions: SuggestionRow[];
}

/** How many questions stand at the same time. */
const mostQuestions = 2;

/** What stands beside a call now, the most important first, as many as the centre wants. */
export async function readCurrent(
  db: Queryable,
  sessionId: string,
  { assist }: Pick<Centre, 'assist'>,
): Promise<Current> {
  const open = await selectOpenSuggestions(db, sessionId);
  const isQuestion = ({ suggestionType }: SuggestionRow): boolean => suggestionType === 'clarifying_question';
  const isWarning = ({ suggestionType }: SuggestionRow): boolean => suggestionType === 'warning';
  const shown = open.filter((row) => !isQuestion(row));
  const ordered = [...shown.filter(isWarning), ...shown.filter((row) => !isWarning(row))];
  return {
    suggestions: ordered.slice(0, assist.max_suggestions),
    clarifyingQuestions: open.filter(isQuestion).slice(0, mostQuestions),
  };
}

/** {@link readCurrent} for somebody who sees it: it counts as shown from now on. */
export async function showCurrent(
  db: Queryable,
  sessionId: string,
  centre: Pick<Centre, 'assist'>,
): Promise<Current> {
  const current = await readCurrent(db, sessionId, centre);
  const unseen = [...current.suggestions, ...current.clarifyingQuestions].filter(
    ({ shownToAgent }) => !shownToAgent,
  );
  await updateSuggestions(
    db,
    unseen.map(({ suggestionId }) => suggestionId),
    { shownToAgent: true },
  );
  return current;
}
