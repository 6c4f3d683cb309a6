import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HatifError } from '../../errors.ts';
import { tryLock, type DirectoryLock } from './lock.ts';
import { hostPaths, type HostPaths } from './paths.ts';

/** The exit code of a host that found another one serving its directory. */
export const alreadyServed = 75;

/** The first start initialises a cluster: seconds on a quiet machine, many on a loaded one. */
const patienceMs = 90_000;

export interface HostAddress {
  dataDir: string;
  logLevel: string;
}

/**
 * A connected socket to the host of a data directory, which is started when nobody serves it. Many may try at once, as
 * when a host dies under all its clients: one of them starts it, the others wait for it. (If each started one, those
 * that end again because they came second would keep the machine busy for a quarter of a minute.)
 * Throws `database_unavailable` when the host cannot start.
 */
export async function reachHost(address: HostAddress): Promise<Socket> {
  const paths = hostPaths(address.dataDir);
  const deadline = Date.now() + patienceMs;
  mkdirSync(address.dataDir, { recursive: true, mode: 0o700 });
  let host: { exitCode: number | null } | null = null;
  let starting: DirectoryLock | null = null;
  try {
    for (let waitMs = 10; ; waitMs = Math.min(waitMs * 1.5, 200)) {
      const socket = await tryConnect(paths.socket);
      if (socket) return socket;
      if (host?.exitCode != null && host.exitCode !== alreadyServed)
        throw unavailable(paths, 'did not start');
      if (Date.now() > deadline) throw unavailable(paths, `did not answer in ${patienceMs / 1000} s`);
      if (host === null || host.exitCode === alreadyServed) {
        starting ??= lockIfFree(paths.starting);
        if (starting && nobodyServes(paths.lock)) host = startHost(address, paths);
      }
      await sleep(waitMs);
    }
  } finally {
    starting?.release();
  }
}

/**
 * A socket that fails with `error` once the driver has it. A driver that got no socket at all would count the
 * connection as being made for ever.
 */
export function failingSocket(error: Error): Socket {
  const socket = new Socket();
  setImmediate(() => socket.destroy(error));
  return socket;
}

function tryConnect(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'EAGAIN') resolve(null);
      else reject(error);
    });
  });
}

/** Whether a host has a chance: one that is starting, or closing, holds the lock but does not answer. */
function nobodyServes(lockFile: string): boolean {
  const lock = lockIfFree(lockFile);
  lock?.release();
  return lock !== null;
}

function lockIfFree(file: string): DirectoryLock | null {
  try {
    return tryLock(file);
  } catch {
    return { release: () => undefined }; // The host will meet the same and write down what it is.
  }
}

function startHost(address: HostAddress, paths: HostPaths): { exitCode: number | null } {
  const log = openSync(paths.log, 'a', 0o600);
  try {
    const script = fileURLToPath(new URL('host.ts', import.meta.url));
    const host = spawn(
      process.execPath,
      [script, '--data-dir', address.dataDir, '--log-level', address.logLevel],
      { detached: true, stdio: ['ignore', log, log] },
    );
    host.unref();
    return host;
  } finally {
    closeSync(log);
  }
}

function unavailable(paths: HostPaths, what: string): HatifError {
  const tail = readFileSync(paths.log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return new HatifError('database_unavailable', `The embedded database ${what}. ${paths.log} ends: ${tail}`, {
    status: 503,
  });
}
