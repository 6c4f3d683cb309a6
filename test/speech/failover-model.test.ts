import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { initializeLogger, llm } from '@livekit/agents';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import { createModel } from '../../src/speech/model.ts';
import { ChainedLlm } from '../../src/speech/thinking/chained-llm.ts';
import type { Failover } from '../../src/speech/index.ts';
import type { FakeFailure } from '../helpers/fake-failure.ts';
import { FakeOpenAi } from '../helpers/fake-openai.ts';
import { speechConfig } from '../helpers/speech-config.ts';

const firstTokenMs = 300;
const answer = 'The router blinks when it looks for a line. Please check the cable.';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

describe('a model that fails', () => {
  let servers: [FakeOpenAi, FakeOpenAi];
  let chained: Awaited<ReturnType<typeof createModel>> = null;
  let model: llm.LLM;
  let directory: string;
  let failovers: Failover[];

  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'hatif-failover-'));
    servers = [
      await FakeOpenAi.start({ chat: () => ({ content: answer }) }),
      await FakeOpenAi.start({ chat: () => ({ content: 'I can help with that.' }) }),
    ];
    failovers = [];
    const config = speechConfig(directory, {
      LLM: 'openai,compatible',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: servers[0].url,
      OPENAI_LLM_MODEL: 'the-one',
      LLM_BASE_URL: servers[1].url,
      LLM_MODEL: 'the-other',
      LLM_FIRST_TOKEN_MS: String(firstTokenMs),
      LLM_REPLY_MS: '2000',
      PROVIDER_PROBE_MS: '50',
    });
    await use(config);
  });
  afterEach(async () => {
    chained?.close();
    await model.aclose();
    await Promise.all(servers.map((server) => server.close()));
    await rm(directory, { recursive: true });
  });

  /** Asks the models of a configuration from now on, as the framework does. */
  async function use(config: ReturnType<typeof speechConfig>): Promise<void> {
    chained?.close();
    chained = await createModel(config, createLogger('test', 'silent'), (failover) => {
      failovers.push(failover);
    });
    if (!chained) throw new Error('there is no model');
    model = new ChainedLlm(chained);
  }

  function asked(question = 'What is wrong with my router?') {
    const chatCtx = llm.ChatContext.empty();
    chatCtx.addMessage({ role: 'user', content: question });
    const checkLine = llm.tool({
      name: 'checkLine',
      description: 'Checks a line.',
      parameters: z.object({ line: z.string() }),
      execute: () => Promise.resolve('fine'),
    });
    return model.chat({ chatCtx, toolCtx: new llm.ToolContext([checkLine]) });
  }

  const faults: [string, FakeFailure, Failover['fault']][] = [
    ['refuses', 500, 'refused'],
    ['answers too late', { afterMs: 4 * firstTokenMs }, 'slow'],
    ['hangs', 'hang', 'slow'],
    ['breaks off before a sentence is whole', 'half', 'broke_off'],
    ['stops in a sentence without a word', 'stall', 'slow'],
    ['drops the connection', 'drop', 'unreachable'],
    ['sends a page instead of a reply', 'malformed', 'malformed'],
    ['asks to be left alone', { retryAfterSeconds: 30 }, 'rate_limited'],
  ];
  test.for(faults)('%s is followed by the next one, and nothing of it is heard', async ([, how, fault]) => {
    servers[0].broken.chat = how;
    const { text } = await asked().collect();
    expect(text).toBe('I can help with that.');
    expect(servers[1].chats[0]?.model).toBe('the-other');
    expect(failovers).toEqual([{ kind: 'llm', from: 'openai', to: 'compatible', fault }]);
  });

  test('in the middle of its answer is taken over where whole sentences were said', async () => {
    const half = Promise.withResolvers<void>();
    let words = 0;
    const breaking = await FakeOpenAi.start({
      chat: () => ({ content: answer }),
      // Up to the first word of the second sentence; then it hangs.
      betweenChunks: async () => ((words += 1) > 10 ? half.promise : undefined),
    });
    const [first] = servers;
    servers[0] = breaking;
    await first.close();
    const config = speechConfig(directory, {
      LLM: 'openai,compatible',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: breaking.url,
      LLM_BASE_URL: servers[1].url,
      LLM_FIRST_TOKEN_MS: String(firstTokenMs),
    });
    await use(config);
    const { text } = await asked().collect();
    half.resolve();
    expect(text).toBe('The router blinks when it looks for a line. I can help with that.');
    // The one that takes over was shown what the caller had heard already.
    expect(servers[1].chats[0]?.messages.at(-2)).toMatchObject({
      role: 'assistant',
      content: expect.stringContaining('The router blinks when it looks for a line.'),
    });
  });

  test('calls a tool through whichever model works', async () => {
    await servers[1].close();
    servers[1] = await FakeOpenAi.start({
      chat: () => ({ toolCalls: [{ name: 'checkLine', arguments: { line: '1' } }] }),
    });
    const config = speechConfig(directory, {
      LLM: 'openai,compatible',
      OPENAI_API_KEY: 'key',
      OPENAI_BASE_URL: servers[0].url,
      LLM_BASE_URL: servers[1].url,
    });
    await use(config);
    servers[0].broken.chat = 500;
    const { toolCalls } = await asked().collect();
    expect(toolCalls).toMatchObject([{ name: 'checkLine', args: '{"line":"1"}' }]);
  });

  test('with nobody left fails at once and for good, so that the rules answer', async () => {
    for (const server of servers) server.broken.chat = 500;
    const errors: { recoverable: boolean }[] = [];
    model.on('error', (error) => errors.push(error));
    expect((await asked().collect()).text).toBe('');
    expect(errors).toMatchObject([{ recoverable: false }]);
    expect(failovers).toMatchObject([{ to: 'compatible' }, { to: null }]);
    await asked().collect();
    const requests = servers.map(({ asked: { chat } }) => chat);
    // Both are known to be down now: the third caller does not wait for them.
    expect((await asked().collect()).text).toBe('');
    expect(failovers).toHaveLength(4);
    expect(requests.every((count) => count >= 2)).toBe(true);
  });

  test('is asked again when a probe found it well', async () => {
    servers[0].broken.chat = 500;
    await asked().collect();
    await asked().collect();
    delete servers[0].broken.chat;
    await expect.poll(async () => (await asked().collect()).text, { timeout: 10_000 }).toBe(answer);
    expect(failovers).toHaveLength(2);
  });
});
