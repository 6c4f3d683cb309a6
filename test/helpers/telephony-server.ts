import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { answers } from '../../src/launch/answers.ts';
import { freePort, freeUdpPort } from '../../src/launch/free-port.ts';
import { eventually } from './eventually.ts';
import { findLiveKitServer } from './missing.ts';

const host = '127.0.0.1';
const apiKey = 'hatif-tests';
const apiSecret = 'a-throwaway-secret-of-32-characters';

/** A LiveKit server with the Redis that telephones need, both of their own. */
export interface TelephonyServer extends AsyncDisposable {
  url: string;
  apiKey: string;
  apiSecret: string;
  redis: string;
  dir: string;
  /** Ends Redis alone. */
  stopRedis: () => Promise<void>;
}

/** Starts a LiveKit server on free ports, with Redis unless it is not wanted. */
export async function startTelephonyServer({ redis = true } = {}): Promise<TelephonyServer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-telephony-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  const redisPort = await freePort(host);
  const store = redis
    ? run('redis-server', ['--port', String(redisPort), '--bind', host, '--save', '', '--dir', dir])
    : null;
  if (store) started.defer(() => ended(store));
  const port = await freePort(host);
  const config = path.join(dir, 'livekit.yaml');
  await writeFile(
    config,
    stringify({
      port,
      bind_addresses: [host],
      ...(redis ? { redis: { address: `${host}:${redisPort}` } } : {}),
      rtc: {
        tcp_port: await freePort(host),
        udp_port: await freeUdpPort(host),
        use_external_ip: false,
        node_ip: host,
        enable_loopback_candidate: true,
      },
      keys: { [apiKey]: apiSecret },
      logging: { level: 'error' },
    }),
  );
  const server = await eventually('LiveKit to answer', async () => {
    const attempt = run(findLiveKitServer() ?? '', ['--config', config]);
    const there = await eventually('it', async () => {
      if (attempt.exitCode !== null) return 'ended';
      return (await answers(`http://${host}:${port}/`).catch(() => false)) ? 'there' : undefined;
    });
    // Redis may not be there yet, and LiveKit does not wait for it.
    return there === 'there' ? attempt : undefined;
  });
  started.defer(() => ended(server));
  const owned = started.move();
  return {
    url: `ws://${host}:${port}`,
    apiKey,
    apiSecret,
    redis: `${host}:${redisPort}`,
    dir,
    stopRedis: async () => {
      if (store) await ended(store);
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function run(command: string, args: string[]): ChildProcess {
  return spawn(command, args, { stdio: 'ignore' });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exit;
  clearTimeout(timer);
}

/**
 * Writes the repository's business file into `dir` with these lines under `telephone`, of a centre that never closes where that
 * is asked for; resolves with its path.
 */
export async function writeTelephone(
  dir: string,
  telephone: string,
  { alwaysOpen = false } = {},
): Promise<string> {
  const shipped = await readFile(path.resolve(import.meta.dirname, '../../centre.yaml'), 'utf8');
  const lines = telephone.trim().replaceAll(/^/gm, '  ');
  const file = path.join(dir, 'centre.yaml');
  const hours = /^hours:[^]*?^$/m;
  const business = alwaysOpen
    ? shipped.replace(hours, (block) =>
        block.replaceAll(/\{ open: .*? \}/g, "{ open: '00:00', close: '24:00' }"),
      )
    : shipped;
  await writeFile(
    file,
    business.replace(/^telephone:.*$/m, () => `telephone:\n${lines}`),
  );
  return file;
}
