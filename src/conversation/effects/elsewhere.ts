import { foldWords, fragmentOf, placeNamed } from '../../language/index.ts';
import { tellsNothingOf } from '../../knowledge/index.ts';
import type { Passage } from '../../knowledge/types.ts';
import type { EffectCall } from '../deferred/effect-call.ts';

/** How many passages are looked at: those of an article that tells place by place are alike. */
const looked = 8;

/**
 * The beginning of an article that tells place by place what is asked of a place of which it tells nothing: "a shop in
 * Sharjah", and "and in Sharjah?" after `before`, the question that was answered. Null where none does.
 */
export async function toldElsewhere(
  { language, context }: Pick<EffectCall, 'language' | 'context'>,
  question: string,
  before: string | undefined,
): Promise<Passage | null> {
  const named = placeNamed(question);
  const fragment = before === undefined ? undefined : fragmentOf(question)?.words;
  const place = named?.place ?? fragment;
  const text = fragment === undefined ? named?.rest : before;
  if (place === undefined || text === undefined) return null;
  const wanted = { language, articleLanguage: language, limit: looked };
  const { answers, passages } = await context.knowledge.search({ ...wanted, text });
  const [best] = passages;
  if (!answers || !best) return null;
  const headings = passages.filter(({ path }) => path === best.path).map(({ heading }) => heading);
  return areAlike(headings) && (await tellsNothingOf(context.db, best.articleId, place)) ? best : null;
}

/** Whether two headings are alike but for one word, which is where: "Riyadh branch", "Jeddah branch". */
function areAlike(headings: readonly string[]): boolean {
  const all = headings.map((heading) => foldWords(heading).map(({ norm }) => norm));
  return all.some((one, at) => all.slice(at + 1).some((other) => differInOne(one, other)));
}

function differInOne(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length > 1 && one.length === other.length && one.filter((word, at) => word !== other[at]).length === 1
  );
}
