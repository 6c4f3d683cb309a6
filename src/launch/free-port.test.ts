import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { freePort, freeUdpPort } from './free-port.ts';

// From where Linux begins to give ports to outgoing connections (net.ipv4.ip_local_port_range).
const outgoing = 32_768;

test('a free port can be listened on, and is none that an outgoing connection may be given meanwhile', async () => {
  const port = await freePort();
  expect(port).toBeLessThan(outgoing);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  expect(await freeUdpPort('127.0.0.1')).toBeLessThan(outgoing);
});
