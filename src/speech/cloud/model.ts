import type { OpenAI } from 'openai';
import type { LlmConfig, ModelServer } from '../../config/providers.ts';
import type { ChatCall, ChatMessage, ChatPart, ChatRequest, ChatTool } from '../../shared/chat-model.ts';
import { ProviderFault } from '../chain/faults.ts';
import type { ModelProvider } from '../thinking/chained-model.ts';
import { WithoutThoughts } from '../thinking/without-thoughts.ts';
import { OpenAiServer } from './client.ts';

type Chat = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;
type Delta = OpenAI.Chat.Completions.ChatCompletionChunk.Choice.Delta;

/** A chat model of OpenAI or of a server that speaks its protocol. */
export function openAiModel(name: LlmConfig['kind'], server: ModelServer): ModelProvider {
  const api = new OpenAiServer(server);
  const { client, model } = api;
  return {
    name,
    model,
    // Opens the connection that the first question needs; whether the server lists its models is no matter.
    prewarm: () => void client.models.list().catch(() => undefined),
    async *chat(request, signal) {
      try {
        yield* partsOf(await client.chat.completions.create(bodyOf(model, request), { signal }));
      } catch (error) {
        throw api.known(error);
      }
    },
    async probe(signal) {
      const messages = [{ role: 'user', content: 'Answer with: OK' }] as const;
      for await (const _part of this.chat({ messages, tools: [] }, signal)) return;
      throw new ProviderFault('malformed', 'the model said nothing');
    },
  };
}

function bodyOf(model: string, { messages, tools, mustCall }: ChatRequest): Chat {
  const effort = effortOf(model, tools.length > 0);
  return {
    model,
    stream: true,
    messages: messages.map(messageOf),
    ...(effort === undefined ? {} : { reasoning_effort: effort }),
    // One tool at a time: a handover that is called beside a slower tool is no handover.
    ...(tools.length > 0 ? { tools: tools.map(toolOf), parallel_tool_calls: false } : {}),
    ...(mustCall === undefined ? {} : { tool_choice: { type: 'function', function: { name: mustCall } } }),
  };
}

/** How much a model of OpenAI thinks before it speaks: as little as it allows, for somebody waits. */
function effortOf(model: string, withTools: boolean): 'none' | 'minimal' | undefined {
  const name = model.split('/').at(-1) ?? '';
  const version = /^gpt-5(?:\.(?<minor>\d+))?(?:-mini|-nano)?(?:-\d{4}-\d\d-\d\d)?$/u.exec(name);
  if (!version) return undefined;
  const minor = Number(version.groups?.['minor'] ?? 0);
  // From the second version on it may not be given beside tools.
  if (minor >= 2 && withTools) return undefined;
  return minor >= 1 ? 'none' : 'minimal';
}

function toolOf({ name, description, parameters }: ChatTool): NonNullable<Chat['tools']>[number] {
  return { type: 'function', function: { name, description, parameters: { ...parameters } } };
}

function messageOf(message: ChatMessage): Chat['messages'][number] {
  switch (message.role) {
    case 'system':
    case 'user':
      return { role: message.role, content: message.content };
    case 'tool':
      return { role: 'tool', tool_call_id: message.callId, content: message.content };
    case 'assistant': {
      const { content, calls = [] } = message;
      const called = calls.map(({ id, name, args, extra }) => ({
        id,
        type: 'function' as const,
        function: { name, arguments: args },
        ...(extra ? { extra_content: extra } : {}),
      }));
      return { role: 'assistant', content, ...(called.length > 0 ? { tool_calls: called } : {}) };
    }
  }
}

/** The pieces of a reply as a server streams it. */
async function* partsOf(
  stream: AsyncIterable<OpenAI.Chat.Completions.ChatCompletionChunk>,
): AsyncGenerator<ChatPart, void, undefined> {
  const words = new WithoutThoughts();
  const calls = new CallsInPieces();
  for await (const { choices } of stream) {
    // Servers that speak the protocol leave out what it demands.
    const [choice] = choices as readonly { delta?: Delta; finish_reason?: string | null }[];
    const text = words.push(choice?.delta?.content ?? '');
    if (text !== '') yield { text };
    for (const piece of choice?.delta?.tool_calls ?? []) calls.add(piece);
    // A call that was cut off for its length is none.
    if (choice?.finish_reason && choice.finish_reason !== 'length') yield* calls.whole();
  }
  const rest = words.rest();
  if (rest !== '') yield { text: rest };
}

type Piece = NonNullable<Delta['tool_calls']>[number] & { extra_content?: Record<string, unknown> };

/** Tool calls that are streamed in pieces, until they are whole. */
class CallsInPieces {
  readonly #calls = new Map<number, ChatCall>();

  add({ index, id, function: called, extra_content: extra }: Piece): void {
    const before = this.#calls.get(index);
    const own = extra ?? before?.extra;
    this.#calls.set(index, {
      id: before?.id ?? id ?? '',
      name: before?.name ?? called?.name ?? '',
      args: (before?.args ?? '') + (called?.arguments ?? ''),
      ...(own ? { extra: own } : {}),
    });
  }

  /** The calls that are whole, once. */
  *whole(): Generator<ChatPart, void, undefined> {
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) if (call.name !== '') yield { call };
  }
}
