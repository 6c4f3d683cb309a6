/** A tool that a chat model may call; its parameters are JSON Schema. */
export interface ChatTool {
  readonly name: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A call of a tool, as the model wrote it: its arguments are JSON, or ought to be. */
export interface ChatCall {
  readonly id: string;
  readonly name: string;
  readonly args: string;
  /** What a server wants to have back with the call, whatever that is to it. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** One entry of what a chat model is shown. */
export type ChatMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | { readonly role: 'assistant'; readonly content: string; readonly calls?: readonly ChatCall[] }
  | { readonly role: 'tool'; readonly callId: string; readonly content: string };

/** What a chat model is asked. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly tools: readonly ChatTool[];
  /** The name of the tool that it has to call. */
  readonly mustCall?: string;
}

/** A piece of a reply: words as they come, or a tool call when it is whole. */
export type ChatPart = { readonly text: string } | { readonly call: ChatCall };

/** A model that answers in words and by calling tools, whatever framework it is used in. */
export interface ChatModel {
  /** The reply, piece by piece. Throws where no model answers; nothing comes after `signal` is aborted. */
  ask(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatPart>;
}
