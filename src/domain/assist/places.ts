/** So many do something at the same time; the others wait their turn. */
export class Places {
  readonly #waiting: (() => void)[] = [];
  readonly #places: number;
  #free: number;
  #emptied = Promise.withResolvers<void>();

  constructor(places: number) {
    this.#places = places;
    this.#free = places;
  }

  /** Nobody gets a place at once. */
  get full(): boolean {
    return this.#free === 0;
  }

  /** Does something once there is a place. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
      if (this.#free === this.#places) this.#emptied.resolve();
    }
  }

  /** Resolves when nobody does anything. */
  async empty(): Promise<void> {
    while (this.#free < this.#places) {
      this.#emptied = Promise.withResolvers();
      await this.#emptied.promise;
    }
  }
}
