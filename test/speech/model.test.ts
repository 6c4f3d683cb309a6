import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAiModel } from '../../src/speech/cloud/model.ts';
import type { ChatPart, ChatRequest } from '../../src/shared/chat-model.ts';
import { FakeOpenAi, type FakeChatAnswer } from '../helpers/fake-openai.ts';

const tool = { name: 'checkLine', description: 'Checks a line.', parameters: { type: 'object' } };
let server: FakeOpenAi;
let answer: FakeChatAnswer = { content: 'Yes.' };

beforeEach(async () => {
  server = await FakeOpenAi.start({ chat: () => answer });
});
afterEach(() => server.close());

async function asked(model: string, request: Partial<ChatRequest> = {}): Promise<ChatPart[]> {
  const provider = openAiModel('compatible', { apiKey: 'key', baseURL: server.url, model });
  const whole = { messages: [{ role: 'user', content: 'Is it on?' }] as const, tools: [], ...request };
  const parts: ChatPart[] = [];
  for await (const part of provider.chat(whole, new AbortController().signal)) parts.push(part);
  return parts;
}

test('what a model thinks aloud is no part of its answer', async () => {
  answer = { content: '<think>The caller asks for the line.</think>The line is on.' };
  const parts = await asked('a-local-one');
  expect(parts.map((part) => ('text' in part ? part.text : '')).join('')).toBe('The line is on.');
});

test('tools are called one at a time, with what was called and came of it before', async () => {
  answer = { toolCalls: [{ name: 'checkLine', arguments: { line: '1' } }] };
  const call = { id: 'one', name: 'checkLine', args: '{"line":"0"}', extra: { google: { thought: 'x' } } };
  const parts = await asked('any', {
    messages: [
      { role: 'user', content: 'Is it on?' },
      { role: 'assistant', content: '', calls: [call] },
      { role: 'tool', callId: 'one', content: 'no' },
    ],
    tools: [tool],
  });
  expect(parts).toMatchObject([{ call: { name: 'checkLine', args: '{"line":"1"}' } }]);
  expect(server.chats[0]).toMatchObject({
    parallel_tool_calls: false,
    tools: [{ type: 'function', function: tool }],
    messages: [
      { role: 'user' },
      { role: 'assistant', tool_calls: [{ id: 'one', extra_content: { google: { thought: 'x' } } }] },
      { role: 'tool', tool_call_id: 'one', content: 'no' },
    ],
  });
});

test.each<[string, boolean, string | undefined]>([
  ['gpt-5-mini', false, 'minimal'],
  ['gpt-5-mini-2025-08-07', true, 'minimal'],
  ['openai/gpt-5.1', true, 'none'],
  ['gpt-5.4', false, 'none'],
  ['gpt-5.4', true, undefined],
  ['gpt-5-pro', false, undefined],
  ['gpt-4.1-mini', false, undefined],
])('%s thinks no longer than it has to before it speaks (tools: %s)', async (model, withTools, effort) => {
  answer = { content: 'Yes.' };
  await asked(model, { tools: withTools ? [tool] : [] });
  expect(server.chats[0]?.reasoning_effort).toBe(effort);
});
