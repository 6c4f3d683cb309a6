import { normaliseArabic, proseOf, type Prose } from '../../../language/index.ts';
import { sentenceEnds } from '../../../shared/sentence-ends.ts';

/** As long as a spoken answer may be, in characters, unless one sentence alone is longer. */
const longest = 240;

/**
 * What a passage says to a question, briefly: one or two sentences, those that have most to do with it, as they follow
 * each other; of a table the rows asked for; what announces a list with as much of it as one listens to.
 */
export function brief(text: string, question: string): string {
  const sentences = proseOf(text)
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(sentencesOf);
  const wanted = new Set(wordsOf(question));
  const score = (sentence: Prose | undefined): number =>
    wordsOf(sentence?.text ?? '').filter((word) => wanted.has(word)).length;
  let best = { from: 0, score: -1 };
  for (const [from, sentence] of sentences.entries()) {
    const next = sentence.kind === 'row' ? undefined : sentences[from + 1];
    const found = score(sentence) + 0.5 * score(next);
    if (found > best.score) best = { from, score: found };
  }
  const [first, ...others] = sentences.slice(best.from);
  if (!first) return '';
  if (first.kind === 'row') {
    const asked = others.filter((row) => row.kind === 'row' && score(row) === best.score);
    return withinLength(first, asked, asked.length);
  }
  if (!first.text.endsWith(':')) return withinLength(first, others[0]?.kind === 'row' ? [] : others, 1);
  // What is announced goes on as long as it is of one kind.
  const over = others.findIndex(({ kind }) => kind !== others[0]?.kind);
  const list = over === -1 ? others : others.slice(0, over);
  return withinLength(first, list, list.length);
}

/** A sentence with at most so many more, as long as they are not too many to listen to. */
function withinLength(first: Prose, others: readonly Prose[], most: number): string {
  let said = first.text;
  for (const { text } of others.slice(0, most)) {
    if (said.length + text.length >= longest) break;
    said = `${said} ${text}`;
  }
  return said;
}

function sentencesOf({ kind, text }: Prose): Prose[] {
  if (kind === 'row') return [{ kind, text }];
  const sentences: Prose[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const sentence = text.slice(start, end).trim();
    if (sentence !== '') sentences.push({ kind, text: sentence });
    start = end;
  }
  return sentences;
}

function wordsOf(text: string): string[] {
  return (normaliseArabic(text.toLowerCase()).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) =>
    word.replace(/^(?:وال|بال|لل|ال)(?=.{3})/u, '').replace(/(?<=.{3})s$/u, ''),
  );
}
