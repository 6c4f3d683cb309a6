import { ReadableStream } from 'node:stream/web';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patientReply } from './patient-reply.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The words of a reply whose first one comes after a while, with the fillers before them. */
async function heard(afterMs: number): Promise<string> {
  const words: string[] = [];
  const reply = new ReadableStream<string>({
    async start(controller) {
      await vi.advanceTimersByTimeAsync(0);
      setTimeout(() => {
        controller.enqueue('Yes.');
        controller.close();
      }, afterMs);
    },
  });
  const filler = (times: number): string => `One moment ${times}.`;
  const patient = patientReply(reply, { firstMs: 800, nextMs: 1800, filler, onFirst: () => undefined });
  const reading = (async () => {
    for await (const chunk of patient) if (typeof chunk === 'string') words.push(chunk.trim());
  })();
  await vi.advanceTimersByTimeAsync(afterMs + 100);
  await reading;
  return words.join(' ');
}

test('a wait is bridged after 800 ms and not sooner', async () => {
  expect(await heard(700)).toBe('Yes.');
  expect(await heard(900)).toBe('One moment 0. Yes.');
});

test('a long wait is bridged again and again', async () => {
  expect(await heard(6000)).toBe('One moment 0. One moment 1. One moment 2. Yes.');
});
