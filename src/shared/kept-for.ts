/** The same work once in so many milliseconds, however often it is asked for; who asks meanwhile gets its result. */
export function keptFor<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let kept: { until: number; result: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    kept = kept !== undefined && now < kept.until ? kept : { until: now + ms, result: work() };
    return kept.result;
  };
}
