/**
 * Waiting for something to become true without polling: whoever changes the state says `changed()`,
 * and every waiter looks again.
 */
export class Watched {
  readonly #waiting = new Set<() => void>();

  /** Tells every waiter to look again. */
  changed(): void {
    for (const look of this.#waiting) look();
  }

  /**
   * Resolves with what `find` returns as soon as it is neither undefined nor false; rejects after
   * `timeoutMs` with `what` was awaited and what `state` says then, or with what `find` throws.
   */
  async until<T>(
    what: string,
    find: () => T | undefined | false,
    timeoutMs: number,
    state: () => string = () => '',
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const look = (): void => {
      try {
        const found = find();
        if (found !== undefined && found !== false) resolve(found);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const timer = setTimeout(() => {
      reject(new Error(`Not within ${timeoutMs} ms: ${what}\n${state()}`));
    }, timeoutMs);
    this.#waiting.add(look);
    look();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
  }
}
