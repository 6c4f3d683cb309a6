import { tokenize } from '@livekit/agents';
import { sentenceEnds } from '../../shared/sentence-ends.ts';

// A long sentence may also be cut at a comma or semicolon, so that the voice can begin.
const clauseEnd = /[،؛,;:]+(?=\s)/gu;
const longSentence = 120;

/** `[text, start, end]` of every sentence, in the form the framework's token stream takes. */
function sentences(text: string): [string, number, number][] {
  const found: [string, number, number][] = [];
  let start = 0;
  for (const end of sentenceEnds(text)) start = cut(text, start, end, found);
  cut(text, start, text.length, found);
  return found;
}

function cut(text: string, start: number, end: number, found: [string, number, number][]): number {
  let from = start;
  if (end - start > longSentence) {
    for (const match of text.slice(start, end).matchAll(clauseEnd)) {
      const at = start + match.index + match[0].length;
      if (at - from >= longSentence / 2) from = push(text, from, at, found);
    }
  }
  return push(text, from, end, found);
}

function push(text: string, start: number, end: number, found: [string, number, number][]): number {
  const sentence = text.slice(start, end).trim();
  if (sentence !== '') found.push([sentence, start, end]);
  return end;
}

/** Splits what a model writes into sentences to be spoken, in Arabic as in English (؟ ، ؛ … count). */
export class SpokenSentences extends tokenize.SentenceTokenizer {
  tokenize(text: string): string[] {
    return sentences(text).map(([sentence]) => sentence);
  }

  stream(): tokenize.SentenceStream {
    return new tokenize.BufferedSentenceStream(sentences, 12, 1);
  }
}
