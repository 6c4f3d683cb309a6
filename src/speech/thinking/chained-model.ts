import type { ProviderLimits } from '../../config/config.ts';
import type { ChatMessage, ChatModel, ChatPart, ChatRequest } from '../../shared/chat-model.ts';
import type { Chain, Provider } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import { eachInTime } from '../chain/in-time.ts';
import { WholeSentences } from './whole-sentences.ts';

/** A chat model in a chain. */
export interface ModelProvider extends Provider {
  readonly model: string;
  prewarm(): void;
  /** The pieces of a reply; fails as its provider does. */
  chat(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatPart>;
}

/** Only the rules stand in for the only model there is: it is waited for longer. */
const aloneIsGivenTimes = 2;

type Limits = Pick<ProviderLimits, 'firstTokenMs' | 'replyMs'>;

/**
 * The models of a chain as one. What it says it says in whole sentences, so that one that breaks off is not heard:
 * the next model answers, or goes on where whole sentences were said. When none is left it fails, at once and
 * for good, and the rules answer.
 */
export class ChainedModel implements ChatModel {
  readonly chain: Chain<ModelProvider>;
  readonly #limits: Limits;

  constructor(chain: Chain<ModelProvider>, limits: Limits) {
    this.chain = chain;
    this.#limits = limits;
  }

  /** The names of its models, in the order in which they are asked. */
  get model(): string {
    return this.chain.all.map(({ model }) => model).join(', ');
  }

  /** How long a reply may take at all, in milliseconds. */
  get replyMs(): number {
    return this.#limits.replyMs;
  }

  prewarm(): void {
    for (const model of this.chain.all) model.prewarm();
  }

  ask(request: ChatRequest, signal: AbortSignal): AsyncGenerator<ChatPart, void, undefined> {
    return new Reply(this.chain, this.#limits, request).parts(signal);
  }

  close(): void {
    this.chain.close();
  }
}

/** One reply, whichever models give it. */
class Reply {
  readonly #chain: Chain<ModelProvider>;
  readonly #limits: Limits;
  readonly #request: ChatRequest;
  /** Whole sentences that were handed on. */
  #said = '';
  /** A tool call was handed on: the reply is whole, whatever comes after. */
  #acted = false;

  constructor(chain: Chain<ModelProvider>, limits: Limits, request: ChatRequest) {
    this.#chain = chain;
    this.#limits = limits;
    this.#request = request;
  }

  async *parts(signal: AbortSignal): AsyncGenerator<ChatPart, void, undefined> {
    const models = this.#chain.available;
    for (const [at, model] of models.entries()) {
      try {
        yield* this.#ask(model, signal);
        await this.#chain.succeeded(model);
        return;
      } catch (error) {
        if (signal.aborted) return;
        const next = this.#acted ? null : (models[at + 1] ?? null);
        await this.#chain.failed(model, error, next);
        if (this.#acted) return;
      }
    }
    // What was said of an answer is an answer; who heard nothing gets one from the rules.
    if (this.#said === '') throw new ProviderFault('unreachable', 'no model answers');
  }

  async *#ask(model: ModelProvider, signal: AbortSignal): AsyncGenerator<ChatPart, void, undefined> {
    const { firstTokenMs, replyMs } = this.#limits;
    const alone = this.#chain.all.length === 1;
    const sentences = new WholeSentences();
    const request = { ...this.#request, messages: this.#soFar() };
    const parts = eachInTime(
      (stop) => model.chat(request, stop),
      { limitMs: alone ? aloneIsGivenTimes * firstTokenMs : firstTokenMs, wholeMs: replyMs },
      signal,
    );
    let answered = this.#said !== '';
    for await (const part of unbroken(parts)) {
      if ('call' in part) {
        answered = true;
        yield* this.#say(sentences.rest());
        this.#acted = true;
        yield part;
      } else {
        answered ||= part.text.trim() !== '';
        yield* this.#say(sentences.push(part.text));
      }
    }
    if (!answered) throw new ProviderFault('malformed', 'the model said nothing');
    yield* this.#say(sentences.rest());
  }

  *#say(text: string): Generator<ChatPart, void, undefined> {
    if (text === '') return;
    this.#said += text;
    yield { text };
  }

  // A model that takes over in the middle is shown what was said, to go on from there.
  #soFar(): readonly ChatMessage[] {
    if (this.#said === '') return this.#request.messages;
    return [
      ...this.#request.messages,
      { role: 'assistant', content: this.#said },
      {
        role: 'system',
        content: 'The line broke there. Go on with the rest of the answer; repeat nothing of it.',
      },
    ];
  }
}

/** The pieces of a reply; one that ends with an error after it has begun broke off. */
async function* unbroken(parts: AsyncIterable<ChatPart>): AsyncGenerator<ChatPart, void, undefined> {
  let begun = false;
  try {
    for await (const part of parts) {
      begun = true;
      yield part;
    }
  } catch (error) {
    if (!begun || error instanceof ProviderFault) throw error;
    throw new ProviderFault('broke_off', 'the reply broke off', { cause: error });
  }
}
