import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again every 100 ms until `find` resolves with something, for what cannot be listened to (rows of a
 * database, a server that starts). Rejects after `timeoutMs`, or at once with what `find` throws.
 */
export async function eventually<T>(
  what: string,
  find: () => Promise<T | undefined>,
  timeoutMs = 15_000,
): Promise<T> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Not within ${timeoutMs} ms: ${what}`);
    await pause(100);
  }
}
