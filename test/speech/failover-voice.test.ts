import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createSpeech, type Failover, type Speech } from '../../src/speech/index.ts';
import type { FakeFailure } from '../helpers/fake-failure.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { speechConfig } from '../helpers/speech-config.ts';

/** The two servers speak in constant values, so that every sample shows who said it. */
const preferred = 1000;
const second = 2000;
const firstAudioMs = 250;
const sentence = 'Your ticket has been opened.';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('a voice that fails', () => {
  let directory: string;
  let servers: [FakeOpenAi, FakeOpenAi];
  let speech: Speech;
  let failovers: Failover[];

  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-voices-'));
    const speaking = (value: number) => FakeOpenAi.start({ speak: () => new Int16Array(24_000).fill(value) });
    servers = [await speaking(preferred), await speaking(second)];
    speech = await opened();
    failovers = [];
    await speech.listen({ onFailover: (failover) => failovers.push(failover) });
  });
  afterEach(async () => {
    await speech.close();
    await Promise.all(servers.map((server) => server.close()));
    await rm(directory, { recursive: true });
  });

  function opened(): Promise<Speech> {
    const config = speechConfig(directory, {
      TTS: 'openai,compatible',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: servers[0].url,
      TTS_BASE_URL: servers[1].url,
      TTS_FIRST_AUDIO_MS: String(firstAudioMs),
      PROVIDER_PROBE_MS: '50',
    });
    return createSpeech(config, createLogger('test', 'silent'));
  }

  /** The same providers as another call has them. */
  async function another(): Promise<Speech & AsyncDisposable> {
    const other = await opened();
    await other.listen({});
    return Object.assign(other, { [Symbol.asyncDispose]: () => other.close() });
  }

  const faults: [string, FakeFailure, Failover['fault']][] = [
    ['refuses', 500, 'refused'],
    ['answers too late', { afterMs: 4 * firstAudioMs }, 'slow'],
    ['hangs', 'hang', 'slow'],
    ['breaks off in the middle', 'half', 'broke_off'],
    ['stops in the middle without a word', 'stall', 'slow'],
    ['drops the connection', 'drop', 'unreachable'],
    ['sends a page instead of sound', 'malformed', 'malformed'],
    ['asks to be left alone', { retryAfterSeconds: 30 }, 'rate_limited'],
  ];
  test.for(faults)(
    '%s is followed by the next one, which says all of the sentence',
    async ([, how, fault]) => {
      servers[0].broken.speech = how;
      const { samples, longestWaitMs } = await heard(speech.speak(sentence, 'en').audio);
      expect(samples.filter((sample) => sample === second)).toHaveLength(24_000);
      expect(samples.at(-1)).toBe(second);
      expect(failovers).toEqual([{ kind: 'tts', from: 'openai', to: 'compatible', fault }]);
      // Generous for a busy machine: what is promised to a caller is three seconds.
      expect(longestWaitMs).toBeLessThan(firstAudioMs + 1500);
    },
  );

  test('is the same for a model’s words as for fixed phrases', async () => {
    servers[0].broken.speech = 'half';
    const stream = speech.tts.stream();
    stream.pushText(sentence);
    stream.endInput();
    const samples: number[] = [];
    for await (const audio of stream) {
      if (typeof audio === 'symbol') break;
      samples.push(...audio.frame.data);
    }
    expect(samples.filter((sample) => sample === second)).toHaveLength(24_000);
    expect(failovers).toHaveLength(1);
  });

  test('is asked no more once it failed twice, and again when a probe found it well', async () => {
    servers[0].broken.speech = 500;
    await heard(speech.speak('One.', 'en').audio);
    await heard(speech.speak('Two.', 'en').audio);
    await heard(speech.speak('Three.', 'en').audio);
    expect(failovers).toHaveLength(2);
    delete servers[0].broken.speech;
    await expect
      .poll(async () => (await heard(speech.speak('Four.', 'en').audio)).samples[0], { timeout: 10_000 })
      .toBe(preferred);
    expect(failovers).toHaveLength(2);
  });

  test('that one call found to be down is left alone by the next call from the start', async () => {
    servers[0].broken.speech = { retryAfterSeconds: 3600 };
    await heard(speech.speak('One.', 'en').audio);
    const noted = () => readdir(path.join(directory, 'outages')).catch(() => []);
    await expect.poll(noted).toEqual(['tts-openai.json']);
    await using other = await another();
    const asked = servers[0].asked.speech;
    expect((await heard(other.speak('Two.', 'en').audio)).samples[0]).toBe(second);
    expect(servers[0].asked.speech).toBe(asked);
    expect(failovers).toHaveLength(1);
  });

  test('that said when to come back is not probed before', async () => {
    servers[0].broken.speech = { retryAfterSeconds: 3600 };
    await heard(speech.speak('One.', 'en').audio);
    const asked = servers[0].asked.speech;
    // The second server is probed every 50 ms meanwhile, until it works again: the first one could have been, too.
    servers[1].broken.speech = 500;
    for (const text of ['Two.', 'Three.']) await heard(speech.speak(text, 'en').audio);
    delete servers[1].broken.speech;
    await expect
      .poll(async () => (await heard(speech.speak('Four.', 'en').audio)).samples[0], { timeout: 10_000 })
      .toBe(second);
    expect(servers[0].asked.speech).toBe(asked);
  });

  test('leaves nothing in the cache under the name of another', async () => {
    servers[0].broken.speech = 'half';
    await heard(speech.speak(sentence, 'en').audio);
    delete servers[0].broken.speech;
    const { samples } = await heard(speech.speak(sentence, 'en').audio);
    expect(new Set(samples)).toEqual(new Set([preferred]));
    expect((await heard(speech.speak(sentence, 'en').audio)).samples).toEqual(samples);
    expect(servers[0].spoken).toHaveLength(2);
  });

  test('with nobody left is stood in for by what was said before, and by an apology on disk', async () => {
    await speech.warm([{ text: sentence, language: 'en' }]);
    for (const server of servers) server.broken.speech = 'drop';
    const known = async () => (await heard(speech.speak(sentence, 'en').audio)).samples;
    expect(new Set(await known())).toEqual(new Set([preferred]));
    const apology = await heard(speech.speak('You have two open tickets.', 'en').audio);
    expect(apology.samples.length / 24_000).toBeGreaterThan(3);
    expect(failovers.at(-1)).toMatchObject({ from: 'compatible', to: null });
    // It is not said over and over.
    const after = await heard(speech.speak('Goodbye.', 'en').audio);
    expect(after.samples.length / 24_000).toBeLessThan(1);
    expect(new Set(await known())).toEqual(new Set([preferred]));
  });

  test('that is the last one is waited for longer, and the caller hears so', async () => {
    servers[0].broken.speech = 500;
    servers[1].broken.speech = { afterMs: 3 * firstAudioMs };
    const { samples, longestWaitMs } = await heard(speech.speak(sentence, 'en').audio);
    // A recording, and then all of the sentence.
    expect(samples.length).toBeGreaterThan(1.5 * 24_000);
    expect(samples.slice(-24_000).every((sample) => sample === second)).toBe(true);
    expect(longestWaitMs).toBeLessThan(3 * firstAudioMs + 1000);
    expect(failovers).toHaveLength(1);
  });

  test('in Arabic apologises in Arabic, and each provider has its own Arabic voice', async () => {
    for (const server of servers) server.broken.speech = 'drop';
    const { samples } = await heard(speech.speak('تَمَّ فَتْحُ التَّذْكِرَة.', 'ar').audio);
    expect(samples.length / 24_000).toBeGreaterThan(8);
  });
});

/** Every sample of a sound, and how long its listener waited at most for the next one. */
async function heard(
  audio: AsyncIterable<{ data: Int16Array }>,
): Promise<{ samples: number[]; longestWaitMs: number }> {
  const samples: number[] = [];
  let longestWaitMs = 0;
  let last = performance.now();
  for await (const { data } of audio) {
    longestWaitMs = Math.max(longestWaitMs, performance.now() - last);
    samples.push(...data);
    last = performance.now();
  }
  return { samples, longestWaitMs };
}
