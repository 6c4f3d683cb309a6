import { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inference, initializeLogger, readStream, VADEventType } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { beforeAll, describe, expect, test } from 'vitest';
import { joined, roomTone } from '../helpers/clip.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { describeNeeding } from '../helpers/missing.ts';

const patiently = { timeout: 20_000 };

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('the patched agents SDK', () => {
  test('keeps nothing in memory that it has read of a stream', async () => {
    const read: WeakRef<object>[] = [];
    const stream = new ReadableStream<object>({
      pull(controller) {
        if (read.length === 500) return;
        const item = { samples: new Int16Array(240) };
        read.push(new WeakRef(item));
        controller.enqueue(item);
      },
    });
    const ended = new AbortController();
    let count = 0;
    const reading = (async () => {
      for await (const item of readStream(stream, ended.signal)) count += item === undefined ? 0 : 1;
    })();
    await expect.poll(() => count, patiently).toBe(500);
    await expect
      .poll(() => (collectGarbage(), read.filter((item) => item.deref()).length), patiently)
      .toBeLessThan(20);
    ended.abort();
    await reading;
  });

  test('stops reading when it is told to, and leaves the stream to others', async () => {
    const stream = new ReadableStream<string>();
    const ended = new AbortController();
    const reading = readStream(stream, ended.signal).next();
    ended.abort();
    expect(await reading).toEqual({ done: true, value: undefined });
    expect(stream.locked).toBe(false);
  });
});

describeNeeding(['espeak-ng', 'sox'], 'the patched voice activity detector', () => {
  test('hands on an utterance as it was said, with its beginning', async () => {
    const clip = joined([
      await speak('hello my name is sarah ahmed', { rate: 16_000 }),
      roomTone(500, 16_000),
    ]);
    const stream = new inference.VAD().stream();
    for (let at = 0; at < clip.samples.length; at += 320) {
      const samples = clip.samples.slice(at, at + 320);
      stream.pushFrame(new AudioFrame(samples, clip.rate, 1, samples.length));
    }
    let said: Int16Array | undefined;
    for await (const event of stream) {
      if (event.type !== VADEventType.END_OF_SPEECH) continue;
      said = event.frames[0]?.data;
      break;
    }
    stream.close();
    const heard = Buffer.from(said?.buffer ?? new ArrayBuffer(), said?.byteOffset, said?.byteLength);
    expect(heard.length).toBeGreaterThan(2 * clip.rate);
    expect(Buffer.from(clip.samples.buffer).includes(heard)).toBe(true);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
