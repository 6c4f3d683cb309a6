import { ReadableStream } from 'node:stream/web';
import type { llm } from '@livekit/agents';
import {
  checkedAnswer,
  type CheckedAnswerOptions,
  type Piece,
} from '../../conversation/model/checked-answer.ts';

/** {@link checkedAnswer} as the framework wants it: a stream of its chunks and of words. */
export function spokenAnswer<C>(
  options: Omit<CheckedAnswerOptions<C>, 'pieceOf'>,
): ReadableStream<C | string> {
  const parts = checkedAnswer<C>({ ...options, pieceOf });
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

function pieceOf<C>(chunk: C): Piece<C> {
  if (typeof chunk === 'string') return { text: chunk, rest: null, callsTool: false };
  if (!isChunk(chunk)) return { text: '', rest: chunk, callsTool: false };
  const { delta, usage } = chunk;
  const text = delta?.content ?? '';
  const callsTool = (delta?.toolCalls?.length ?? 0) > 0;
  if (text === '') return { text, rest: chunk, callsTool };
  if (!callsTool && !usage) return { text, rest: null, callsTool };
  const { content: _, ...rest } = delta ?? {};
  return { text, rest: { ...chunk, delta: rest }, callsTool };
}

function isChunk(value: unknown): value is llm.ChatChunk {
  return typeof value === 'object' && value !== null && 'id' in value;
}
