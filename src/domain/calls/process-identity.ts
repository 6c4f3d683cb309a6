import { readFileSync } from 'node:fs';

/**
 * When a living process started, as a string that no other process of the same number has; null when there is no
 * such process. Where the system does not tell (no /proc), it is always the empty string.
 */
export function processIdentity(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const mayNotSignal = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!mayNotSignal) return null;
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold spaces; the start time is the 20th field after it.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot}:${started}`;
  } catch {
    return '';
  }
}
