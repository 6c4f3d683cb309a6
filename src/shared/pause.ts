/** Waits for `ms` milliseconds, or until `signal` is aborted; that is no failure. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const over = (): void => resolve();
  const timer = setTimeout(over, ms);
  signal.addEventListener('abort', over);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', over);
  }
}
