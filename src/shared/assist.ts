/** Who speaks in a call that the assistant listens to. */
export const assistSpeakers = ['agent', 'customer'] as const;
export type AssistSpeaker = (typeof assistSpeakers)[number];

/** What the assistant shows to whoever talks with a customer. */
export const suggestionTypes = [
  'knowledge_article',
  'known_answer',
  'next_step',
  'record',
  'warning',
  'action',
  'clarifying_question',
] as const;
export type SuggestionType = (typeof suggestionTypes)[number];

/** What they think of it. */
export const suggestionFeedback = ['helpful', 'not_helpful', 'irrelevant'] as const;
export type SuggestionFeedback = (typeof suggestionFeedback)[number];
