import { isIPv6 } from 'node:net';
import { callbackify } from 'node:util';
import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { SharedCounts } from '../../domain/limits/index.ts';
import { HatifError } from '../../errors.ts';

/** How long a request waits to be counted, in milliseconds. */
const patienceMs = 1_000;

/** How many times what one address may do a whole site may do: a /48, where each of its networks is a /64. */
const siteFactor = 4;

/**
 * Makes `config.rateLimit` of a route count per address; routes without it are not limited. Counted in this process, or in
 * the database where several servers serve one centre.
 */
export async function registerRateLimit(app: FastifyInstance, { config, db }: Context): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    ...(config.http.sharedLimits ? { store: storeOf(new SharedCounts(db, { patienceMs })) } : {}),
    keyGenerator: (request) => addressGroup(request.ip),
    errorResponseBuilder: (_request, { after }) => tooMany(after),
  });
}

/** How the library asks for a place to count in: one class, made once and then again for each limit. */
function storeOf(counts: SharedCounts): FastifyRateLimitStoreCtor {
  return class Store implements FastifyRateLimitStore {
    incr(
      key: string,
      done: (error: Error | null, counted?: { current: number; ttl: number }) => void,
      windowMs: number,
    ): void {
      callbackify(async () => {
        // Where it cannot be counted it is let through: what it asks for needs the database, too.
        const uncounted = { count: 0, leftMs: windowMs };
        const { count, leftMs } = await counts.count(key, windowMs).catch(() => uncounted);
        return { current: count, ttl: leftMs };
      })(done);
    }

    child(): FastifyRateLimitStore {
      return this;
    }
  };
}

/**
 * How often something may be asked for by one address, and by everybody together; `of` names what, where servers count
 * together.
 */
interface RouteLimits {
  of: string;
  perMinute: number;
  perDay?: number;
  ofAllPerMinute?: number;
}

const timeWindow = '1 minute';

/** The options of a route that is limited, for an address and for a site of many networks. */
export function limitedTo(app: FastifyInstance, limits: RouteLimits) {
  const keyGenerator = (request: FastifyRequest): string =>
    `${limits.of} a minute ${addressGroup(request.ip)}`;
  return {
    config: { rateLimit: { max: limits.perMinute, timeWindow, keyGenerator } },
    preHandler: furtherLimits(app, limits),
  };
}

function furtherLimits(
  app: FastifyInstance,
  { of, perMinute, perDay, ofAllPerMinute }: RouteLimits,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const bySite = (request: FastifyRequest): string => `${of} a minute, site ${siteOf(request.ip)}`;
  const byDay = (request: FastifyRequest): string => `${of} a day ${addressGroup(request.ip)}`;
  const limits = [
    { max: perMinute * siteFactor, timeWindow, keyGenerator: bySite },
    { max: perDay, timeWindow: '1 day', keyGenerator: byDay },
    // Last: who may not ask any more counts against nobody.
    { max: ofAllPerMinute, timeWindow, keyGenerator: () => `${of} a minute, all` },
  ].flatMap(({ max, ...by }) => (max === undefined ? [] : [app.createRateLimit({ max, ...by })]));
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
  return new HatifError('rate_limited', `Too many requests: try again in ${after}.`, {
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
