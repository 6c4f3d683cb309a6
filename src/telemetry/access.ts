import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether somebody may read the metrics: with the token, where one is set; without one only this machine, and no
 * proxy on it, because a proxy's address says nothing of who asks.
 */
export function mayReadMetrics(
  asker: { headers: IncomingHttpHeaders; address: string | undefined },
  token: string | undefined,
): boolean {
  if (token !== undefined) return same(asker.headers.authorization ?? '', `Bearer ${token}`);
  const forwarded = asker.headers['x-forwarded-for'] ?? asker.headers['forwarded'];
  return forwarded === undefined && /^(?:::ffff:)?127\.|^::1$/u.test(asker.address ?? '');
}

function same(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
