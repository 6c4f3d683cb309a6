import type { Centre } from '../../../config/centre.ts';
import { isAngry, isQuestion, sameMatter, wordsShared, wordsTelling } from '../../../language/index.ts';
import { beginning } from '../../../shared/clean.ts';
import { guardOutput, withoutOrders } from '../../guardrails/index.ts';
import { topicOf } from './rank-passages.ts';
import { assistText } from './texts.ts';
import type { CallContext, NewSuggestion, RankedPassage, SpokenLine } from './types.ts';

/** What our own records hold of the customer, where it is known who they are. */
export interface CustomerRecord {
  premium: boolean;
  openTickets: readonly { number: string; subject: string; description: string }[];
}

/** How much of a line is quoted, in letters. */
const quoted = 120;
/** After so many angry lines the human is warned. */
const angryLines = 2;
/** So many telling words of a passage, and such a share of the human's own, have been said when the human has said it. */
const saidWords = 4;
const saidShare = 0.6;
/** So many telling words of a question have been asked when the human has asked it. */
const askedWords = 2;

/** Passages as suggestions: without what gives orders to whoever reads it. */
export function suggestPassages(
  passages: readonly RankedPassage[],
  { language }: CallContext,
  voteOf: (topic: string) => number,
): NewSuggestion[] {
  return passages.flatMap(({ passage, confidence, query }) => {
    const content = withoutOrders(passage.text);
    if (content === '') return [];
    const topic = topicOf(passage.path);
    const vote = voteOf(topic);
    const why = [
      assistText(language, 'found_by', { text: beginning(query.text, quoted) }),
      ...(vote === 0 ? [] : [assistText(language, 'voted', { vote: vote.toFixed(2) })]),
    ];
    return [
      {
        suggestionType: 'knowledge_article',
        key: `article ${topic} ${passage.heading}`,
        title: passage.heading === passage.title ? passage.title : `${passage.title}: ${passage.heading}`,
        content,
        source: {
          path: passage.path,
          title: passage.title,
          version: passage.version,
          updated_on: passage.updatedOn ?? null,
        },
        topic,
        why: why.join(' · '),
        confidenceScore: confidence,
      },
    ];
  });
}

/** What the human should know of the customer and of what was said: records and warnings. Pure. */
export function suggestNotices(
  lines: readonly SpokenLine[],
  context: CallContext,
  { record, centre, sources }: { record: CustomerRecord | null; centre: Centre; sources: readonly string[] },
): NewSuggestion[] {
  const { language, detectedIssue } = context;
  const notice = (
    suggestionType: 'record' | 'warning',
    key: string,
    words: Pick<NewSuggestion, 'title' | 'content' | 'why'>,
  ): NewSuggestion => ({ suggestionType, key, ...words, source: {}, topic: null, confidenceScore: 1 });
  const said = (key: 'angry' | 'premium' | 'promise', text = '') => ({
    title: assistText(language, key),
    content: assistText(language, `${key}_do`),
    why: assistText(language, `${key}_why`, { text: beginning(text, quoted) }),
  });
  const angry = lines.filter(({ speaker, text }) => speaker === 'customer' && isAngry(text)).length;
  const promised = lines.find(
    ({ speaker, text }) => speaker === 'agent' && promises(text, context, centre, sources),
  );
  const ticket = record?.openTickets.find(
    ({ subject, description }) =>
      detectedIssue !== null &&
      (sameMatter(subject, detectedIssue) || sameMatter(description, detectedIssue)),
  );
  return [
    ...(promised ? [notice('warning', 'promise', said('promise', promised.text))] : []),
    ...(angry >= angryLines ? [notice('warning', 'angry', said('angry'))] : []),
    ...(record?.premium ? [notice('warning', 'premium', said('premium'))] : []),
    ...(ticket
      ? [
          notice('record', `ticket ${ticket.number}`, {
            title: assistText(language, 'ticket', { number: ticket.number }),
            content: ticket.subject,
            why: assistText(language, 'ticket_why'),
          }),
        ]
      : []),
  ];
}

/** Whether the human has said it already. */
export function hasSaid(lines: readonly SpokenLine[], content: string): boolean {
  return lines.some(({ speaker, text }) => {
    if (speaker !== 'agent') return false;
    const shared = wordsShared(content, text);
    return shared >= saidWords && shared >= saidShare * wordsTelling(text);
  });
}

/** Whether the human has asked a question, in whatever words. */
export function hasAsked(text: string, question: string): boolean {
  return isQuestion(text) && wordsShared(text, question) >= askedWords;
}

const promiseRule = 'guard.output.promise';

function promises(
  text: string,
  { language }: CallContext,
  centre: Centre,
  sources: readonly string[],
): boolean {
  const context = { department: null, channel: 'call', language, verified: true } as const;
  const verdict = guardOutput(text, [...sources], context, centre);
  return !verdict.ok && verdict.rule === promiseRule;
}
