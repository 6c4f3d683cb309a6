/** A value that is watched: for whoever renders it. */
export class Observed<T extends object> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  /** Changes part of it; watchers are told where that makes a difference. */
  set(change: Partial<T>): void {
    const entries = Object.entries(change) as [keyof T, T[keyof T]][];
    if (entries.every(([name, value]) => Object.is(this.#value[name], value))) return;
    this.#value = { ...this.#value, ...change };
    for (const watcher of this.#watchers) watcher();
  }

  /** Calls `watcher` after each change; the returned function ends that. */
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  readonly snapshot = (): T => this.#value;
}
