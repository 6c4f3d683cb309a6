import { isIPv6 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { HatifError } from '../../errors.ts';

/** Makes `config.rateLimit` of a route count per address; routes without it are not limited. */
export async function registerRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => addressGroup(request.ip),
    errorResponseBuilder: (_request, { after }) =>
      new HatifError('rate_limited', `Too many requests from your address: try again in ${after}.`, {
        status: 429,
      }),
  });
}

/** One household has one IPv4 address but a whole /64 of IPv6 ones. */
function addressGroup(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
