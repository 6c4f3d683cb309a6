const names = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether a host is this machine, as it alone reaches it. */
export function isLoopback(host: string): boolean {
  return names.has(host);
}
