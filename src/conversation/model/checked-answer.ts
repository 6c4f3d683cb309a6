import type { OutputVerdict } from '../../domain/guardrails/types.ts';
import { sentenceEndsSoFar } from '../../shared/sentence-ends.ts';

/** Why an answer was not said, and how much of it was. */
export interface Complaint {
  found: string;
  said: string;
}

/** A piece of an answer, taken apart: its words, and what of it is not words (null: nothing). */
export interface Piece<C> {
  text: string;
  rest: C | null;
  /** What is not words calls a tool. */
  callsTool: boolean;
}

export interface CheckedAnswerOptions<C> {
  /** Has the model answer, for the second time with what was wrong with the first. */
  ask: (complaint: Complaint | null) => Promise<AsyncIterable<C> | null>;
  /** Takes apart what the model gives. */
  pieceOf: (chunk: C) => Piece<C>;
  /** No tool is called any more: what is not text is left out. */
  mustSpeak: boolean;
  /** Whether the answer, as far as it goes, may be said. */
  judge: (text: string) => OutputVerdict;
  /** Called with what was said of it, when the whole answer has been found good. */
  onAnswered: (said: string) => Promise<void>;
  /** The second answer was no better, or there was none. */
  onGivenUp: () => Promise<void>;
}

/**
 * A model's answer, sentence by sentence, each held back until it has been found fit to be said: nothing unchecked
 * is ever spoken, and the first sentence does not wait for the last. A bad answer gets one more try.
 */
export function checkedAnswer<C>(
  options: CheckedAnswerOptions<C>,
): AsyncGenerator<C | string, void, undefined> {
  return new Answer(options).parts();
}

class Answer<C> {
  readonly #options: CheckedAnswerOptions<C>;
  #said = '';
  /** What has come since the last whole sentence. */
  #held = '';
  #complaint: Complaint | null = null;
  #calledTool = false;

  constructor(options: CheckedAnswerOptions<C>) {
    this.#options = options;
  }

  async *parts(): AsyncGenerator<C | string, void, undefined> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const before = this.#complaint;
      this.#complaint = null;
      this.#held = '';
      yield* this.#attempt(before);
      if (this.#complaint !== null) continue;
      if (this.#said !== '') await this.#options.onAnswered(this.#said);
      if (this.#said !== '' || this.#calledTool) return;
      break;
    }
    await this.#options.onGivenUp();
  }

  async *#attempt(complaint: Complaint | null): AsyncGenerator<C | string, void, undefined> {
    for await (const chunk of (await this.#options.ask(complaint)) ?? []) {
      yield* this.#take(chunk);
      if (this.#complaint) return;
    }
    yield* this.#release(this.#held);
  }

  *#take(chunk: C): Generator<C | string, void, undefined> {
    const { text, rest, callsTool } = this.#options.pieceOf(chunk);
    this.#held += text;
    for (const end of sentenceEndsSoFar(this.#held).slice(-1)) {
      const sentences = this.#held.slice(0, end);
      this.#held = this.#held.slice(end);
      yield* this.#release(sentences);
      if (this.#complaint) return;
    }
    if (rest === null || (callsTool && this.#options.mustSpeak)) return;
    if (!callsTool) {
      yield rest;
      return;
    }
    // A tool is called only after what was said before it has been found good.
    yield* this.#release(this.#held);
    this.#held = '';
    if (this.#complaint) return;
    this.#calledTool = true;
    yield rest;
  }

  *#release(text: string): Generator<string, void, undefined> {
    if (text.trim() === '') return;
    const verdict = this.#options.judge(this.#said + text);
    if (!verdict.ok) {
      this.#complaint = { found: verdict.found, said: this.#said };
      return;
    }
    this.#said += text;
    yield text;
  }
}
