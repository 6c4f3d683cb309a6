import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { SpeechClient } from '../../src/speech/local/client.ts';
import { startSpeechServer, type SpeechServer } from '../../src/speech/local/server.ts';
import { useModel } from '../../src/speech/models/fetch.ts';
import { arabicWords, expectedOf, sameWord } from '../helpers/arabic-words.ts';
import { speak } from '../helpers/espeak-caller.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { shared } from '../helpers/shared.ts';
import { speechConfig } from '../helpers/speech-config.ts';
import { likeness } from '../helpers/spoken-text.ts';

const engines = ['sherpa-onnx-node', 'whisper-base'] as const;
let directory: string;
let server: SpeechServer;
let client: SpeechClient;

async function start(): Promise<void> {
  directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-weights-'));
  const config = speechConfig(directory);
  await useModel(shared('models', 'whisper-base'), config.modelsDir);
  server = await startSpeechServer(config, createLogger('test', 'silent'));
  client = new SpeechClient(config.socket);
  await client.abilities();
}

async function stop(): Promise<void> {
  await client.close();
  await server.close();
  await rm(directory, { recursive: true });
}

describeNeeding([...engines, 'flite', 'sox'], 'weights that people use (whisper-base), English', () => {
  beforeAll(start);
  afterAll(stop);

  const sentences = [
    'Can I speak to a human please?',
    'I have a problem with my invoice.',
    'I would like to talk to the sales department.',
  ];

  test.each(sentences)(
    'hears “%s” whatever language the caller chose before',
    { timeout: 60_000 },
    async (sentence) => {
      const clip = await speak(sentence, { voice: 'flite', rate: 16_000 });
      for (const language of ['en', null, 'ar'] as const) {
        const heard = await client.recognise(clip.samples, { sampleRate: 16_000, language, expected: null });
        expect(heard.language).toBe('en');
        expect(likeness(sentence, heard.text)).toBeGreaterThan(0.75);
      }
    },
  );
});

describeNeeding(
  [...engines, 'speech-samples'],
  'weights that people use (whisper-base), Arabic words of people',
  () => {
    beforeAll(start);
    afterAll(stop);

    test('are heard in nine of ten cases where a stage expects them', { timeout: 120_000 }, async () => {
      const words = (await arabicWords(1)).filter((_, at) => at % 3 === 0);
      let right = 0;
      for (const { name, word, clip } of words) {
        const about = { sampleRate: clip.rate, language: 'ar', expected: expectedOf(name) } as const;
        const { text } = await client.recognise(clip.samples, about);
        right += sameWord(text, word) ? 1 : 0;
      }
      expect(right / words.length).toBeGreaterThan(0.88);
    });
  },
);
