import { normaliseArabic } from '../../../language/index.ts';
import type { FoundPassage } from '../effects.ts';

/** As long as a spoken answer may be, in characters, unless one sentence alone is longer. */
const longest = 240;

/** One or two sentences of a passage: those that have most to do with the question, as they follow each other. */
export function brief(text: string, question: string): string {
  const sentences = sentencesOf(plain(text));
  const wanted = new Set(wordsOf(question));
  const score = (sentence: string): number => wordsOf(sentence).filter((word) => wanted.has(word)).length;
  let best = { from: 0, score: -1 };
  for (const [from] of sentences.entries()) {
    const found = score(sentences[from] ?? '') + 0.5 * score(sentences[from + 1] ?? '');
    if (found > best.score) best = { from, score: found };
  }
  const [first = '', second] = sentences.slice(best.from);
  return second !== undefined && first.length + second.length < longest ? `${first} ${second}` : first;
}

/** The steps of a passage that lists some, each fit to be said; none where it lists none. */
export function stepsOf({ text }: FoundPassage): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const numbered = lines.filter((line) => /^(?:\d+|[٠-٩]+)[.)]\s+\S/u.test(line));
  return numbered.map((line) => plain(line.replace(/^(?:\d+|[٠-٩]+)[.)]\s+/u, '')));
}

/** Text without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replaceAll(/^#+\s.*$/gmu, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/^\s*(?:[-*+]|\d+[.)])\s+/gmu, '')
    .replaceAll(/^\s*\|?[\s:|-]+\|?\s*$/gmu, '')
    .replaceAll(/\s*\|\s*/gu, ', ')
    .replaceAll(/[*_`>]+/gu, '')
    .split('\n')
    .map((line) => line.trim().replace(/^, |,$/gu, ''))
    .filter(Boolean)
    .map((line) => (/[.!?؟:،,]$/u.test(line) ? line : `${line}.`))
    .join(' ')
    .trim();
}

function sentencesOf(text: string): string[] {
  return (
    text
      .match(/[^.!?؟]+(?:[.!?؟](?=\d)[^.!?؟]*)*[.!?؟]*/gu)
      ?.map((part) => part.trim())
      .filter(Boolean) ?? []
  );
}

function wordsOf(text: string): string[] {
  return (normaliseArabic(text.toLowerCase()).match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) =>
    word.replace(/^(?:وال|بال|لل|ال)(?=.{3})/u, '').replace(/(?<=.{3})s$/u, ''),
  );
}
