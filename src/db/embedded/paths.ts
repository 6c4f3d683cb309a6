import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { HatifError } from '../../errors.ts';

/** macOS allows 104 bytes for the path of a Unix socket, Linux 108; one is the closing zero. */
const longestSocketPath = 103;

export interface HostPaths {
  storage: string;
  lock: string;
  socket: string;
  log: string;
}

/**
 * Where the embedded database of a data directory keeps its things. The socket of a directory with a long name
 * is in a folder of this user alone in the system's temporary directory, named for the directory.
 */
export function hostPaths(dataDir: string): HostPaths {
  const socket = path.join(dataDir, 'db.sock');
  return {
    storage: path.join(dataDir, 'db'),
    lock: path.join(dataDir, 'db.lock'),
    socket: Buffer.byteLength(socket) <= longestSocketPath ? socket : shortSocketPath(dataDir),
    log: path.join(dataDir, 'db.log'),
  };
}

function shortSocketPath(dataDir: string): string {
  const user = userInfo().uid;
  const folder = path.join(tmpdir(), `hatif-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o077) !== 0)
    throw new HatifError('socket_folder_unsafe', `${folder} is not a folder of this user alone; remove it.`);
  return path.join(folder, `${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`);
}
