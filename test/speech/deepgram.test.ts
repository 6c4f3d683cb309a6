import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { initializeLogger } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Speech, Words } from '../../src/speech/index.ts';
import { createSpeech } from '../../src/speech/index.ts';
import { createLogger } from '../../src/logger.ts';
import { joined, roomTone, type Clip } from '../helpers/clip.ts';
import { eventually } from '../helpers/eventually.ts';
import { FakeDeepgram, type FakeTranscript } from '../helpers/fake-deepgram.ts';
import { speechConfig } from '../helpers/speech-config.ts';
import { finalTranscript, playInto } from '../helpers/speech-events.ts';

const rate = 16_000;

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('Deepgram', () => {
  let server: FakeDeepgram;
  let speech: Speech;
  let says: FakeTranscript | null;

  beforeEach(async () => {
    server = await FakeDeepgram.start({ transcribe: () => says });
    const config = speechConfig('.data-unused', {
      STT: 'deepgram',
      DEEPGRAM_API_KEY: 'key',
      DEEPGRAM_URL: server.url,
    });
    speech = await createSpeech(config, createLogger('test', 'silent'));
  });
  afterEach(async () => {
    await speech.close();
    await server.close();
  });

  function listen() {
    if (!speech.stt) throw new Error('there is no recogniser');
    return speech.stt.stream();
  }

  test('is one multilingual stream hinted with both languages', async () => {
    says = { text: 'Hello.', language: 'en' };
    const stream = listen();
    await Promise.all([finalTranscript(stream), playInto(stream, utterance())]);
    stream.close();
    const [connection] = server.connections;
    expect(connection?.authorization).toBe('Token key');
    expect(connection?.parameters.get('model')).toBe('nova-3');
    expect(connection?.parameters.get('language')).toBe('multi');
    expect(connection?.parameters.getAll('language_hint')).toEqual(['ar', 'en']);
    expect(speech.hears).toBe('people');
  });

  test('says which language was spoken, also where Deepgram does not', async () => {
    const stream = listen();
    says = { text: 'أريد المبيعات', language: 'ar' };
    expect((await heard(stream)).language).toBe('ar');
    says = { text: 'Speak English please', language: 'en' };
    expect((await heard(stream)).language).toBe('en');
    says = { text: 'عندي مشكلة في الراوتر router', language: null };
    expect((await heard(stream)).language).toBe('ar');
    says = { text: '123 456', language: null };
    speech.setLanguage('ar');
    expect((await heard(stream)).language).toBe('ar');
    stream.close();
  });

  test('tells the call what else was heard in the same sound', async () => {
    const words: Words[] = [];
    await speech.listen({ onWords: (heard) => words.push(heard) });
    const stream = listen();
    says = { text: 'Sarah Reed.', language: 'en', others: ['Sara Reid.', 'Sarah Reed.', 'Zara Reed.'] };
    await heard(stream);
    says = { text: 'Thank you.', language: 'en' };
    await heard(stream);
    expect(words).toEqual([
      { text: 'Sarah Reed.', others: ['Sara Reid.', 'Zara Reed.'] },
      { text: 'Thank you.', others: [] },
    ]);
    stream.close();
  });

  test('connects again when the connection breaks, and hears all that follows', async () => {
    says = { text: 'Before.', language: 'en' };
    const stream = listen();
    expect((await heard(stream)).text).toBe('Before.');
    server.drop();
    await eventually('a second connection', async () => (server.connections.length === 2 ? true : undefined));
    for (const word of ['After.', 'And after that.']) {
      says = { text: word, language: 'en' };
      expect((await heard(stream)).text).toBe(word);
    }
    stream.close();
  });

  test('keeps no frame in memory once it was sent', async () => {
    says = null;
    const stream = listen();
    const frames: WeakRef<Int16Array>[] = [];
    for (let at = 0; at < 200; at += 1) {
      const samples = new Int16Array(rate / 100).fill(3000);
      frames.push(new WeakRef(samples));
      stream.pushFrame(new AudioFrame(samples, rate, 1, samples.length));
    }
    const left = await eventually('the frames to be gone', async () => {
      collectGarbage();
      const kept = frames.filter((frame) => frame.deref()).length;
      return kept < 20 ? kept : undefined;
    });
    expect(left).toBeLessThan(20);
    stream.close();
  });
});

async function heard(stream: Parameters<typeof playInto>[0]) {
  const [transcript] = await Promise.all([finalTranscript(stream), playInto(stream, utterance())]);
  return transcript;
}

/** Half a second of a loud tone in a quiet room. */
function utterance(): Clip {
  const samples = Int16Array.from(
    { length: rate / 2 },
    (_, at) => 8000 * Math.sin((2 * Math.PI * 300 * at) / rate),
  );
  return joined([roomTone(100, rate), { rate, samples }, roomTone(600, rate)]);
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
