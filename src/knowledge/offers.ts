import type { Queryable } from '../db/client.ts';
import { selectProductSources } from '../db/queries/knowledge-search.ts';
import { comparisonIn, isOfOwnThing, situationIn } from '../language/index.ts';
import type { Language } from '../shared/vocabulary.ts';
import { readArticle } from './articles/read-article.ts';
import { askedWords } from './search/question-terms.ts';
import { subjectOf } from './terms/subjects.ts';
import { termsOf, type TermWord } from './terms/terms.ts';

/** Something that is sold, as it is told among others of its kind. */
export interface Offer {
  path: string;
  title: string;
  version: number;
  product: string | null;
  price: number;
  spoken: string;
}

/** What a question for offers is not about: what they cost, and for how long one pays it. */
const costing: ReadonlySet<string> = new Set(['#price', '#fee', '#month', '#offer']);
/** What one of a kind has more or less of than the others. */
const comparing: ReadonlySet<string> = new Set(['#cheap', '#fast', '#large', '#small', '#speed']);

/** A kind of thing is named in few words; in more of them something else is asked. */
const mostWords = 3;

/**
 * The things that are sold of which a question names nothing but their kind, the cheapest first: "home internet prices",
 * «شو عندكم باقات وبكم». Of "the cheapest package" that one alone. Empty where something else is asked, where there is but
 * one of the kind, which its article tells of, and where trouble with a thing or a thing of the caller's own is told of.
 */
export async function offersAsked(db: Queryable, question: string, language: Language): Promise<Offer[]> {
  if (situationIn(question)?.kind === 'trouble' || isOfOwnThing(question)) return [];
  const wish = comparisonIn(question);
  // "A bigger one" is bigger than something.
  if (wish === 'less' || wish === 'more') return [];
  const ignored = ({ word, concepts }: TermWord): boolean =>
    concepts.some((concept) => costing.has(concept) || (wish !== undefined && comparing.has(concept))) ||
    (wish !== undefined && comparisonIn(word) !== undefined);
  const words = askedWords(question).filter((word) => !ignored(word));
  if (words.length === 0 || words.length > mostWords) return [];
  const named = words.map(termsOf);
  const offers = (await selectProductSources(db, language))
    .flatMap(({ path, version, source }) => {
      const article = articleIn(path, source);
      if (Array.isArray(article) || !article.offered?.as.some((kind) => isKind(kind, named))) return [];
      const { title, product, offered } = article;
      return [{ path, title, version, product, price: offered.price, spoken: offered.spoken }];
    })
    .toSorted((a, b) => a.price - b.price);
  if (offers.length < 2) return [];
  if (wish === 'least') return offers.slice(0, 1);
  return wish === 'most' ? offers.slice(-1) : offers;
}

/** The newest file of each article of what is sold, as it was read: short questions are many, and files change seldom. */
const filesRead = new Map<string, { source: string; article: ReturnType<typeof readArticle> }>();

function articleIn(path: string, source: string): ReturnType<typeof readArticle> {
  const known = filesRead.get(path);
  if (known?.source === source) return known.article;
  const article = readArticle(path, source);
  filesRead.set(path, { source, article });
  return article;
}

/** Whether words name a kind: all of its words are among them, and nothing else is. */
function isKind(kind: string, named: readonly (readonly string[])[]): boolean {
  const parts = subjectOf(kind);
  const meet = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((term) => other.includes(term));
  return (
    parts.length > 0 &&
    parts.every((part) => named.some((word) => meet(part, word))) &&
    named.every((word) => parts.some((part) => meet(part, word)))
  );
}
