import { afterAll, beforeAll, describe } from 'vitest';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Context } from '../../src/context.ts';
import { addPerson, type Mail, type Mailer, type Person } from '../../src/domain/people/index.ts';
import type { Role } from '../../src/shared/vocabulary.ts';
import { startHttpService, type HttpService, type HttpServiceOptions } from './http-service.ts';
import { describeNeeding } from './missing.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** Where the pages of the desk are, as the tests have them. */
export const deskOrigin = 'http://desk.test';

/** A password that is long enough. */
export const goodPassword = 'correct horse battery';

/** Mails that were sent, in order; `failing` has the next ones refused. */
export class NotedMailer implements Mailer {
  readonly sent: Mail[] = [];
  failing: Error | null = null;

  async send(mail: Mail): Promise<void> {
    if (this.failing) throw this.failing;
    this.sent.push(mail);
  }

  /** The word of the link in the newest mail to an address. */
  wordFor(address: string): string {
    const mail = this.sent.findLast(({ to }) => to.address === address);
    return /#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }
}

/** A browser at the desk: it keeps cookies and names its origin with every change. */
export class DeskBrowser {
  readonly #app: FastifyInstance;
  readonly cookies = new Map<string, string>();
  /** What it sends beside, and instead. */
  readonly headers: Record<string, string>;

  constructor(app: FastifyInstance, headers: Record<string, string> = {}) {
    this.#app = app;
    this.headers = headers;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string | undefined> = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = {
      ...(method === 'GET' ? {} : { origin: deskOrigin }),
      ...(cookie === '' ? {} : { cookie }),
      ...this.headers,
      ...headers,
    };
    const answer = await this.#app.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/desk${path}`,
      headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as Record<
        string,
        string
      >,
      ...(payload && { payload }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async signIn(email: string, password = goodPassword): Promise<LightMyRequestResponse> {
    return this.ask('POST', '/sign-in', { email, password });
  }
}

export interface Desk {
  service: HttpService;
  context: Context;
  mailer: NotedMailer;
  browser: (headers?: Record<string, string>) => DeskBrowser;
  /** Adds somebody who has {@link goodPassword}. */
  person: (name: string, role: Role, more?: Partial<Person>) => Promise<Person>;
  /** {@link person}, and a browser in which they are signed in. */
  member: (name: string, role: Role, more?: Partial<Person>) => Promise<Person & { browser: DeskBrowser }>;
}

/** The desk over HTTP, on a database of its own. */
export async function startDesk(options: HttpServiceOptions = {}): Promise<Desk> {
  const mailer = new NotedMailer();
  const service = await startHttpService({
    ...options,
    env: { PUBLIC_URL: deskOrigin, TRUST_PROXY: 'loopback', ...options.env },
    overrides: { mailer: async () => mailer, ...options.overrides },
  });
  const { context, app } = service;
  const browser = (headers?: Record<string, string>) => new DeskBrowser(app, headers);
  const person: Desk['person'] = async (name, role, more = {}) => {
    const added = await addPerson(
      context.db,
      { language: 'en', departments: [], ...more, name, role, email: `${name.toLowerCase()}@example.com` },
      { actor: 'operator', rule: 'test' },
    );
    const signIn = await context.signIn();
    await signIn.setPassword({ token: await signIn.makeLink(added.id, 60_000), password: goodPassword });
    return added;
  };
  const member: Desk['member'] = async (...given) => {
    const added = await person(...given);
    const own = browser();
    await own.signIn(added.email);
    return { ...added, browser: own };
  };
  return { service, context, mailer, browser, person, member };
}

/** Runs a suite of the desk on the embedded database, and on PostgreSQL where the machine has one. */
export function onEveryDesk(suite: (desk: Desk) => void): void {
  const over = (env: () => Promise<Record<string, string>>) => {
    const desk = {} as Desk;
    beforeAll(async () => {
      Object.assign(desk, await startDesk({ env: await env() }));
    }, 120_000);
    afterAll(() => desk.service[Symbol.asyncDispose]());
    suite(desk);
  };
  describe('on the embedded database', () => {
    over(async () => ({}));
  });
  describeNeeding(['postgresql'], 'on PostgreSQL', () => {
    let server: TestPostgres;
    afterAll(() => server.stop());
    over(async () => {
      server = await startPostgres();
      return { DATABASE_URL: await server.createDatabase() };
    });
  });
}
