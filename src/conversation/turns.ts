/** Turns of one conversation: each begins when those before it have ended. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is this turn; it ends when what is given back is disposed of. */
  async begin(): Promise<Disposable> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    return { [Symbol.dispose]: resolve };
  }

  /** Does `work` as a turn of its own. Throws what it throws. */
  async during<T>(work: () => T | Promise<T>): Promise<T> {
    using _turn = await this.begin();
    return await work();
  }
}
