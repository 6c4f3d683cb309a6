import { socketPath } from '../../config/socket-path.ts';

/** Where the jobs of a worker report: they are its child processes, so both know its process id. */
export function watchSocket(dataDir: string, workerPid: number): string {
  return socketPath(dataDir, `worker-${workerPid}`);
}
