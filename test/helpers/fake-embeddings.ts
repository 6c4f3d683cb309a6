import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const requestSchema = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.number().int().optional(),
});
type Request = z.infer<typeof requestSchema>;

/** How the server behaves: `silent` takes a request and never answers it, `quoting` refuses it with its own words. */
export type EmbeddingMood = 'well' | 'silent' | 'failing' | 'quoting' | 'nonsense';

/** The embedding service of OpenAI's API, on this machine: texts that share words get vectors that are alike. */
export class FakeEmbeddings {
  mood: EmbeddingMood = 'well';
  /** What was asked of it, by model. */
  readonly asked: Request[] = [];
  /** Asked before each answer; a test holds answers back with it. */
  before: (request: Request) => Promise<void> = () => Promise.resolve();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<FakeEmbeddings> {
    const fake = new FakeEmbeddings();
    await new Promise<void>((resolve) => {
      fake.#server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** The texts that were embedded with a model. */
  textsOf(model: string): string[] {
    return this.asked.filter((request) => request.model === model).flatMap(({ input }) => input);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/v1/models') return json(response, 200, { object: 'list', data: [] });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = requestSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
    this.asked.push(asked);
    await this.before(asked);
    if (this.mood === 'silent') return;
    if (this.mood === 'failing')
      return json(response, 500, { error: { message: 'broken', type: 'server_error' } });
    if (this.mood === 'quoting')
      return json(response, 400, {
        error: { message: `cannot embed ${String(asked.input)}`, code: asked.input },
      });
    if (this.mood === 'nonsense')
      return json(response, 200, { object: 'list', data: [{ index: 0, embedding: [] }] });
    const texts = [asked.input].flat();
    const data = texts.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text, asked.dimensions ?? 64),
    }));
    json(response, 200, {
      object: 'list',
      model: asked.model,
      data,
      usage: { prompt_tokens: 1, total_tokens: 1 },
    });
  }
}

/** Each word turns the vector a little in a direction of its own. */
function vectorOf(text: string, dimensions: number): number[] {
  const sum = Array.from({ length: dimensions }, () => 0.01);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const digest = createHash('sha256').update(word).digest();
    const place = digest.readUInt16LE(0) % dimensions;
    sum[place] = (sum[place] ?? 0) + 1;
  }
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
