import path from 'node:path';
import { socketPath } from '../../config/socket-path.ts';

/** Where the embedded database of a data directory keeps its things. */
export interface HostPaths {
  storage: string;
  /** Held by the host. */
  lock: string;
  /** Held by the client that starts a host. */
  starting: string;
  socket: string;
  log: string;
}

export function hostPaths(dataDir: string): HostPaths {
  return {
    storage: path.join(dataDir, 'db'),
    lock: path.join(dataDir, 'db.lock'),
    starting: path.join(dataDir, 'db.starting'),
    socket: socketPath(dataDir, 'db'),
    log: path.join(dataDir, 'db.log'),
  };
}
