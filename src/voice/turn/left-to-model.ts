import type { llm } from '@livekit/agents';
import type { Call } from '../../conversation/conversation.ts';
import { writeReply } from '../../conversation/say.ts';
import type { Input } from '../../domain/dialogue/index.ts';
import { stripDiacritics } from '../../language/index.ts';
import type { Thinking } from './thinking.ts';

export interface LeftToModelOptions {
  call: Call;
  thinking: Thinking;
  spoken: boolean;
  /** Brings to the rules what the model did not answer. */
  hear: (input: Input) => Promise<unknown>;
}

/** The caller's words that the rules have left to a department's model, until it has answered them or failed to. */
export class LeftToModel {
  readonly #options: LeftToModelOptions;
  #words: string | null = null;

  constructor(options: LeftToModelOptions) {
    this.#options = options;
  }

  /** The model is to answer an input. */
  leave(input: Input): void {
    this.#words = input.type === 'said' ? input.text : null;
  }

  /** The model that was to answer did not: the rules take their best course. */
  async failed(): Promise<void> {
    const text = this.#take();
    if (text !== null) await this.#options.hear({ type: 'said', text, final: true, noticed: true });
  }

  /**
   * No answer of the model's may be said: the caller is told that nobody knows, and offered a human; unless the rules
   * have taken it up already, where the model failed altogether.
   */
  async hasNoAnswer(): Promise<void> {
    if (this.#take() === null) return;
    await this.#options.hear({ type: 'unanswered', text: this.#options.call.said.at(-1) ?? '' });
  }

  /** Writes down what the model said, our own sentences left out. False: this was nothing of the model's. */
  answered(item: llm.ChatItem): boolean {
    if (item.type !== 'message' || item.role !== 'assistant') return false;
    const { call, thinking, spoken } = this.#options;
    const text = thinking.replyOf(stripDiacritics(item.textContent ?? ''));
    if (text === '') return false;
    this.#words = null;
    const started = item.metrics?.startedSpeakingAt;
    writeReply(call, {
      text,
      channel: spoken ? 'voice' : 'text',
      startedAt: started === undefined ? undefined : new Date(started * 1000),
      heard: item.interrupted ? text : null,
    });
    return true;
  }

  #take(): string | null {
    const words = this.#words;
    this.#words = null;
    return words;
  }
}
