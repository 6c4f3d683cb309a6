import type { FoundPassage, Result } from '../../domain/dialogue/index.ts';
import { withoutOrders } from '../../domain/guardrails/index.ts';
import type { Department } from '../../shared/call-events.ts';
import type { Passage } from '../../knowledge/types.ts';
import type { Call } from '../call.ts';

/** So many passages, and so much of each, are enough for a dialogue. */
const passagesKept = 3;
const textKept = 3_000;

/**
 * The passages that answer a question, in the caller's language, since nobody here translates. Good passages of
 * another department count where this one has none.
 */
export async function searchKnowledge(
  call: Call,
  { question, department }: { question: string; department: Department },
): Promise<Extract<Result, { type: 'knowledge_found' }>> {
  const { language, context } = call;
  const wanted = { text: question, language, articleLanguage: language, limit: 8 };
  const own = await context.knowledge.search({ ...wanted, department });
  const found = own.answers ? own : await context.knowledge.search(wanted);
  return {
    type: 'knowledge_found',
    question,
    passages: found.answers ? keep(found.passages) : [],
  };
}

/** The best ones, and with them the other parts of the best one's article: they may list what is to be done. */
function keep(passages: readonly Passage[]): FoundPassage[] {
  const [best] = passages;
  const same = passages.filter(({ articleId }) => articleId === best?.articleId);
  const others = passages.filter(({ articleId }) => articleId !== best?.articleId);
  const kept = [...same, ...others].slice(0, passagesKept).map((passage) => ({
    source: { path: passage.path, title: passage.title, version: passage.version },
    language: passage.language,
    product: passage.product,
    text: withoutOrders(passage.text.slice(0, textKept)),
    spoken: passage.spoken && withoutOrders(passage.spoken),
  }));
  // An article may be written by anybody who writes for the centre: it says what is so, it gives no orders.
  return kept.filter(({ text }) => text !== '');
}
