import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A server on this machine that fails at everything, and quotes what it was sent in its answer, head and body. */
export class QuotingServer implements AsyncDisposable {
  /** The bodies that came. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    text(request).then(
      (body) => {
        this.asked.push(body);
        const quoted = encodeURIComponent(body.slice(-500));
        response.writeHead(this.#status, { 'content-type': 'application/json', 'x-quoted': quoted });
        response.end(
          this.#broken ? `{"broken: ${body}` : JSON.stringify({ error: { message: body, param: body } }),
        );
      },
      () => response.destroy(),
    );
  });
  readonly #status: number;
  readonly #broken: boolean;

  private constructor(status: number, broken: boolean) {
    this.#status = status;
    this.#broken = broken;
  }

  /** `broken`: its answer is no JSON either. */
  static async start(status: number, { broken = false } = {}): Promise<QuotingServer> {
    const quoting = new QuotingServer(status, broken);
    await new Promise<void>((resolve) => quoting.#server.listen(0, '127.0.0.1', resolve));
    return quoting;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
