import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.ts';
import { loadSecrets } from '../../config/secrets.ts';

/**
 * The cookie by which a browser that called before is recognised. Over TLS its name keeps other hosts of the same domain
 * from setting it, by which somebody would be taken for another.
 */
const visitorCookie = (request: FastifyRequest): string =>
  request.protocol === 'https' ? '__Host-hatif_visitor' : 'hatif_visitor';
const visitorDays = 180;

/** Signed cookies, with the operator's secret or the installation's own. */
export async function registerCookies(app: FastifyInstance, config: Config): Promise<void> {
  const secret = config.http.cookieSecret ?? loadSecrets(config.dataDir).cookieSecret;
  await app.register(cookie, { secret });
}

/**
 * Who this browser is: the id in its signed cookie, or a new random one. Either way the cookie is set
 * again, so that it lives on from this visit. It says nothing of the person by itself.
 */
export function recogniseVisitor(request: FastifyRequest, reply: FastifyReply): string {
  const sent = request.cookies[visitorCookie(request)];
  const known = sent === undefined ? undefined : request.unsignCookie(sent);
  const visitorId = known?.valid ? known.value : randomBytes(16).toString('base64url');
  void reply.setCookie(visitorCookie(request), visitorId, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    path: '/',
    maxAge: visitorDays * 24 * 3600,
  });
  return visitorId;
}
