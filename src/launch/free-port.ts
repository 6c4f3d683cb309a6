import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorMessage } from '../errors.ts';

// Below what Linux (from 32768), macOS and Windows (from 49152) give to outgoing connections. Seconds lie between the
// probe and the process that will listen, in which a port of those may go to somebody who only calls out.
const lowest = 12_000;
const beyond = 32_000;

/** A TCP port of `host` that nobody used a moment ago, and that no outgoing connection is given meanwhile. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return drawn(async (port) => {
    await using probe = createServer();
    probe.listen(port, host);
    await once(probe, 'listening');
  });
}

/** A UDP port of `host`, free as `freePort` says it of TCP. */
export function freeUdpPort(host: string): Promise<number> {
  return drawn(async (port) => {
    await using probe = createSocket('udp4');
    probe.bind(port, host);
    await once(probe, 'listening');
  });
}

/** The first port of some drawn at random that can be used; `use` rejects where one cannot. */
async function drawn(use: (port: number) => Promise<void>): Promise<number> {
  let refusal: unknown;
  for (let draw = 0; draw < 50; draw += 1) {
    const port = randomInt(lowest, beyond);
    try {
      await use(port);
      return port;
    } catch (error) {
      refusal = error;
    }
  }
  throw new Error(`no port from ${lowest} to ${beyond}: ${errorMessage(refusal)}`, { cause: refusal });
}
