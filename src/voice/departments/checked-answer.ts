import { ReadableStream, type ReadableStreamDefaultReader } from 'node:stream/web';
import type { llm } from '@livekit/agents';
import type { OutputVerdict } from '../../domain/guardrails/types.ts';
import { sentenceEndsSoFar } from '../../shared/sentence-ends.ts';

/** Why an answer was not said, and how much of it was. */
export interface Complaint {
  found: string;
  said: string;
}

export interface CheckedAnswerOptions<C> {
  /** Has the model answer, for the second time with what was wrong with the first. */
  ask: (complaint: Complaint | null) => Promise<ReadableStream<C> | null>;
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
export function checkedAnswer<C>(options: CheckedAnswerOptions<C>): ReadableStream<C | string> {
  const parts = new Answer(options).parts();
  return new ReadableStream<C | string>({
    async pull(controller) {
      try {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await parts.return();
    },
  });
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
    const reader = (await this.#options.ask(complaint))?.getReader();
    if (!reader) return;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        yield* this.#take(value);
        if (this.#complaint) return;
      }
      yield* this.#release(this.#held);
    } finally {
      await close(reader);
    }
  }

  *#take(chunk: C): Generator<C | string, void, undefined> {
    this.#held += textOf(chunk);
    for (const end of sentenceEndsSoFar(this.#held).slice(-1)) {
      const sentences = this.#held.slice(0, end);
      this.#held = this.#held.slice(end);
      yield* this.#release(sentences);
      if (this.#complaint) return;
    }
    const rest = withoutText(chunk);
    const callsTool = isChunk(rest) && (rest.delta?.toolCalls?.length ?? 0) > 0;
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

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return isChunk(chunk) ? (chunk.delta?.content ?? '') : '';
}

/** What of a chunk is not text: calls of tools, counts of tokens; null: nothing. */
function withoutText<C>(chunk: C): C | null {
  if (typeof chunk === 'string') return null;
  if (!isChunk(chunk)) return chunk;
  const { delta } = chunk;
  if (!delta?.content) return chunk;
  if (!delta.toolCalls?.length && !chunk.usage) return null;
  const { content: _, ...rest } = delta;
  return { ...chunk, delta: rest };
}

function isChunk(value: unknown): value is llm.ChatChunk {
  return typeof value === 'object' && value !== null && 'id' in value;
}

async function close(reader: ReadableStreamDefaultReader<unknown>): Promise<void> {
  await reader.cancel().catch(() => undefined);
}
