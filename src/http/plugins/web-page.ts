import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { withFirstPaint } from './first-paint.ts';
import { problemDocument, sendProblem } from './problems.ts';

/** Hashed file names never change their content. */
const assetMaxAgeSeconds = 365 * 24 * 3600;

const index = 'index.html';

/** The bundled page, as browsers get it. */
export interface WebPage {
  /** Serves it at `/`, and its files; while there is none, `/` says how to make it. */
  register(app: FastifyInstance): Promise<void>;
  /**
   * What a browser gets that opens an address inside the page (`/calls/…`), or the desk's (`/desk/…`): the page itself,
   * which finds the place.
   * Nothing for API addresses, files and programs.
   */
  fallback(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined;
}

/** The page in a folder, which says from its first byte on whose it is. */
export function openWebPage(webDir: string, context: Pick<Context, 'centre'>): WebPage {
  const page = read(path.join(webDir, index));
  const desk = read(path.join(webDir, 'desk', index));

  function read(file: string): string | null {
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  function sendHtml(reply: FastifyReply, html: string): FastifyReply {
    return reply.code(200).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  }

  function send(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
    const language = request.headers['accept-language'];
    return sendHtml(reply.header('vary', 'accept-language'), withFirstPaint(html, context.centre, language));
  }

  return {
    async register(app) {
      app.get('/', { schema: { hide: true } }, (request, reply) =>
        page === null ? sendProblem(reply, notBuilt()) : send(request, reply, page),
      );
      if (page !== null || desk !== null) await serveFiles(app, webDir);
    },
    fallback(request, reply) {
      const address = request.url.split('?')[0] ?? '';
      const opened = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
      const place = !address.startsWith('/api/') && path.extname(address) === '';
      if (opened && place && desk !== null && /^\/desk(?:\/|$)/u.test(address)) return sendHtml(reply, desk);
      return opened && place && page !== null ? send(request, reply, page) : undefined;
    },
  };
}

async function serveFiles(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    index: false,
    globIgnore: [index, `desk/${index}`],
    // Files that were packed when the page was bundled: four times as quick on a slow line.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = ['assets', path.join('desk', 'assets')].some((folder) =>
        file.startsWith(path.join(webDir, folder)),
      );
      void reply.header(
        'cache-control',
        hashed ? `public, max-age=${assetMaxAgeSeconds}, immutable` : 'no-cache',
      );
    },
  });
}

function notBuilt() {
  return problemDocument(503, 'page_not_built', 'Bundle the page first: npm run build:web');
}
