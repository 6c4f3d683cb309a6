import { APIConnectionError, llm } from '@livekit/agents';
import { z } from 'zod';
import type { ChatCall, ChatMessage, ChatRequest, ChatTool } from '../../shared/chat-model.ts';
import type { ChainedModel } from './chained-model.ts';

type Asked = Parameters<llm.LLM['chat']>[0];

/** What the framework asks a model; how long it is waited for the model knows itself. */
type Request = Omit<Asked, 'connOptions'>;

/** A {@link ChainedModel} as the framework wants it. */
export class ChainedLlm extends llm.LLM {
  readonly #model: ChainedModel;

  constructor(model: ChainedModel) {
    super();
    this.#model = model;
  }

  label(): string {
    return 'hatif.ChainedLlm';
  }

  override get model(): string {
    return this.#model.model;
  }

  override prewarm(): void {
    this.#model.prewarm();
  }

  chat({ connOptions: _own, ...request }: Asked): llm.LLMStream {
    return new ChainedReply(this, request, this.#model);
  }
}

class ChainedReply extends llm.LLMStream {
  readonly #request: Request;
  readonly #model: ChainedModel;

  constructor(owner: llm.LLM, request: Request, model: ChainedModel) {
    const connOptions = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: model.replyMs };
    super(owner, { ...request, connOptions });
    this.#request = request;
    this.#model = model;
  }

  protected async run(): Promise<void> {
    const id = crypto.randomUUID();
    try {
      for await (const part of this.#model.ask(requestOf(this.#request), this.abortController.signal)) {
        const said = 'text' in part ? { content: part.text } : { toolCalls: [callOf(part.call)] };
        this.queue.put({ id, delta: { role: 'assistant', ...said } });
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : 'no model answers';
      throw new APIConnectionError({ message, options: { retryable: false } });
    }
  }
}

function callOf({ id, name, args, extra }: ChatCall): llm.FunctionCall {
  return llm.FunctionCall.create({ callId: id, name, args, ...(extra ? { extra: { ...extra } } : {}) });
}

function requestOf({ chatCtx, toolCtx, toolChoice }: Request): ChatRequest {
  const { functionTools } = toolCtx instanceof llm.ToolContext ? toolCtx : new llm.ToolContext(toolCtx ?? []);
  const tools = Object.entries(functionTools).map(([name, tool]) => toolOf(name, tool));
  const mustCall = typeof toolChoice === 'object' ? toolChoice.function.name : undefined;
  return { messages: messagesOf(chatCtx), tools, ...(mustCall === undefined ? {} : { mustCall }) };
}

function toolOf(name: string, { description, parameters }: llm.FunctionTool<never>): ChatTool {
  const schema = parameters instanceof z.ZodType ? z.toJSONSchema(parameters) : parameters;
  return { name, description, parameters: schema as ChatTool['parameters'] };
}

/** What was said and done, as it is shown to a model. A call of a tool that has no result is left out. */
function messagesOf({ items }: llm.ChatContext): ChatMessage[] {
  const results = new Set(
    items.flatMap((item) => (item.type === 'function_call_output' ? [item.callId] : [])),
  );
  return items.flatMap((item): ChatMessage[] => {
    if (item.type === 'message') {
      const role = item.role === 'developer' ? 'system' : item.role;
      return [{ role, content: item.textContent ?? '' }];
    }
    if (item.type === 'function_call_output')
      return [{ role: 'tool', callId: item.callId, content: item.output }];
    if (item.type !== 'function_call' || !results.has(item.callId)) return [];
    const { callId: id, name, args, extra } = item;
    const own = Object.keys(extra ?? {}).length > 0 ? { extra } : {};
    return [{ role: 'assistant', content: '', calls: [{ id, name, args, ...own }] }];
  });
}
