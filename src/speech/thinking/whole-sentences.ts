import { spokenSentences } from '../text/spoken-sentences.ts';

/** Words as they come, handed on in whole sentences: a sentence is whole when the next one has begun. */
export class WholeSentences {
  #held = '';

  /** The sentences that are whole now, as they were written; empty when none is. */
  push(words: string): string {
    this.#held += words;
    const sentences = spokenSentences(this.#held);
    const last = sentences.at(-1)?.[0];
    if (last === undefined || sentences.length < 2) return '';
    return this.#cut(this.#held.lastIndexOf(last));
  }

  /** What is left when the reply is over. */
  rest(): string {
    return this.#cut(this.#held.length);
  }

  #cut(at: number): string {
    const whole = this.#held.slice(0, at);
    this.#held = this.#held.slice(at);
    return whole;
  }
}
