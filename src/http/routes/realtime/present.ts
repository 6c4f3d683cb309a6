import type { Current } from '../../../domain/assist/index.ts';
import type { QuestionTold, SuggestionsMessage, SuggestionTold } from '../../../shared/api/realtime.ts';

type Row = Current['suggestions'][number];

/** What stands beside a call, as other systems and the desk are told of it. */
export function currentTold({ suggestions, clarifyingQuestions }: Current): Omit<SuggestionsMessage, 'type'> {
  return {
    suggestions: suggestions.map(suggestionTold),
    clarifying_questions: clarifyingQuestions.map(questionTold),
  };
}

/** The same as a message of a stream. */
export function suggestionsMessage(current: Current): SuggestionsMessage {
  return { type: 'suggestions', ...currentTold(current) };
}

function suggestionTold(row: Row): SuggestionTold {
  return {
    suggestion_id: row.suggestionId,
    suggestion_type: row.suggestionType,
    title: row.title,
    content: row.content,
    source: row.source as SuggestionTold['source'],
    why: row.why,
    confidence_score: row.confidenceScore,
    agent_feedback: row.agentFeedback,
    created_at: row.createdAt.toISOString(),
  };
}

function questionTold({ suggestionId, content, source }: Row): QuestionTold {
  const { purpose, priority } = source as Pick<QuestionTold, 'purpose' | 'priority'>;
  return { suggestion_id: suggestionId, text: content, purpose, priority };
}
