import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { addressOf, claimPort } from './ports.ts';

const host = '127.0.0.1';

test('port 0 becomes a free port', async () => {
  expect(await claimPort(0, host, 'PORT')).toBeGreaterThan(0);
});

test('a busy port stops the start with what to do', async () => {
  const holder = createServer().listen(0, host);
  await once(holder, 'listening');
  const address = holder.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await expect(claimPort(port, host, 'PORT')).rejects.toMatchObject({
    code: 'port_busy',
    message: expect.stringMatching(new RegExp(`Port ${port} .*set PORT to another`)),
  });
  holder.close();
});

test('a host that is none of this machine stops it likewise, also where any port would do', async () => {
  await expect(claimPort(0, '192.0.2.1', 'PORT')).rejects.toMatchObject({
    code: 'port_busy',
    message: expect.stringContaining('192.0.2.1'),
  });
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:80'],
  ['0.0.0.0', 'http://localhost:80'],
  ['::1', 'http://[::1]:80'],
])('what listens on %s is reached at %s', (listening, address) => {
  expect(addressOf(listening, 80)).toBe(address);
});
