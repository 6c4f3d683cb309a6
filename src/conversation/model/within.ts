/** What comes of some work in a time; null where it takes longer. Then, and when it is done, its signal is aborted. */
export async function within<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T | null>,
): Promise<T | null> {
  const stop = new AbortController();
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ms).unref();
  try {
    const done = work(stop.signal);
    // Too late it may still fail, and nobody waits for it.
    done.catch(() => undefined);
    return await Promise.race([done, late.promise]);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
