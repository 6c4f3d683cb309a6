import { isIP } from 'node:net';
import { z } from 'zod';

/** Proxies that tell whom they speak for: none, so many one behind the other, or these addresses and networks. */
export type TrustedProxies = false | number | string[];

/** Networks that are known by name, as Fastify knows them. */
const namedNetworks: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * `TRUST_PROXY`: false, true (one proxy, the nearest), a number of proxies, or their addresses and networks. Nothing
 * trusts whoever asks: what stands further left in `X-Forwarded-For` than the proxies are many is the client's own.
 */
export const trustedProxies = z.string().transform((value, context): TrustedProxies => {
  const text = value.trim();
  if (text === 'false' || text === '0') return false;
  if (text === 'true') return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  const names = text.split(/[,،]/).map((name) => name.trim());
  if (names.every(isNetwork)) return names;
  context.addIssue({
    code: 'custom',
    message:
      'expected true or false, how many proxies there are (1 to 9), or their addresses such as 10.0.0.0/8',
  });
  return z.NEVER;
});

function isNetwork(name: string): boolean {
  if (namedNetworks.has(name)) return true;
  const [address = '', bits, ...more] = name.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  // A network of everybody would trust whoever asks.
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
