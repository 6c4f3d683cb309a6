import { isIPv6 } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HatifError } from '../../errors.ts';

/** How many times what one address may do a whole site may do: a /48, where each of its networks is a /64. */
const siteFactor = 4;

/** Makes `config.rateLimit` of a route count per address; routes without it are not limited. */
export async function registerRateLimit(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (request) => addressGroup(request.ip),
    errorResponseBuilder: (_request, { after }) => tooMany(after),
  });
}

/** How often a route may be asked for by one address. */
interface RouteLimits {
  perMinute: number;
  perDay?: number;
}

const timeWindow = '1 minute';

/** The options of a route that is limited, for an address and for a site of many networks. */
export function limitedTo(app: FastifyInstance, limits: RouteLimits) {
  return {
    config: { rateLimit: { max: limits.perMinute, timeWindow } },
    preHandler: furtherLimits(app, limits),
  };
}

function furtherLimits(
  app: FastifyInstance,
  { perMinute, perDay }: RouteLimits,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const keyGenerator = (request: FastifyRequest): string => siteOf(request.ip);
  const limits = [
    app.createRateLimit({ max: perMinute * siteFactor, timeWindow, keyGenerator }),
    ...(perDay === undefined ? [] : [app.createRateLimit({ max: perDay, timeWindow: '1 day' })]),
  ];
  return async (request, reply) => {
    for (const limit of limits) {
      const counted = await limit(request);
      if (counted.isAllowed || !counted.isExceeded) continue;
      void reply.header('retry-after', counted.ttlInSeconds);
      throw tooMany(`${counted.ttlInSeconds} seconds`);
    }
  };
}

function tooMany(after: string): HatifError {
  return new HatifError('rate_limited', `Too many requests from your address: try again in ${after}.`, {
    status: 429,
  });
}

/** Who counts as one: one household has one IPv4 address but a whole /64 of IPv6 ones. */
export function addressGroup(address: string): string {
  return isIPv6(address) ? networkOf(address, 4) : address;
}

/** A customer of a provider often has a /48 of IPv6 addresses. */
function siteOf(address: string): string {
  return isIPv6(address) ? networkOf(address, 3) : address;
}

function networkOf(address: string, groups: number): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = plain.split('::');
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - before.length - after.length }, () => '0');
  const network = [...before, ...zeros, ...after].slice(0, groups);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/${groups * 16}`;
}
