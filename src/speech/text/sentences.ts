import { tokenize } from '@livekit/agents';
import { spokenSentences } from './spoken-sentences.ts';

/** Splits what a model writes into sentences to be spoken, in Arabic as in English (؟ ، ؛ … count). */
export class SpokenSentences extends tokenize.SentenceTokenizer {
  tokenize(text: string): string[] {
    return spokenSentences(text).map(([sentence]) => sentence);
  }

  stream(): tokenize.SentenceStream {
    return new tokenize.BufferedSentenceStream(spokenSentences, 12, 1);
  }
}
