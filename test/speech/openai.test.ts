import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { initializeLogger, llm, type stt } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import { createSpeech, type Speech } from '../../src/speech/index.ts';
import { FakeOpenAi, type FakeOpenAiOptions } from '../helpers/fake-openai.ts';
import { speechConfig } from '../helpers/speech-config.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('a server that speaks OpenAI’s protocol', () => {
  let directory: string;
  let server: FakeOpenAi;
  let speech: Speech;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-openai-'));
  });
  afterEach(async () => {
    await speech.close();
    await server.close();
    await rm(directory, { recursive: true });
  });

  async function start(options: FakeOpenAiOptions): Promise<void> {
    server = await FakeOpenAi.start(options);
    const kinds = ['LLM', 'STT', 'TTS'];
    const env = kinds.flatMap((kind) => [
      [kind, 'compatible'],
      [`${kind}_BASE_URL`, server.url],
      [`${kind}_MODEL`, `fake-${kind.toLowerCase()}`],
    ]);
    const config = speechConfig(directory, Object.fromEntries(env));
    speech = await createSpeech(config, createLogger('test', 'silent'));
  }

  test('speaks as soon as its first chunk is there', async () => {
    const played = Promise.withResolvers<void>();
    await start({ speak: () => new Int16Array(24_000).fill(1000), betweenChunks: () => played.promise });
    const { audio, duration } = speech.speak('Welcome.', 'en');
    let samples = 0;
    for await (const frame of audio) {
      // The server sends nothing more before the first frame was played: who waits for all waits for ever.
      played.resolve();
      samples += frame.samplesPerChannel;
      expect(frame.sampleRate).toBe(24_000);
    }
    expect(samples).toBe(24_000);
    expect(await duration).toBe(1000);
  });

  test('is asked once for a fixed phrase', async () => {
    await start({});
    const phrases = [{ text: 'Goodbye.', language: 'en' as const }];
    const progress: number[] = [];
    await speech.warm(phrases, (done) => progress.push(done));
    await speech.warm(phrases);
    for await (const frame of speech.speak('Goodbye.', 'en').audio) void frame;
    expect(server.spoken).toEqual(['Goodbye.']);
    expect(progress).toEqual([1]);
  });

  test('a phrase that broke off is not cached', async () => {
    await start({});
    server.fail('speech', 'half');
    const frames = await all(speech.speak('Hello.', 'en').audio);
    expect(frames.length).toBeGreaterThan(0);
    await all(speech.speak('Hello.', 'en').audio);
    await all(speech.speak('Hello.', 'en').audio);
    expect(server.spoken).toEqual(['Hello.', 'Hello.']);
  });

  test('speaks a model’s reply sentence by sentence, with its numbers as one writes them down', async () => {
    await start({});
    const stream = speech.tts.stream();
    stream.pushText('هل تريد شيئًا آخر؟ رقم تذكرتك 1234567. ');
    stream.pushText('Thank you for calling.');
    stream.endInput();
    for await (const audio of stream) if (typeof audio === 'symbol') break;
    expect(server.spoken).toEqual([
      'هل تريد شيئًا آخر؟',
      'رقم تذكرتك 1 2 3 4 5 6 7.',
      'Thank you for calling.',
    ]);
  });

  test('is left free to hear either language', async () => {
    await start({ transcribe: () => 'Speak English please' });
    speech.setLanguage('ar');
    expect(await hear(speech)).toMatchObject({ text: 'Speak English please', language: 'en' });
    expect(server.transcribed).toEqual([null]);
  });

  test('is asked again for the caller’s language where it wandered to a third', async () => {
    await start({ transcribe: (_samples, _rate, language) => (language === 'ar' ? 'ستة' : 'スッタ') });
    speech.setLanguage('ar');
    expect(await hear(speech)).toMatchObject({ text: 'ستة', language: 'ar' });
    expect(server.transcribed).toEqual([null, 'ar']);
  });

  test('decodes both languages while none is decided', async () => {
    await start({
      transcribe: (_samples, _rate, language) => ({ ar: 'نعم نعم', en: '' })[language ?? ''] ?? 'ん',
    });
    expect(await hear(speech)).toMatchObject({ text: 'نعم نعم', language: 'ar' });
    expect(new Set(server.transcribed)).toEqual(new Set([null, 'ar', 'en']));
  });

  test('answers chats, and calls one tool at a time', async () => {
    await start({
      chat: ({ messages }) =>
        messages.at(-1)?.role === 'user'
          ? { toolCalls: [{ name: 'checkTicket', arguments: { number: 'TKT-1234567' } }] }
          : { content: 'It is being worked on.' },
    });
    if (!speech.llm) throw new Error('there is no model');
    const chatCtx = new llm.ChatContext();
    chatCtx.addMessage({ role: 'user', content: 'What about my ticket?' });
    const checkTicket = llm.tool({
      name: 'checkTicket',
      description: 'Looks a ticket up.',
      parameters: z.object({ number: z.string() }),
      execute: () => Promise.resolve('open'),
    });
    const { toolCalls } = await speech.llm
      .chat({ chatCtx, toolCtx: new llm.ToolContext([checkTicket]) })
      .collect();
    expect(toolCalls).toMatchObject([{ name: 'checkTicket', args: '{"number":"TKT-1234567"}' }]);
    expect(server.chats[0]).toMatchObject({ model: 'fake-llm', parallel_tool_calls: false });
    chatCtx.insert(llm.FunctionCall.create({ callId: 'call_0', name: 'checkTicket', args: '{}' }));
    chatCtx.insert(
      llm.FunctionCallOutput.create({
        callId: 'call_0',
        name: 'checkTicket',
        output: '"open"',
        isError: false,
      }),
    );
    const reply = await speech.llm.chat({ chatCtx }).collect();
    expect(reply.text).toBe('It is being worked on.');
  });
});

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function hear(speech: Speech): Promise<stt.SpeechData | undefined> {
  const utterance = new AudioFrame(new Int16Array(16_000).fill(500), 16_000, 1, 16_000);
  const event = await speech.stt?.recognize(utterance);
  return event?.alternatives?.[0];
}

test('what is not configured is absent: nobody hears, no model thinks, the voice is silent', async () => {
  const speech = await createSpeech(
    speechConfig(path.join(os.tmpdir(), randomUUID())),
    createLogger('test', 'silent'),
  );
  expect(speech.stt).toBeNull();
  expect(speech.llm).toBeNull();
  expect(speech.hears).toBe('nobody');
  const told: unknown[] = [];
  await speech.listen({ onFailover: (failover) => told.push(failover) });
  const frames = await all(speech.speak('Nobody reads this aloud, however long it is.', 'en').audio);
  expect(frames.flatMap(({ data }) => [...data]).some((sample) => sample !== 0)).toBe(false);
  expect(told).toEqual([]);
  await speech.close();
});
