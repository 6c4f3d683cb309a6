import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../../config/loopback.ts';
import type { Context } from '../../context.ts';
import { hasKeys, knownKey } from '../../domain/keys/index.ts';
import { HatifError } from '../../errors.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose sessions a request of `/api/realtime` may use. */
    assistOwner: string;
  }
}

/** Who is let in while there is no key. */
const openOwner = 'open';

/** What decides whether somebody is let in. */
interface Asking {
  headers: IncomingHttpHeaders;
  /** The address they ask from. */
  ip: string;
}

const loopbackAddress = /^(?:::ffff:)?127\.|^::1$/u;

/**
 * Whose sessions somebody may use: those of their key (`Authorization: Bearer`, `x-api-key`). While no key exists and the
 * server listens on loopback alone, this machine is let in without one, but for pages of other sites. Throws `key_required`
 * and `key_unknown`.
 */
export async function ownerOf(context: Context, { headers, ip }: Asking): Promise<string> {
  const { db, clock, config } = context;
  const key = keyIn(headers);
  if (key !== null) {
    const id = await knownKey(db, key, clock());
    if (id === null)
      throw new HatifError('key_unknown', 'The key is not known, or is revoked.', { status: 401 });
    return `key:${id}`;
  }
  const here = isLoopback(config.http.host) && loopbackAddress.test(ip) && isOwnPage(headers);
  if (here && !(await hasKeys(db))) return openOwner;
  throw new HatifError('key_required', 'Send the key that `hatif key add` printed, as x-api-key.', {
    status: 401,
  });
}

/** Lets those in, for every route of `app`, who {@link ownerOf} does. */
export function guardRealtime(app: FastifyInstance, context: Context): void {
  app.decorateRequest('assistOwner', '');
  app.addHook('onRequest', async (request: FastifyRequest, reply) => {
    void reply.header('cache-control', 'no-store');
    request.assistOwner = await ownerOf(context, request);
  });
}

function keyIn({ authorization, 'x-api-key': plain }: IncomingHttpHeaders): string | null {
  if (typeof plain === 'string') return plain.trim();
  const [, bearer] = /^Bearer\s+(\S+)\s*$/iu.exec(authorization ?? '') ?? [];
  return bearer ?? null;
}

/** A page of another site reaches this machine too, by its name or through a name of its own that leads here. */
function isOwnPage({ host, origin }: IncomingHttpHeaders): boolean {
  const nameOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');
  if (!isLoopback(nameOf(`http://${host ?? ''}`))) return false;
  return origin === undefined || isLoopback(nameOf(origin));
}
