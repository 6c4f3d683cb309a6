import type { Database } from '../../db/client.ts';
import { eventsChannel } from '../../db/transact.ts';

/** Rings for every watcher of this process when events were announced: one LISTEN for all of them. */
export class Bell {
  readonly #db: Database;
  #listeners = 0;
  #stop: Promise<() => Promise<void>> | null = null;
  #rung = Promise.withResolvers<void>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Resolves at the next announcement after this call. */
  next(): Promise<void> {
    return this.#rung.promise;
  }

  /** Listens for as long as the returned object lives. */
  async join(): Promise<AsyncDisposable> {
    this.#listeners += 1;
    const ring = () => this.#ring();
    this.#stop ??= this.#db.listen(eventsChannel, ring, ring);
    // Without the database nothing rings; the watcher looks by itself meanwhile.
    await this.#stop.catch(() => {
      this.#stop = null;
    });
    return { [Symbol.asyncDispose]: () => this.#leave() };
  }

  #ring(): void {
    this.#rung.resolve();
    this.#rung = Promise.withResolvers();
  }

  async #leave(): Promise<void> {
    this.#listeners -= 1;
    const stop = this.#stop;
    if (this.#listeners > 0 || !stop) return;
    this.#stop = null;
    await stop.then((unlisten) => unlisten()).catch(() => {});
  }
}

const bells = new WeakMap<Database, Bell>();

/** The bell of a database in this process. */
export function bellOf(db: Database): Bell {
  let bell = bells.get(db);
  if (!bell) {
    bell = new Bell(db);
    bells.set(db, bell);
  }
  return bell;
}
