import { within as inTime } from '../../shared/within.ts';

class Late extends Error {}

/** What comes of some work in a time; null where it takes longer. Then, and when it is done, its signal is aborted. */
export async function within<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T | null>,
): Promise<T | null> {
  const stop = new AbortController();
  try {
    return await inTime(ms, work(stop.signal), () => new Late());
  } catch (error) {
    if (error instanceof Late) return null;
    throw error;
  } finally {
    stop.abort();
  }
}
