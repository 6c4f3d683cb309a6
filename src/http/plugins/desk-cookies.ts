import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over TLS no other host of the same domain can set a cookie of this name. */
const hostPrefix = '__Host-';

/**
 * The `Cookie` header as the sign-in knows it. Over TLS its cookies bear a prefix in the browser; there one without it was
 * set by somebody else.
 */
export function deskCookies(request: FastifyRequest): string | undefined {
  const { cookie } = request.headers;
  if (cookie === undefined || request.protocol !== 'https') return cookie;
  return cookie
    .split(/;\s*/u)
    .flatMap((pair) => (pair.startsWith(hostPrefix) ? [pair.slice(hostPrefix.length)] : []))
    .join('; ');
}

/** Gives the browser cookies of the sign-in: over TLS for TLS alone. */
export function setDeskCookies(
  request: FastifyRequest,
  reply: FastifyReply,
  setCookies: readonly string[],
): void {
  const secure = request.protocol === 'https';
  for (const line of setCookies)
    void reply.header('set-cookie', secure ? `${hostPrefix}${line}; Secure` : line);
}
