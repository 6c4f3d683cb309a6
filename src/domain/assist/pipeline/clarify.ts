import { asksOfOwnAffairs, deedWanted, hintsAt } from '../../../language/index.ts';
import { topicOf } from './rank-passages.ts';
import { assistText } from './texts.ts';
import type { CallContext, NewSuggestion, QueryFindings } from './types.ts';

/** What is asked, and how much it matters: 1 is the most. */
interface Clarification {
  purpose: 'which_matter' | 'order_number' | 'what_happened';
  priority: number;
  text: string;
  key: string;
}

/** Matters of one order of the customer's. */
const ofOrders = ['delivery', 'cancel_order', 'refund'] as const;

/**
 * The questions whose answers would change what is shown: which of two matters is meant, the number of the order that it is
 * about, or what happened where nothing is known yet. What the customer has told is not asked. Pure.
 */
export function clarify(context: CallContext, found: readonly QueryFindings[]): NewSuggestion[] {
  const { language, confidence } = context;
  const asked = [whichMatter(context, found), orderNumber(context), whatHappened(context)];
  return asked.flatMap((question) =>
    question === null
      ? []
      : [
          {
            suggestionType: 'clarifying_question' as const,
            key: `question ${question.key}`,
            title: question.text,
            content: question.text,
            source: { purpose: question.purpose, priority: question.priority },
            topic: null,
            why: assistText(language, question.purpose),
            confidenceScore: confidence,
          },
        ],
  );
}

/** Only where all that was said leaves it open. */
function whichMatter({ language }: CallContext, found: readonly QueryFindings[]): Clarification | null {
  const all = found.at(-1)?.findings;
  if (!all?.either || found.some(({ findings }) => findings.answers && findings.either === null)) return null;
  const [one, other] = all.either;
  const text = assistText(language, 'ask_which', { one: one.title, other: other.title });
  const key = [one, other].map(({ path }) => topicOf(path)).join(' or ');
  return { purpose: 'which_matter', priority: 1, text, key };
}

function orderNumber({ language, detectedIssue, detectedEntities }: CallContext): Clarification | null {
  if (detectedIssue === null) return null;
  const own = asksOfOwnAffairs(detectedIssue) || deedWanted(detectedIssue)?.kind === 'taken_back';
  if (!own || !ofOrders.some((intent) => hintsAt(intent, detectedIssue))) return null;
  if (detectedEntities.some(({ type }) => type === 'order' || type === 'reference' || type === 'ticket'))
    return null;
  return {
    purpose: 'order_number',
    priority: 2,
    text: assistText(language, 'ask_order'),
    key: 'order_number',
  };
}

function whatHappened({ language, needsClarification }: CallContext): Clarification | null {
  if (!needsClarification) return null;
  return {
    purpose: 'what_happened',
    priority: 3,
    text: assistText(language, 'ask_what'),
    key: 'what_happened',
  };
}
