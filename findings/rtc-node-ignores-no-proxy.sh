#!/usr/bin/env bash
# @livekit/rtc-node 0.13.35 (Node 20 and 24, Linux x86-64).
# Expected: with HTTP_PROXY and NO_PROXY=127.0.0.1,localhost a room at ws://127.0.0.1 is reached directly, as NO_PROXY
# says. Seen: the native engine sends the WebSocket of its signalling through the proxy all the same (CONNECT 127.0.0.1);
# only the request that asks afterwards why that failed (/rtc/v1/validate) goes straight to the server. With a company's
# proxy in the environment a LiveKit server on the same machine is never reached.
# Prints what each side saw; fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @livekit/rtc-node@0.13.35
cat >probe.mjs <<'JS'
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Room, dispose } from '@livekit/rtc-node';

/** A listener that notes the first line of what it is sent, and hangs up. */
async function listen() {
  const lines = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      lines.push(String(data).split('\r\n')[0].replace(/\?.*? /, '?… ').replace(/:\d+/, ':PORT'));
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { lines, server, port: server.address().port };
}

const media = await listen();
const proxy = await listen();
if (process.argv[2] === 'proxied') {
  process.env.HTTP_PROXY = process.env.http_proxy = `http://127.0.0.1:${proxy.port}`;
  process.env.NO_PROXY = process.env.no_proxy = '127.0.0.1,localhost';
} else for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy']) delete process.env[name];
await new Room().connect(`ws://127.0.0.1:${media.port}`, 'token', { autoSubscribe: false }).catch(() => {});
console.log('seen ' + JSON.stringify({ server: media.lines, proxy: proxy.lines }));
media.server.close();
proxy.server.close();
await dispose();
process.exit(0);
JS
direct=$(node probe.mjs direct 2>/dev/null | grep '^seen ')
proxied=$(node probe.mjs proxied 2>/dev/null | grep '^seen ')
echo "without HTTP_PROXY:              $direct"
echo "with HTTP_PROXY and NO_PROXY:    $proxied"
[[ $direct == *'"server":["GET '* && $direct == *'"proxy":[]'* ]]
[[ $proxied == *'"proxy":["CONNECT 127.0.0.1:PORT HTTP/1.1"'* ]]
