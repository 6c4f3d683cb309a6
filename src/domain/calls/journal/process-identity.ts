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
    // The name of the program, in parentheses, may hold spaces; its state is the field after it, and the start
    // time the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended: it only waits for its parent to look.
    return fields[0] === 'Z' ? null : `${boot}:${fields[19]}`;
  } catch {
    return '';
  }
}

/** Ends a process by force, if it still is the one of this identity. Answers whether it was. */
export function endProcess(pid: number, identity: string): boolean {
  if (identity === '' || processIdentity(pid) !== identity) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}
