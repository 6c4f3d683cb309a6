import { APIConnectionError, llm } from '@livekit/agents';
import type { ProviderLimits } from '../../config/config.ts';
import type { Chain, Provider } from '../chain/chain.ts';
import { ProviderFault } from '../chain/faults.ts';
import { eachInTime } from '../chain/in-time.ts';
import type { ModelRequest } from './each-of.ts';
import { WholeSentences } from './whole-sentences.ts';

/** A chat model in a chain. */
export interface ModelProvider extends Provider {
  readonly model: string;
  prewarm(): void;
  /** The chunks of a reply; fails as its provider does. */
  chat(request: ModelRequest, signal: AbortSignal): AsyncIterable<llm.ChatChunk>;
}

/** Only the rules stand in for the only model there is: it is waited for longer. */
const aloneIsGivenTimes = 2;

type Limits = Pick<ProviderLimits, 'firstTokenMs' | 'replyMs'>;

/**
 * The models of a chain as one. What it says it says in whole sentences, so that one that breaks off is not heard:
 * the next model answers, or goes on where whole sentences were said. When none is left it fails, at once and
 * for good, and the rules answer.
 */
export class ChainedLlm extends llm.LLM {
  readonly chain: Chain<ModelProvider>;
  readonly #limits: Limits;

  constructor(chain: Chain<ModelProvider>, limits: Limits) {
    super();
    this.chain = chain;
    this.#limits = limits;
  }

  label(): string {
    return 'hatif.ChainedLlm';
  }

  override get model(): string {
    return this.chain.all.map(({ model }) => model).join(', ');
  }

  override prewarm(): void {
    for (const model of this.chain.all) model.prewarm();
  }

  chat({ connOptions: _own, ...request }: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    return new ChainedReply(this, request, this.chain, this.#limits);
  }

  override async aclose(): Promise<void> {
    this.chain.close();
    await super.aclose();
  }
}

class ChainedReply extends llm.LLMStream {
  readonly #request: ModelRequest;
  readonly #chain: Chain<ModelProvider>;
  readonly #limits: Limits;
  /** Whole sentences that were handed on. */
  #said = '';
  /** A tool call was handed on: the reply is whole, whatever comes after. */
  #acted = false;

  constructor(owner: llm.LLM, request: ModelRequest, chain: Chain<ModelProvider>, limits: Limits) {
    const connOptions = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: limits.replyMs };
    super(owner, { ...request, connOptions });
    this.#request = request;
    this.#chain = chain;
    this.#limits = limits;
  }

  protected async run(): Promise<void> {
    const models = this.#chain.available;
    for (const [at, model] of models.entries()) {
      try {
        await this.#ask(model);
        await this.#chain.succeeded(model);
        return;
      } catch (error) {
        if (this.abortController.signal.aborted) return;
        const next = this.#acted ? null : (models[at + 1] ?? null);
        await this.#chain.failed(model, error, next);
        if (this.#acted) return;
      }
    }
    // What was said of an answer is an answer; who heard nothing gets one from the rules.
    if (this.#said !== '') return;
    throw new APIConnectionError({ message: 'no model answers', options: { retryable: false } });
  }

  async #ask(model: ModelProvider): Promise<void> {
    const { firstTokenMs, replyMs } = this.#limits;
    const alone = this.#chain.all.length === 1;
    const sentences = new WholeSentences();
    const request = { ...this.#request, chatCtx: this.#soFar() };
    const chunks = eachInTime(
      (signal) => model.chat(request, signal),
      { limitMs: alone ? aloneIsGivenTimes * firstTokenMs : firstTokenMs, wholeMs: replyMs },
      this.abortController.signal,
    );
    let id = '';
    let answered = this.#said !== '';
    for await (const chunk of this.#unbroken(chunks)) {
      id = chunk.id;
      const { content, toolCalls } = chunk.delta ?? {};
      answered ||= Boolean(content?.trim()) || (toolCalls?.length ?? 0) > 0;
      if (toolCalls?.length) {
        this.#say(id, sentences.rest());
        this.#acted = true;
        this.queue.put(chunk);
      } else if (content) this.#say(id, sentences.push(content));
      else if (!chunk.delta) this.queue.put(chunk);
    }
    if (!answered) throw new ProviderFault('malformed', 'the model said nothing');
    this.#say(id, sentences.rest());
  }

  /** The chunks of a reply; one that ends with an error after it has begun broke off. */
  async *#unbroken(chunks: AsyncIterable<llm.ChatChunk>): AsyncGenerator<llm.ChatChunk> {
    let begun = false;
    try {
      for await (const chunk of chunks) {
        begun = true;
        yield chunk;
      }
    } catch (error) {
      if (!begun || error instanceof ProviderFault) throw error;
      throw new ProviderFault('broke_off', 'the reply broke off', { cause: error });
    }
  }

  #say(id: string, content: string): void {
    if (content === '') return;
    this.#said += content;
    this.queue.put({ id, delta: { role: 'assistant', content } });
  }

  // A model that takes over in the middle is shown what was said, to go on from there.
  #soFar(): llm.ChatContext {
    if (this.#said === '') return this.#request.chatCtx;
    const chat = this.#request.chatCtx.copy();
    chat.addMessage({ role: 'assistant', content: this.#said });
    chat.addMessage({
      role: 'system',
      content: 'The line broke there. Go on with the rest of the answer; repeat nothing of it.',
    });
    return chat;
  }
}
