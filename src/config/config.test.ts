import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { HatifError } from '../errors.ts';
import { loadConfig } from './config.ts';
import { envVariables } from './env.ts';

function mistakesOf(env: Record<string, string>): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof HatifError && error.code === 'config_invalid') return error.message;
    throw error;
  }
  throw new Error('the environment was accepted');
}

describe('the environment', () => {
  test('an empty one is a working installation on this machine: local speech, embedded database', () => {
    const config = loadConfig({}, '/srv/hatif');
    expect(config.database.url).toBeUndefined();
    expect(config.dataDir).toBe(path.resolve('/srv/hatif', '.data'));
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 8080 });
    expect(config.speech).toMatchObject({
      stt: [{ kind: 'local' }],
      tts: [{ kind: 'local' }],
      llm: [],
      vad: 'bundled',
    });
  });

  test('an empty value counts as unset', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(loadConfig({}));
  });

  test('keys and addresses choose the providers, each kind by itself', () => {
    const { speech } = loadConfig({
      DEEPGRAM_API_KEY: 'd',
      LLM_BASE_URL: 'http://models.internal/v1',
      LLM_MODEL: 'qwen3',
    });
    expect(speech.stt).toMatchObject([{ kind: 'deepgram', apiKey: 'd' }, { kind: 'local' }]);
    expect(speech.tts).toEqual([{ kind: 'local' }]);
    expect(speech.llm).toMatchObject([
      { kind: 'compatible', server: { baseURL: 'http://models.internal/v1', model: 'qwen3' } },
    ]);
  });

  test('lets one-time codes be written to a file in development alone', () => {
    expect(loadConfig({ CODES_FILE: 'codes.jsonl' }).codesFile).toMatch(/codes\.jsonl$/);
    expect(mistakesOf({ NODE_ENV: 'production', CODES_FILE: 'codes.jsonl' })).toContain(
      'CODES_FILE: expected to be left out',
    );
  });

  test('a list is the order in which providers are asked', () => {
    const { speech } = loadConfig({
      STT: 'local, deepgram',
      DEEPGRAM_API_KEY: 'd',
      LLM: 'compatible,openai',
      LLM_BASE_URL: 'http://models.internal/v1',
      LLM_MODEL: 'qwen3',
      OPENAI_API_KEY: 'o',
      OPENAI_LLM_MODEL: 'gpt-4.1-mini',
      TTS: 'none',
    });
    expect(speech.stt.map(({ kind }) => kind)).toEqual(['local', 'deepgram']);
    expect(speech.llm.map(({ server }) => server.model)).toEqual(['qwen3', 'gpt-4.1-mini']);
    expect(speech.tts).toEqual([]);
    expect(mistakesOf({ STT: 'auto,local' })).toContain('STT: expected auto and none to stand alone');
    expect(mistakesOf({ STT: 'local,deepgram' })).toContain('DEEPGRAM_API_KEY: missing');
  });

  test.each([
    ['false', false],
    ['true', 1],
    ['2', 2],
    ['10.0.0.5, 2001:db8::/32,loopback', ['10.0.0.5', '2001:db8::/32', 'loopback']],
  ])('TRUST_PROXY=%s trusts %j', (given, trusted) => {
    expect(loadConfig({ TRUST_PROXY: given }).http.trustProxy).toEqual(trusted);
  });

  test.each([
    'yes',
    '*',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.5;10.0.0.6',
    '12',
    '-1',
    '1.5',
    'nginx',
  ])('TRUST_PROXY=%s, which might trust whoever asks, stops the start', (given) => {
    expect(mistakesOf({ TRUST_PROXY: given })).toContain('TRUST_PROXY: expected true or false, how many');
  });

  test('everything that is wrong is listed at once, with what was expected', () => {
    const message = mistakesOf({ PORT: 'http', STT: 'siri', DATABASE_URL: 'mysql://x/y', LLM: 'compatible' });
    expect(message).toContain('PORT: expected number');
    expect(message).toContain('STT: expected one of "auto"|"deepgram"');
    expect(message).toContain('DATABASE_URL: expected an address with postgres:// or postgresql://');
    expect(message).toContain('LLM_BASE_URL: missing, needed because LLM=compatible');
  });

  test.each([
    [{ NOTIFY_WEBHOOK_URL: 'https://example.com/hook' }, 'NOTIFY_WEBHOOK_SECRET'],
    [{ STT: 'deepgram' }, 'DEEPGRAM_API_KEY'],
    [{ STT: 'compatible' }, 'STT_BASE_URL'],
    [{ TTS: 'openai' }, 'OPENAI_API_KEY'],
    [{ TTS: 'compatible' }, 'TTS_BASE_URL'],
    [{ LLM: 'openai' }, 'OPENAI_API_KEY'],
    [{ LIVEKIT_URL: 'wss://rtc.example.com' }, 'LIVEKIT_API_KEY'],
    [{ LIVEKIT_URL: 'wss://rtc.example.com', LIVEKIT_API_KEY: 'key' }, 'LIVEKIT_API_SECRET'],
  ])('%o asks for %s', (env, missing) => {
    expect(mistakesOf(env)).toContain(`${missing}: missing`);
  });

  test('a secret too short to be one is refused without being repeated', () => {
    const message = mistakesOf({ COOKIE_SECRET: 'hunter2' });
    expect(message).toContain('COOKIE_SECRET: expected at least 32 characters');
    expect(message).not.toContain('hunter2');
  });

  test('a webhook is told of with any secret that is long enough, or one in base64 as it says', () => {
    const to = { NOTIFY_WEBHOOK_URL: 'https://example.com/hook' };
    const { webhook } = loadConfig({ ...to, NOTIFY_WEBHOOK_SECRET: 'x'.repeat(24) }).notify;
    expect(webhook).toEqual({ url: 'https://example.com/hook', secret: 'x'.repeat(24) });
    const wrong = { ...to, NOTIFY_WEBHOOK_SECRET: `whsec_${'*'.repeat(32)}` };
    expect(mistakesOf(wrong)).toContain('NOTIFY_WEBHOOK_SECRET: expected base64 after whsec_');
    expect(loadConfig({}).notify.webhook).toBeNull();
  });

  test('a data directory with a long path still gets sockets that the system can open', () => {
    const { speech } = loadConfig({ DATA_DIR: `/srv/${'long/'.repeat(40)}` });
    expect(Buffer.byteLength(speech.socket)).toBeLessThan(104);
  });
});

describe('.env.example', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../.env.example'), 'utf8');

  test('names every variable that is read, and no other', () => {
    expect(Object.keys(parseEnv(text)).sort()).toEqual([...envVariables].sort());
  });

  test('is a valid environment that changes nothing', () => {
    expect(loadConfig(parseEnv(text))).toEqual(loadConfig({}));
  });

  test('says of each variable what it does, in the line above', () => {
    const lines = text.split('\n');
    const unexplained = lines.filter(
      (line, index) => /^[A-Z_]+=/.test(line) && !/^# [^-]/.test(lines[index - 1] ?? ''),
    );
    expect(unexplained).toEqual([]);
  });
});
