/**
 * What `work` comes to, where it does within `ms` milliseconds; else rejects with `late()`. What becomes of the work after
 * that is nobody's any more: it is not stopped, and its failure is no unhandled one.
 */
export async function within<T>(
  ms: number,
  work: Promise<T>,
  late: () => Error = () => new Error(`nothing within ${ms} ms`),
): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
