import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedWebhook {
  id: string;
  headers: Record<string, string>;
  body: string;
}

/** What the receiver does with a request: an HTTP status, or never an answer. */
type Answer = number | 'hangs';
type Answering = (webhook: ReceivedWebhook, attempt: number) => Answer | Promise<Answer>;

/** A receiver of webhooks on this machine that answers as a test says, and keeps what it took and what it refused. */
export class WebhookReceiver implements AsyncDisposable {
  readonly taken: ReceivedWebhook[] = [];
  readonly refused: ReceivedWebhook[] = [];
  /** Most requests that were here at the same time. */
  most = 0;
  readonly #answer: Answering;
  readonly #attempts = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#receive(request, response));
  #here = 0;

  private constructor(answer: Answering) {
    this.#answer = answer;
  }

  static async start(answer: Answering = () => 204): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver(answer);
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#here += 1;
    this.most = Math.max(this.most, this.#here);
    response.once('close', () => {
      this.#here -= 1;
    });
    const body = await text(request).catch(() => '');
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const id = headers['webhook-id'] ?? '';
    const webhook = { id, headers, body };
    const attempt = (this.#attempts.get(id) ?? 0) + 1;
    this.#attempts.set(id, attempt);
    const answer = await this.#answer(webhook, attempt);
    if (answer === 'hangs') {
      this.refused.push(webhook);
      return;
    }
    (answer >= 200 && answer < 300 ? this.taken : this.refused).push(webhook);
    response.writeHead(answer, answer === 307 ? { location: 'http://127.0.0.1:9/elsewhere' } : {}).end();
  }
}
