import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument, sendProblem } from './problems.ts';

/** Hashed file names never change their content. */
const assetMaxAgeSeconds = 365 * 24 * 3600;

/** Serves the bundled page; while there is none, `/` says how to make it. */
export async function registerWebPage(app: FastifyInstance, webDir: string): Promise<void> {
  if (!existsSync(path.join(webDir, 'index.html'))) {
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      sendProblem(reply, problemDocument(503, 'page_not_built', 'Bundle the page first: npm run build:web')),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      const hashed = file.startsWith(path.join(webDir, 'assets'));
      void reply.header(
        'cache-control',
        hashed ? `public, max-age=${assetMaxAgeSeconds}, immutable` : 'no-cache',
      );
    },
  });
}

/**
 * What a browser gets that opens an address inside the page (`/calls/…`): the page itself, which finds the
 * place. Nothing for API addresses, files and programs.
 */
export function pageFor(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const address = request.url.split('?')[0] ?? '';
  const opened = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  const place = !address.startsWith('/api/') && path.extname(address) === '';
  return opened && place && reply.server.hasReplyDecorator('sendFile')
    ? reply.code(200).sendFile('index.html')
    : undefined;
}
