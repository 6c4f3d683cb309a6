import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** The password of everybody whom the benchmarks sign in. */
export const goodPassword = 'correct horse battery';
/** How often a desk says that it is there, as the page does. */
const beatMs = 5_000;

/** Somebody's desk, as their browser has it. */
export class DeskBrowser implements Disposable {
  readonly #url: string;
  readonly #cookie: string;
  readonly #deskId = randomUUID();
  readonly #closed = new AbortController();

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  static async signIn(url: string, email: string): Promise<DeskBrowser> {
    const answer = await send(`${url}/api/desk/sign-in`, url, '', { email, password: goodPassword });
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    return new DeskBrowser(url, cookie.join('; '));
  }

  /** What opens the stream of events. */
  get events(): { url: string; headers: Record<string, string> } {
    return { url: `${this.#url}/api/desk/events`, headers: { cookie: this.#cookie } };
  }

  /** Opens the desk, which says from now on that it is there. */
  async open(): Promise<{ agentId: string }> {
    const answer = await this.post('/me/open', { deskId: this.#deskId });
    void this.#beat();
    return (await answer.json()) as { agentId: string };
  }

  async post(path: string, body: object): Promise<Response> {
    return send(`${this.#url}/api/desk${path}`, this.#url, this.#cookie, body);
  }

  async #beat(): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      await pause(beatMs, undefined, { signal }).catch(() => {}); // closed
      // A beat that is lost is followed by the next.
      if (!signal.aborted) await this.post('/me/beat', { deskId: this.#deskId }).catch(() => {});
    }
  }

  [Symbol.dispose](): void {
    this.#closed.abort();
  }
}

async function send(url: string, origin: string, cookie: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin, ...(cookie === '' ? {} : { cookie }) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
