import { namesProduct, type FoundPassage, type Product } from '../../domain/dialogue/index.ts';
import { findEntities, thingNamed } from '../../language/index.ts';
import { listProducts, type ProductSection } from '../../knowledge/index.ts';
import type { Passage } from '../../knowledge/types.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import type { EffectSpec } from './effect.ts';
import { asFound } from './knowledge.ts';

/** How a search for offers on something is put. */
const offerOn = { ar: 'عرض', en: 'offer on' } as const;

/** How likely something has to be what is meant; less where nothing else is half as likely, which is as good as equal. */
const likely = 0.5;
const leastLike = 0.25;
const equally = 0.03;
/** How many passages are looked through. */
const passagesSearched = 8;

/** What is sold that a caller speaks of, with its price and what is offered on it, in their language. */
export const findProduct: EffectSpec<'find_product'> = {
  patienceMs: 5_000,
  perform: async (call, { question, department, others }) => {
    const { language, context, centre } = call;
    const departments = centre.departments[department]?.articles ?? [department];
    const articles = await listProducts(context.db, language, departments);
    const productAt = (path: string): Product[] =>
      asProduct(articles.find(([one]) => one?.path === path) ?? []);
    const meant = await meantOf(call, question, departments, productAt);
    const [only] = meant.length === 1 ? meant : [];
    const offer = only ? await offerFor(call, only.title, only.path) : null;
    return {
      type: 'product_found',
      question,
      products: meant.flatMap(({ path }) => productAt(path)).map((product) => ({ ...product, offer })),
      others: others ? articles.flatMap(asProduct) : [],
    };
  },
};

/**
 * The thing that is meant, or the two of which either may be. Where nothing that is sold is like it, none; of several that
 * are equally like it the one that costs least.
 */
async function meantOf(
  { context, language }: EffectCall,
  question: string,
  departments: readonly Department[],
  productAt: (path: string) => Product[],
): Promise<readonly Passage[]> {
  const priceOf = ({ path }: Passage): number => productAt(path)[0]?.price ?? Infinity;
  for (const text of new Set([thingNamed(question) ?? question, question])) {
    const found = await context.knowledge.search({
      text,
      language,
      articleLanguage: language,
      departments,
      limit: passagesSearched,
    });
    const sold = found.passages.filter(
      ({ product, path }, at, all) => product !== null && all.findIndex((one) => one.path === path) === at,
    );
    const [best, next] = sold;
    if (!best || best.score < leastLike) continue;
    const alike = sold.filter(({ score }) => best.score - score < equally);
    if (alike.length === 2) return alike;
    if (alike.length > 2) return alike.toSorted((a, b) => priceOf(a) - priceOf(b)).slice(0, 1);
    if (best.score >= likely || best.score >= 2 * (next?.score ?? 0)) return [best];
  }
  return [];
}

/** An article's beginning, which sums it up, and the first price in it, as yet without an offer; none of an empty one. */
function asProduct(sections: readonly ProductSection[]): Product[] {
  const [passage] = sections.flatMap(asFound);
  const price = sections.flatMap(({ text }) => priceIn(text))[0] ?? null;
  return passage ? [{ passage, price, offer: null }] : [];
}

function priceIn(text: string): number[] {
  return findEntities(text).flatMap(({ type, value }) => {
    const price = type === 'amount' ? Number.parseFloat(value) : Number.NaN;
    return Number.isFinite(price) ? [price] : [];
  });
}

/** The best passage of another article that tells of an offer and names the thing. */
async function offerFor(
  { context, language, centre }: EffectCall,
  title: string,
  path: string,
): Promise<FoundPassage | null> {
  const text = `${offerOn[language]} ${title}`;
  const { passages } = await context.knowledge.search({
    text,
    language,
    articleLanguage: language,
    limit: passagesSearched,
  });
  const about = ({ path: other, product, score, text: told }: Passage): boolean =>
    other !== path &&
    product === null &&
    score >= likely &&
    namesProduct(told, title, centre.company[language]);
  return passages.filter(about).flatMap(asFound)[0] ?? null;
}
