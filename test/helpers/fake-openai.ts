import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { FakeFailure } from './fake-failure.ts';

const chatSchema = z.object({
  model: z.string(),
  stream: z.boolean().optional(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown().optional() })),
  tools: z
    .array(z.object({ type: z.literal('function'), function: z.looseObject({ name: z.string() }) }))
    .optional(),
  parallel_tool_calls: z.boolean().optional(),
  reasoning_effort: z.string().optional(),
});
export type FakeChatRequest = z.infer<typeof chatSchema>;

/** What the fake model answers: words, or calls of tools. */
export type FakeChatAnswer = { content: string } | { toolCalls: { name: string; arguments: object }[] };

const speechSchema = z.object({
  model: z.string(),
  voice: z.string(),
  input: z.string(),
  response_format: z.literal('pcm'),
});

export interface FakeOpenAiOptions {
  chat?: (request: FakeChatRequest) => FakeChatAnswer | Promise<FakeChatAnswer>;
  /** Sound of a text: 24 kHz mono. */
  speak?: (text: string, voice: string) => Int16Array | Promise<Int16Array>;
  transcribe?: (samples: Int16Array, sampleRate: number, language: string | null) => string;
  /** Awaited after each chunk of a streamed answer. */
  betweenChunks?: () => Promise<void>;
}

type Endpoint = 'chat' | 'speech' | 'transcriptions';
/** Thrown in the middle of an answer that is to break off or to stop there. */
class Broken extends Error {}

/** A local server that speaks OpenAI's protocol: chat with tools, speech, transcriptions, for tests. */
export class FakeOpenAi {
  readonly chats: FakeChatRequest[] = [];
  readonly spoken: string[] = [];
  /** The `language` field of every transcription asked for. */
  readonly transcribed: (string | null)[] = [];
  readonly #server: Server;
  readonly #options: FakeOpenAiOptions;
  /** How every request of an endpoint goes wrong, until it is taken away. */
  readonly broken: Partial<Record<Endpoint, FakeFailure>> = {};
  /** How many requests of each endpoint came, whatever became of them. */
  readonly asked: Record<Endpoint, number> = { chat: 0, speech: 0, transcriptions: 0 };
  readonly #failures: Record<Endpoint, FakeFailure[]> = { chat: [], speech: [], transcriptions: [] };

  private constructor(server: Server, options: FakeOpenAiOptions) {
    this.#server = server;
    this.#options = options;
  }

  static async start(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
    const server = createServer();
    const fake = new FakeOpenAi(server, options);
    server.on('request', (request, response) => {
      fake.#answer(request, response).catch((error: unknown) => {
        if (error instanceof Broken) return;
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: String(error), type: 'invalid_request_error' } }));
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  /** What to set as base URL. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/v1`;
  }

  /** The next `times` requests of an endpoint go wrong in this way. */
  fail(endpoint: Endpoint, failure: FakeFailure, times = 1): void {
    for (let at = 0; at < times; at += 1) this.#failures[endpoint].push(failure);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    if (path === '/v1/models') {
      json(response, {
        object: 'list',
        data: [{ id: 'fake', object: 'model', created: 0, owned_by: 'fake' }],
      });
    } else if (path === '/v1/chat/completions') {
      const gap = await this.#goesWrong('chat', response);
      if (gap) await this.#chat(chatSchema.parse(JSON.parse(body.toString())), response, gap);
    } else if (path === '/v1/audio/speech') {
      const gap = await this.#goesWrong('speech', response);
      if (gap) await this.#speak(speechSchema.parse(JSON.parse(body.toString())), response, gap);
    } else if (path === '/v1/audio/transcriptions') {
      const gap = await this.#goesWrong('transcriptions', response);
      if (gap) await this.#transcribe(request, body, response, gap);
    } else {
      response.writeHead(404).end();
    }
  }

  /** What to await after each chunk of an answer; null: there is none. */
  async #goesWrong(endpoint: Endpoint, response: ServerResponse): Promise<(() => Promise<void>) | null> {
    this.asked[endpoint] += 1;
    const failure = this.#failures[endpoint].shift() ?? this.broken[endpoint];
    const gap = async (): Promise<void> => this.#options.betweenChunks?.();
    if (failure === undefined) return gap;
    if (failure === 'half' || failure === 'stall') return cutShort(response, failure);
    if (failure === 'drop') response.destroy();
    else if (failure === 'malformed') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<html><body>Bad gateway</body></html>');
    } else if (typeof failure === 'number') refuse(response, failure);
    else if (typeof failure === 'object' && 'retryAfterSeconds' in failure) {
      refuse(response, 429, { 'retry-after': String(failure.retryAfterSeconds) });
    } else if (typeof failure === 'object') {
      await pause(failure.afterMs);
      return response.destroyed ? null : gap;
    }
    return null;
  }

  async #chat(request: FakeChatRequest, response: ServerResponse, gap: () => Promise<void>): Promise<void> {
    this.chats.push(request);
    const answer = (await this.#options.chat?.(request)) ?? { content: 'OK.' };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (delta: object, finish: string | null): void => {
      const chunk = { id: 'fake', object: 'chat.completion.chunk', created: 0, model: request.model };
      response.write(
        `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
      );
    };
    if ('content' in answer) {
      for (const word of answer.content.split(/(?<=\s)/)) {
        send({ role: 'assistant', content: word }, null);
        await gap();
      }
      send({}, 'stop');
    } else {
      for (const [index, call] of answer.toolCalls.entries()) {
        const named = { name: call.name, arguments: '' };
        send(
          {
            role: 'assistant',
            tool_calls: [{ index, id: `call_${index}`, type: 'function', function: named }],
          },
          null,
        );
        await gap();
        send({ tool_calls: [{ index, function: { arguments: JSON.stringify(call.arguments) } }] }, null);
      }
      send({}, 'tool_calls');
    }
    response.end('data: [DONE]\n\n');
  }

  async #speak(
    { input, voice }: z.infer<typeof speechSchema>,
    response: ServerResponse,
    gap: () => Promise<void>,
  ): Promise<void> {
    this.spoken.push(input);
    const samples = (await this.#options.speak?.(input, voice)) ?? tone(input.length * 40);
    const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
    response.writeHead(200, { 'content-type': 'audio/pcm' });
    // An odd size, because a network cuts where it likes.
    const size = 4801;
    for (let at = 0; at < bytes.length; at += size) {
      response.write(bytes.subarray(at, at + size));
      await gap();
    }
    response.end();
  }

  async #transcribe(
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
    gap: () => Promise<void>,
  ): Promise<void> {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    const language = form.get('language');
    if (!(file instanceof Blob)) throw new Error('no file');
    const wav = Buffer.from(await file.arrayBuffer());
    const samples = new Int16Array(new Uint8Array(wav.subarray(44)).buffer);
    const asked = typeof language === 'string' ? language : null;
    this.transcribed.push(asked);
    await gap();
    json(response, { text: this.#options.transcribe?.(samples, wav.readUInt32LE(24), asked) ?? '' });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: `fake ${status}`, type: 'fake' } }));
}

/** Ends an answer after its second chunk, with the connection or without a word. */
function cutShort(response: ServerResponse, how: 'half' | 'stall'): () => Promise<void> {
  let chunks = 0;
  return async () => {
    chunks += 1;
    if (chunks < 2 && response.headersSent) return;
    // What was sent arrives, and then the connection ends.
    if (how === 'half') response.socket?.end();
    throw new Broken();
  };
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** A 440 Hz tone of so many milliseconds at 24 kHz. */
function tone(milliseconds: number): Int16Array {
  return Int16Array.from(
    { length: milliseconds * 24 },
    (_, at) => 8000 * Math.sin((2 * Math.PI * 440 * at) / 24_000),
  );
}
