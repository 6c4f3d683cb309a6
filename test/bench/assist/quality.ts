import type { Centre } from '../../../src/config/centre.ts';
import { runPipeline } from '../../../src/domain/assist/pipeline/run-pipeline.ts';
import type { NewSuggestion, SpokenLine } from '../../../src/domain/assist/pipeline/types.ts';
import type { Knowledge } from '../../../src/knowledge/types.ts';
import type { Language } from '../../../src/shared/vocabulary.ts';
import { conversationsIn, type Conversation } from './conversations.ts';

/** What came of the scripted conversations, in counts. */
export interface Quality {
  conversations: number;
  /** Articles that were suggested, at most three a line, and those of them that answer. */
  suggested: number;
  right: number;
  /** Conversations that an article answers, and those in which it came within two lines that tell what is wanted. */
  answerable: number;
  inTime: number;
  questions: number;
  /** Questions for what the customer had told. */
  askedAgain: number;
  smallTalk: number;
  /** Lines of small talk behind which something new was shown or asked. */
  answeredSmallTalk: number;
}

const mostOfLine = 3;
const linesInTime = 2;
/** The number of an order, as customers tell it. */
const reference = /\d{5,}/u;

/** Plays the scripted conversations of a language line by line, a run behind each line of the customer's. */
export async function measureQuality(
  { knowledge, centre, at }: { knowledge: Knowledge; centre: Centre; at: Date },
  language: Language,
): Promise<Quality> {
  const of: Quality = {
    conversations: 0,
    suggested: 0,
    right: 0,
    answerable: 0,
    inTime: 0,
    questions: 0,
    askedAgain: 0,
    smallTalk: 0,
    answeredSmallTalk: 0,
  };
  for (const conversation of conversationsIn(language)) {
    const lookAt = async (lines: readonly SpokenLine[]): Promise<NewSuggestion[]> => {
      const { suggestions } = await runPipeline({
        lines,
        centre,
        at,
        search: (question) => knowledge.search(question),
        filter: null,
        record: null,
        voteOf: () => 0,
        stopwatch: () => performance.now(),
      });
      return suggestions;
    };
    await play(conversation, lookAt, of);
  }
  return of;
}

async function play(
  { article, lines }: Conversation,
  lookAt: (lines: readonly SpokenLine[]) => Promise<NewSuggestion[]>,
  of: Quality,
): Promise<void> {
  const spoken: SpokenLine[] = [];
  const seen = new Set<string>();
  let telling = 0;
  let inTime = false;
  for (const { kind, text } of lines) {
    spoken.push({ speaker: kind === 'human' ? 'agent' : 'customer', text });
    if (kind === 'human') continue;
    if (kind === 'relevant') telling += 1;
    const fresh = (await lookAt(spoken)).filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    const topics = fresh
      .filter(({ suggestionType }) => suggestionType === 'knowledge_article')
      .slice(0, mostOfLine)
      .map(({ topic }) => topic);
    of.suggested += topics.length;
    of.right += topics.filter((topic) => topic === article).length;
    inTime ||= telling <= linesInTime && topics.includes(article);
    const asked = fresh.filter(({ suggestionType }) => suggestionType === 'clarifying_question');
    const told = spoken.some((line) => line.speaker === 'customer' && reference.test(line.text));
    of.questions += asked.length;
    of.askedAgain += asked.filter(({ source }) => told && source['purpose'] === 'order_number').length;
    if (kind === 'small') {
      of.smallTalk += 1;
      if (fresh.length > 0) of.answeredSmallTalk += 1;
    }
  }
  of.conversations += 1;
  if (article === null) return;
  of.answerable += 1;
  if (inTime) of.inTime += 1;
}
