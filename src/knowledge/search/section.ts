import { termsOf, termWords } from '../terms/terms.ts';
import type { Chosen, Shown } from './choose.ts';
import type { AskedWord, QuestionTerms } from './question-terms.ts';

/** What a passage is called, and what it says. */
interface Texts {
  title: string;
  heading: string;
  text: string;
  spoken: string | null;
}

/** So rare a word of the question has to be for a section that holds it to be asked for by it. */
const telling = 3;

/** A word in its heading speaks so much more for a section than one in its text. */
const inHeading = 2;

/**
 * The passages with the section of the best article first that is asked for, or with its beginning where it is asked for as a
 * whole. A section is asked for by a word of its heading that is not in the title, or by a rare word that the beginning has not.
 */
export function sectionFirst(
  { shown, lead, sections }: Chosen,
  rows: ReadonlyMap<string, Texts>,
  { words }: QuestionTerms,
): Shown[] {
  const [best, ...others] = shown;
  const beginning = lead && rows.get(lead.id);
  if (!best || !beginning) return shown;
  const title = heldIn(words, beginning.title);
  const told = heldIn(words, `${beginning.title} ${beginning.text} ${beginning.spoken ?? ''}`);
  let first = lead;
  let most = 0;
  for (const section of sections) {
    const row = rows.get(section.id);
    if (!row) continue;
    const headed = [...heldIn(words, row.heading)].filter((word) => !title.has(word));
    const own = [...heldIn(words, `${row.heading} ${row.text}`)].filter((word) => !told.has(word));
    const asked = headed.length > 0 || own.some(({ value }) => value >= telling);
    const worth = asked ? worthOf(own) + inHeading * worthOf(headed) : 0;
    if (worth <= most) continue;
    first = section;
    most = worth;
  }
  const { evidence, score } = best;
  // The two change places where both are shown.
  return [{ ...first, evidence, score }, ...others.map((one) => (one.id === first.id ? best : one))];
}

/** The words of a question that a text holds itself, in whatever form; what its article is asked by does not count. */
function heldIn(words: readonly AskedWord[], text: string): Set<AskedWord> {
  const terms = new Set(termWords(text).flatMap(termsOf));
  return new Set(words.filter(({ forms }) => forms.some((form) => terms.has(form))));
}

function worthOf(words: readonly AskedWord[]): number {
  return words.reduce((sum, { value }) => sum + value, 0);
}
