import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request over HTTP: its headers, and the address of the connection itself, whatever they say of others. */
interface Asking {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** Headers that proxies add: whoever sends one does not ask for themselves. */
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-client-ip',
];
const loopbackAddress = /^(?:::ffff:)?127\.|^::1$/u;
const loopbackHost = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/iu;

/**
 * Whether somebody runs the centre, and may read its metrics and which of its parts is away: whoever shows the token,
 * where one is set; without one only this machine, asked for by its own name and through no proxy, because a proxy's
 * address says nothing of who asks.
 */
export function isOperator({ headers, socket }: Asking, token: string | undefined): boolean {
  if (token !== undefined) return same(headers.authorization ?? '', `Bearer ${token}`);
  return (
    loopbackAddress.test(socket.remoteAddress ?? '') &&
    loopbackHost.test(headers.host ?? '') &&
    proxyHeaders.every((name) => headers[name] === undefined)
  );
}

function same(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
