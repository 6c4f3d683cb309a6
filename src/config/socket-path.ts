import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { HatifError } from '../errors.ts';

/** macOS allows 104 bytes for the path of a Unix socket, Linux 108; one is the closing zero. */
const longestSocketPath = 103;

/**
 * Where the Unix socket `name` of an installation is: in its data directory, or, where that path would be too
 * long for the system, in a folder of this user alone below the temporary directory. Throws
 * `socket_folder_unsafe` when somebody else made that folder.
 */
export function socketPath(dataDir: string, name: string): string {
  const wanted = path.join(dataDir, `${name}.sock`);
  if (Buffer.byteLength(wanted) <= longestSocketPath) return wanted;
  const user = os.userInfo().uid;
  const folder = path.join(os.tmpdir(), `hatif-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o077) !== 0) {
    throw new HatifError('socket_folder_unsafe', `${folder} is not a folder of this user alone: remove it.`);
  }
  const digest = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return path.join(folder, `${name}-${digest}.sock`);
}
