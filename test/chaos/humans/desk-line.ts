import { setTimeout as pause } from 'node:timers/promises';

/** A server that is away is asked again for so long, in milliseconds. */
const patienceMs = 45_000;
const againMs = 300;
const answerMs = 10_000;

/** Nobody answered for too long. */
export class Unanswered extends Error {}

/** What the desk's API answered; `body` null: nothing. */
export interface DeskAnswer<T> {
  status: number;
  body: T;
}

/** The API of the desk as a page of it asks: signed in, with its origin, and again while the server is away. */
export class DeskLine {
  readonly #origin: string;
  #cookie = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Sets the password that a link opens, and signs in by it. */
  async signIn(email: string, token: string, password: string): Promise<void> {
    await this.do('POST', '/password', { token, password });
    await this.do('POST', '/sign-in', { email, password });
  }

  /** Asks, whatever it answers below 500. Throws when nobody answers for too long. */
  async ask<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<DeskAnswer<T>> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const answer = await this.#once<T>(method, path, body).catch(() => null);
      if (answer && answer.status < 500) return answer;
      if (performance.now() > until)
        throw new Unanswered(`${method} ${path}: ${answer?.status ?? 'no answer'}`);
      await pause(againMs);
    }
  }

  /** {@link ask}; throws what was refused. */
  async do<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const answer = await this.ask<T>(method, path, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async #once<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<DeskAnswer<T>> {
    const answer = await fetch(new URL(`/api/desk${path}`, this.#origin), {
      method,
      headers: {
        origin: new URL(this.#origin).origin,
        cookie: this.#cookie,
        ...(method === 'POST' && { 'content-type': 'application/json' }),
      },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(answerMs),
    });
    const text = await answer.text();
    const given = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    if (path === '/sign-in' && given.length > 0) this.#cookie = given.join('; ');
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
}
