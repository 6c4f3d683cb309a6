import { ReadableStream } from 'node:stream/web';
import { FlushSentinel, llm } from '@livekit/agents';

export type Chunk = llm.ChatChunk | string | FlushSentinel;

/** A letter takes at least so long to be said. */
const letterMs = 40;

/**
 * A model's reply as it comes. While its first word is awaited the caller hears a filler from time to time: it goes
 * before the reply, as a segment of its own, because nothing else can be said while the reply has the floor.
 */
export function patientReply(
  reply: ReadableStream<Chunk>,
  {
    firstMs,
    nextMs,
    filler,
    onFirst,
  }: { firstMs: number; nextMs: number; filler: (times: number) => string; onFirst: () => void },
): ReadableStream<Chunk> {
  const reader = reply.getReader();
  let timer: NodeJS.Timeout | null = null;
  const begun = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  return new ReadableStream<Chunk>(
    {
      start(controller) {
        const wait = (ms: number, times: number): void => {
          timer = setTimeout(() => {
            const words = filler(times);
            controller.enqueue(`${words} `);
            controller.enqueue(FlushSentinel);
            wait(nextMs + letterMs * words.length, times + 1);
          }, ms);
        };
        wait(firstMs, 0);
      },
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done || says(value)) {
            if (timer) onFirst();
            begun();
          }
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          begun();
          controller.error(error);
        }
      },
      async cancel(reason) {
        begun();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 1 },
  );
}

function says(chunk: Chunk): boolean {
  if (typeof chunk === 'string') return chunk !== '';
  return typeof chunk === 'symbol' || llm.hasResponse(chunk);
}
