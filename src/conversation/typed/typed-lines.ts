import type { Config } from '../../config/config.ts';
import { beginning, clean } from '../../shared/clean.ts';
import type { Input } from '../../domain/dialogue/index.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { Call } from '../conversation.ts';
import type { Heard } from '../types.ts';
import { TokenBucket } from './token-bucket.ts';

/** Keys come one by one: a number of ten digits in a few seconds. */
const keysAtOnce = 25;
const keysPerSecond = 5;

/** How much of a stream of text is read of one line, in UTF-16 code units: what is longer is cut anyway. */
export function longestRead({ lineChars }: Config['calls']): number {
  return 2 * lineChars;
}

/** A conversation as those see it who bring it what is typed. */
export interface LineTaker {
  readonly call: Pick<Call, 'context'>;
  /** Whether everything that the caller typed has been answered. */
  readonly callersTurn: boolean;
  /** Whatever is being said has been answered. */
  interrupt: () => void;
  /** Says something that is no part of the dialogue. */
  announce: (key: PhraseKey) => void;
  /** Resolves when the answer has begun, or is left to a model. */
  hear: (input: Input, heard: Heard) => Promise<'answered' | 'model'>;
  /** Has the model answer. */
  answerByModel: (text: string) => void;
}

/**
 * What a caller types and keys, on a page or in a terminal, as much of it as the call takes: a line has its longest,
 * and who does not wait for answers has their pace. What is cut or left out is said in words.
 */
export class TypedLines {
  readonly #calling: LineTaker;
  readonly #longest: number;
  readonly #lines: TokenBucket;
  readonly #keys: TokenBucket;
  #toldOfPace = false;

  constructor(calling: LineTaker, now: () => number = () => performance.now()) {
    const { lineChars, linesAtOnce, linesPerSecond } = calling.call.context.config.calls;
    this.#calling = calling;
    this.#longest = lineChars;
    this.#lines = new TokenBucket({ burst: linesAtOnce, perSecond: linesPerSecond, now });
    this.#keys = new TokenBucket({ burst: keysAtOnce, perSecond: keysPerSecond, now });
  }

  /** Resolves when the answer has begun. */
  async type(text: string): Promise<void> {
    if (!this.#inPace(this.#lines)) return;
    const whole = clean(text);
    const taken = beginning(whole, this.#longest);
    this.#calling.interrupt();
    if (taken.length < whole.length) this.#calling.announce('line_cut');
    const answer = await this.#calling.hear({ type: 'said', text: taken }, this.#heard(taken, 'text'));
    if (answer === 'model') this.#calling.answerByModel(taken);
  }

  /** Resolves when the answer has begun. */
  async press(keys: string): Promise<void> {
    if (!this.#inPace(this.#keys)) return;
    this.#calling.interrupt();
    await this.#calling.hear({ type: 'keys', keys }, this.#heard(keys, 'keypad'));
  }

  // Who has waited for the answer is paced by it.
  #inPace(bucket: TokenBucket): boolean {
    if (this.#calling.callersTurn) return true;
    if (bucket.full) this.#toldOfPace = false;
    if (bucket.take()) return true;
    if (!this.#toldOfPace) this.#calling.announce('too_fast');
    this.#toldOfPace = true;
    return false;
  }

  #heard(text: string, channel: 'text' | 'keypad'): Heard {
    const now = this.#calling.call.context.clock();
    return { channel, text, startedAt: now, endedAt: now };
  }
}
