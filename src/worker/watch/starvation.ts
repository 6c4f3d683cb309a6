import { readFileSync } from 'node:fs';

/**
 * Milliseconds that a process's main thread, its event loop, has been ready to run and waited for a processor since
 * it began. 0 where the system does not tell.
 */
export function waitedForProcessorMs(pid: number): number {
  try {
    const [, waitedNs = '0'] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
    return Number(waitedNs) / 1e6;
  } catch {
    return 0;
  }
}
