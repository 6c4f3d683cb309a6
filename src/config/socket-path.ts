import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

/**
 * Where a Unix socket really lies: an operating system takes no more than about 104 characters, so a
 * longer path becomes a hashed one in the temporary folder.
 */
export function socketPath(wanted: string): string {
  if (Buffer.byteLength(wanted) <= 100) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `hatif-${hash}.sock`);
}
