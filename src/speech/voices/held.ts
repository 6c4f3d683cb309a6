/** What a source made, or null: its reader has waited for a while. */
export type Held<T> = { made: T } | null;

/**
 * What a source makes, and between it a null whenever its reader has waited for `limitMs`; after a null the wait is
 * longer by `noteMs`, the time in which something else is heard.
 */
export async function* held<T>(
  source: AsyncGenerator<T>,
  limitMs: number,
  noteMs: number,
): AsyncGenerator<Held<T>> {
  try {
    for (;;) {
      const next = source.next();
      // Whoever stops listening meanwhile leaves nobody to hear that it failed.
      next.catch(() => undefined);
      for (let waitMs = limitMs; await isLate(next, waitMs); waitMs = limitMs + noteMs) yield null;
      const { done, value } = await next;
      if (done) return;
      yield { made: value };
    }
  } finally {
    void source.return(undefined).catch(() => undefined);
  }
}

async function isLate(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  const late = Promise.withResolvers<true>();
  const timer = setTimeout(() => late.resolve(true), limitMs);
  const done = work.then(
    () => false as const,
    () => false as const,
  );
  return Promise.race([done, late.promise]).finally(() => clearTimeout(timer));
}
