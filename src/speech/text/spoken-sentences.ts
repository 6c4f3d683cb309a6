import { sentenceEnds } from '../../shared/sentence-ends.ts';

// A long sentence may also be cut at a comma or semicolon, so that the voice can begin.
const clauseEnd = /[،؛,;:]+(?=\s)/gu;
const longSentence = 120;

/**
 * Code in fences, notes and scripts, up to their end or, while they are still coming, to the end of the text. None is cut,
 * for the part behind would be read out as words, and none is said.
 */
const unspoken =
  /(?<=^|\n)[ \t]{0,3}(?:(?<ticks>`{3,})[^`\n]*(?:\n[\s\S]*?(?:\n[ \t]{0,3}\k<ticks>`*[ \t]*(?=\n|$)|$)|$)|(?<tildes>~{3,})[^\n]*(?:\n[\s\S]*?(?:\n[ \t]{0,3}\k<tildes>~*[ \t]*(?=\n|$)|$)|$))|<!--[\s\S]*?(?:-->|$)|<(?<tag>script|style)\b[\s\S]*?(?:<\/\k<tag>>|$)/giu;

/** `[text, start, end]` of every sentence, in the form the framework's token stream takes. */
export function spokenSentences(text: string): [string, number, number][] {
  const found: [string, number, number][] = [];
  const whole = [...text.matchAll(unspoken)].map(({ 0: part, index }) => ({
    from: index,
    to: index + part.length,
  }));
  const mayCut = (at: number): boolean => !whole.some(({ from, to }) => from < at && at < to);
  let start = 0;
  for (const end of sentenceEnds(text)) if (mayCut(end)) start = cut(text, start, end, found, mayCut);
  cut(text, start, text.length, found, mayCut);
  return found;
}

function cut(
  text: string,
  start: number,
  end: number,
  found: [string, number, number][],
  mayCut: (at: number) => boolean,
): number {
  let from = start;
  if (end - start > longSentence) {
    for (const match of text.slice(start, end).matchAll(clauseEnd)) {
      const at = start + match.index + match[0].length;
      if (at - from >= longSentence / 2 && mayCut(at)) from = push(text, from, at, found);
    }
  }
  return push(text, from, end, found);
}

function push(text: string, start: number, end: number, found: [string, number, number][]): number {
  const sentence = text.slice(start, end).replace(unspoken, ' ').trim();
  if (sentence !== '') found.push([sentence, start, end]);
  return end;
}
