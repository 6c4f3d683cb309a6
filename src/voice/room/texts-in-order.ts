import { setTimeout as sleep } from 'node:timers/promises';
import type { TextStreamHandler, TextStreamReader } from '@livekit/rtc-node';

/** How long a text that has begun and does not end holds up those after it, in milliseconds. */
const HOLD_MS = 2_000;

/**
 * Takes whole texts in the order in which each sender began them. Every text is a stream of its own, whose pieces the
 * SDK (rtc-node 0.13) reads in a task of its own: of 3,000 short texts on a busy machine, a tenth arrived before the
 * one sent before it. A text that is cut off is left out; one that never ends holds up the next for two seconds.
 * No more of a text is read than about `longest` UTF-16 code units.
 */
export function inOrder(
  take: (text: string, identity: string) => void,
  longest = Number.POSITIVE_INFINITY,
): TextStreamHandler {
  const last = new Map<string, Promise<void>>();
  const read = async (reader: TextStreamReader, identity: string): Promise<void> => {
    const before = last.get(identity);
    const { promise: done, resolve: letNext } = Promise.withResolvers<void>();
    last.set(identity, done);
    const reading = beginningOf(reader, longest).catch(() => null);
    await Promise.race([before, sleep(HOLD_MS, undefined, { ref: false })]);
    const text = await reading;
    letNext();
    if (text !== null) take(text, identity);
  };
  return (reader, { identity }) => void read(reader, identity);
}

async function beginningOf(reader: TextStreamReader, longest: number): Promise<string> {
  let text = '';
  for await (const piece of reader) {
    text += piece;
    if (text.length >= longest) break; // which closes the stream
  }
  return text;
}
