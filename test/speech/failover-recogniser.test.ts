import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { initializeLogger, stt } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createSpeech, type Failover, type Speech } from '../../src/speech/index.ts';
import { joined, roomTone, type Clip } from '../helpers/clip.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { eventually } from '../helpers/eventually.ts';
import { FakeDeepgram } from '../helpers/fake-deepgram.ts';
import type { FakeFailure } from '../helpers/fake-failure.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { speechConfig } from '../helpers/speech-config.ts';
import { playInto } from '../helpers/speech-events.ts';

const wordsMs = 300;
const rate = 16_000;
const byDeepgram = 'My name is Sarah Ahmed.';
const byServer = 'my name is sarah ahmed';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describeNeeding(['espeak-ng', 'sox'], 'a recogniser that fails', () => {
  let deepgram: FakeDeepgram;
  let server: FakeOpenAi;
  let speech: Speech;
  let stream: stt.SpeechStream;
  let directory: string;
  let failovers: Failover[];
  let told: string[];
  let said: Clip;
  /** Everything that was understood, in order. */
  let finals: string[];

  beforeAll(async () => {
    said = joined([await speak(byServer, { rate }), roomTone(600, rate)]);
  });
  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-failover-'));
    // Whoever is sent less than all that was said understands less of it.
    const understood = (samples: Int16Array, all: string): string =>
      samples.length > 0.6 * (said.samples.length - 1.6 * rate) ? all : 'ahmed';
    deepgram = await FakeDeepgram.start({
      transcribe: (samples) => ({ text: understood(samples, byDeepgram), language: 'en' }),
    });
    server = await FakeOpenAi.start({ transcribe: (samples) => understood(samples, byServer) });
    failovers = [];
    told = [];
    finals = [];
  });
  afterEach(async () => {
    stream.close();
    await speech.close();
    await deepgram.close();
    await server.close();
    await rm(directory, { recursive: true });
  });

  async function listen(chain: string): Promise<void> {
    const config = speechConfig(directory, {
      STT: chain,
      DEEPGRAM_API_KEY: 'key',
      DEEPGRAM_URL: deepgram.url,
      STT_BASE_URL: server.url,
      STT_WORDS_MS: String(wordsMs),
      PROVIDER_PROBE_MS: '50',
    });
    speech = await createSpeech(config, createLogger('test', 'silent'));
    await speech.listen({
      onFailover: (failover) => failovers.push(failover),
      onDeaf: () => told.push('deaf'),
      onHearing: () => told.push('hearing'),
    });
    if (!speech.stt) throw new Error('there is no recogniser');
    stream = speech.stt.stream();
    void (async () => {
      for await (const event of stream)
        if (event.type === stt.SpeechEventType.FINAL_TRANSCRIPT)
          finals.push(event.alternatives?.[0].text ?? '');
    })();
  }

  const words = async (count: number): Promise<string[]> =>
    eventually(`${count} utterances`, async () => (finals.length >= count ? finals : undefined));

  const live: [string, FakeFailure, Failover['fault']][] = [
    ['refuses', 500, 'refused'],
    ['answers too late', { afterMs: 4 * wordsMs }, 'unheard'],
    ['hangs', 'hang', 'unheard'],
    ['breaks off in the middle of the words', 'half', 'unheard'],
    ['stops in the middle without a word', 'stall', 'unheard'],
    ['drops the connection', 'drop', 'unheard'],
    ['sends no messages but a page', 'malformed', 'unheard'],
    ['asks to be left alone', { retryAfterSeconds: 30 }, 'rate_limited'],
  ];
  test.for(live)(
    'while somebody speaks: one that %s is followed by the next, and no word is lost',
    async ([, how, fault]) => {
      deepgram.broken = how;
      await listen('deepgram,compatible');
      await playInto(stream, said);
      expect(await words(1)).toEqual([byServer]);
      expect(failovers.at(-1)).toEqual({ kind: 'stt', from: 'deepgram', to: 'compatible', fault });
      expect(told).toEqual([]);
    },
  );

  const whole: [string, FakeFailure, Failover['fault']][] = [
    ['refuses', 500, 'refused'],
    ['answers too late', { afterMs: 8 * wordsMs }, 'slow'],
    ['hangs', 'hang', 'slow'],
    ['breaks off before its answer', 'half', 'unreachable'],
    ['drops the connection', 'drop', 'unreachable'],
    ['sends a page instead of words', 'malformed', 'malformed'],
    ['asks to be left alone', { retryAfterSeconds: 30 }, 'rate_limited'],
  ];
  test.for(whole)('of whole utterances: one that %s is followed by the next', async ([, how, fault]) => {
    server.broken.transcriptions = how;
    await listen('compatible,deepgram');
    await playInto(stream, said);
    expect(await words(1)).toEqual([byDeepgram]);
    expect(deepgram.recordings).toBe(1);
    expect(failovers).toEqual([{ kind: 'stt', from: 'compatible', to: 'deepgram', fault }]);
  });

  test('in the middle of a call loses nothing of what is said before, during and after', async () => {
    await listen('deepgram,compatible');
    await playInto(stream, said);
    await words(1);
    deepgram.broken = 'hang';
    await playInto(stream, said);
    await words(2);
    deepgram.broken = null;
    await playInto(stream, said);
    expect(await words(3)).toEqual([byDeepgram, byServer, byDeepgram]);
  });

  test('is asked no more once it failed twice, and again when a probe found it well', async () => {
    deepgram.broken = 'hang';
    await listen('deepgram,compatible');
    for (const count of [1, 2, 3]) {
      await playInto(stream, said);
      await words(count);
    }
    expect(failovers).toHaveLength(2);
    deepgram.broken = null;
    const before = deepgram.connections.length;
    await eventually('a new stream to Deepgram', async () => {
      stream.pushFrame(quietFrame());
      return deepgram.connections.length > before ? true : undefined;
    });
    await playInto(stream, said);
    expect((await words(4)).at(-1)).toBe(byDeepgram);
  });

  test('with nobody left tells the caller, and again when somebody hears', async () => {
    deepgram.broken = 500;
    server.broken.transcriptions = 500;
    await listen('deepgram,compatible');
    await playInto(stream, said);
    await eventually('the caller to be told', async () => (told.length > 0 ? true : undefined));
    expect(told).toEqual(['deaf']);
    expect(failovers.at(-1)).toMatchObject({ to: null });
    delete server.broken.transcriptions;
    await eventually('speech to go on', async () => (told.length > 1 ? true : undefined));
    expect(told).toEqual(['deaf', 'hearing']);
    await playInto(stream, said);
    expect(await words(1)).toEqual([byServer]);
  });

  test('is not suspected for hearing nothing in a noise', async () => {
    const nothing = await FakeDeepgram.start({ transcribe: () => null });
    await deepgram.close();
    deepgram = nothing;
    await server.close();
    server = await FakeOpenAi.start({ transcribe: () => '' });
    await listen('deepgram,compatible');
    await playInto(stream, said);
    await eventually('the second opinion', async () => (server.transcribed.length > 0 ? true : undefined));
    await playInto(stream, said);
    await eventually('the other second opinion', async () =>
      server.transcribed.length > 1 ? true : undefined,
    );
    expect([finals, failovers, told]).toEqual([[], [], []]);
  });
});

function quietFrame(): AudioFrame {
  const { samples } = roomTone(20, rate);
  return new AudioFrame(samples, rate, 1, samples.length);
}
