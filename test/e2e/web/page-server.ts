import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { mkdtemp } from 'node:fs/promises';
import { build } from 'vite';
import { loadCentre } from '../../../src/config/centre.ts';
import { withFirstPaint } from '../../../src/http/plugins/first-paint.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import type { CentreInfo } from '../../../src/shared/api/centre-info.ts';
import type { CreateCallResponse } from '../../../src/shared/api/calls.ts';
import { madeOnce } from '../../helpers/made-once.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const shipped = loadCentre(path.join(repository, 'centre.yaml'));
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As strict as the real server's. */
const contentPolicy = [
  "default-src 'self'",
  "connect-src 'self' ws://127.0.0.1:* http://127.0.0.1:*",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self' blob: mediastream:",
  "worker-src 'self' blob:",
  "object-src 'none'",
].join('; ');

/** What `POST /api/calls` answers: a call, or why there is none. */
export type CallAnswer =
  | { status: 201; body: CreateCallResponse }
  | { status: number; body: Problem; headers?: Record<string, string> };

/** What the page is made of. */
const pageSources = ['src/web', 'src/shared', 'vite.config.ts', 'package-lock.json'].map((source) =>
  path.join(repository, source),
);

/** The folder of the bundled page: bundled by the first who asks, as long as nothing in its sources has changed. */
export function buildPage(): Promise<string> {
  return madeOnce('page', pageSources, async () => {
    const outDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-page-'));
    await build({
      configFile: path.join(repository, 'vite.config.ts'),
      root: path.join(repository, 'src/web'),
      build: { outDir, emptyOutDir: true },
      logLevel: 'error',
    });
    return outDir;
  });
}

/** The folder of the bundled page of the desk, as a server has it: bundled likewise. */
export function buildDesk(): Promise<string> {
  return madeOnce('desk-page', pageSources, async () => {
    const outDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-desk-page-'));
    await build({
      configFile: path.join(repository, 'vite.config.ts'),
      mode: 'desk',
      root: path.join(repository, 'src/web/desk'),
      build: { outDir: path.join(outDir, 'desk'), emptyOutDir: true },
      logLevel: 'error',
    });
    return outDir;
  });
}

/** The bundled page and as much of the API as it uses, scripted by a test. */
export class PageServer {
  readonly #server: Server;
  readonly #folder: string;
  /** Bodies of the calls asked for, and the addresses of every request. */
  readonly asked: unknown[] = [];
  readonly addresses: string[] = [];
  ready = true;
  /** How the centre stands: who hears, and when its people are there. */
  centre: Pick<CentreInfo, 'typingOnly' | 'closed' | 'telephone'> = {
    typingOnly: false,
    closed: null,
    telephone: null,
  };
  answer: () => Promise<CallAnswer> = () => Promise.resolve(problem(503, 'no_agent'));
  /** Bodies of the wishes to be called back, and what is answered. */
  readonly wishes: unknown[] = [];
  answerWish: () => { status: number; body: object } = () => ({
    status: 201,
    body: { ticket: 'TKT-4027316' },
  });

  /** Bodies of the messages that were written, and what is answered. */
  readonly letters: unknown[] = [];
  answerLetter: () => { status: number; body: object } = () => ({
    status: 201,
    body: { ticket: 'TKT-4027316', answerBy: '2026-11-30T09:00:00Z' },
  });

  private constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(folder: string): Promise<PageServer> {
    const server = new PageServer(folder);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    return server;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}/`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = request.url ?? '/';
    this.addresses.push(address);
    const { pathname } = new URL(address, this.url);
    if (pathname === '/api/calls') return this.#call(request, response);
    if (pathname === '/api/callbacks') return this.#wish(request, response);
    if (pathname === '/api/contact') {
      this.letters.push(JSON.parse(await textOf(request)));
      const { status, body } = this.answerLetter();
      send(response, status, body);
      return;
    }
    if (pathname === '/api/centre')
      return send(response, 200, {
        company: { ar: 'نور للإلكترونيات والإنترنت', en: 'Noor Electronics and Internet' },
        departments: {
          complaints: { ar: 'الشكاوى', en: 'Complaints' },
          sales: { ar: 'المبيعات', en: 'Sales' },
        },
        ...this.centre,
      });
    if (pathname === '/readyz') return send(response, this.ready ? 200 : 503, {});
    const named = path.join(this.#folder, path.normalize(pathname));
    const file = path.extname(named) && existsSync(named) ? named : path.join(this.#folder, 'index.html');
    response.writeHead(200, {
      'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': contentPolicy,
    });
    const content = await readFile(file);
    const accepts = request.headers['accept-language'];
    response.end(file.endsWith('.html') ? withFirstPaint(content.toString(), shipped, accepts) : content);
  }

  async #wish(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.wishes.push(JSON.parse(await textOf(request)));
    const { status, body } = this.answerWish();
    send(response, status, body);
  }

  async #call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked.push(JSON.parse(await textOf(request)));
    const answer = await this.answer();
    send(response, answer.status, answer.body, 'headers' in answer ? answer.headers : undefined);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}

/** A problem document as the real server sends it. */
export function problem(status: number, code: string, headers?: Record<string, string>): CallAnswer {
  const body = { type: `urn:hatif:problem:${code}`, title: code, status, code, detail: code };
  return { status, body, ...(headers && { headers }) };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
