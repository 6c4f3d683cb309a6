import { foldWords, withoutArticle, type Comparison } from '../../../language/index.ts';
import type { Product } from '../effects.ts';

/** Words of a name that tell it from others: without the company's own and little ones. */
function marksOf(title: string, company: string): string[] {
  const own = new Set(wordsOf(company));
  return wordsOf(title).filter((word) => !own.has(word) && (word.length > 1 || /\d/u.test(word)));
}

function wordsOf(text: string): string[] {
  return foldWords(text)
    .map(({ norm }) => withoutArticle(norm))
    .flatMap((word) => [word, ...(/^(\d+)\D/u.exec(word)?.slice(1) ?? [])]);
}

/** Whether a text tells of a thing: all the figures of its name are there, and half of the other words at least. */
export function namesProduct(text: string, title: string, company: string): boolean {
  const told = new Set(wordsOf(text));
  const marks = marksOf(title, company);
  const figures = marks.filter((mark) => /\d/u.test(mark));
  const words = marks.filter((mark) => !/\d/u.test(mark));
  const held = words.filter((word) => told.has(word)).length;
  return figures.every((figure) => told.has(figure)) && held > 0 && held * 2 >= words.length;
}

/**
 * The one among all that is sold that somebody would rather have than the last they heard of, by its price: of those whose
 * names share a word with it or with what was said.
 */
export function ratherThan(
  others: readonly Product[],
  wish: Comparison,
  {
    said,
    about,
    company,
  }: { said: string; about: { title: string; price: number | null } | null; company: string },
): Product | undefined {
  const like = new Set([...marksOf(about?.title ?? '', company), ...marksOf(said, company)]);
  const alike = others
    .filter(
      ({ price, passage }) =>
        price !== null && marksOf(passage.source.title, company).some((word) => like.has(word)),
    )
    .toSorted((a, b) => (a.price ?? 0) - (b.price ?? 0));
  const than = about?.price ?? null;
  switch (wish) {
    case 'least':
      return alike[0];
    case 'most':
      return alike.at(-1);
    case 'less':
      return than === null ? alike[0] : alike.findLast(({ price }) => (price ?? 0) < than);
    case 'more':
      return than === null ? alike.at(-1) : alike.find(({ price }) => (price ?? 0) > than);
  }
}
