import { unwatchFile, watchFile } from 'node:fs';
import { loadCentre, type Centre } from './centre.ts';

/** How often the file is looked at: a look is one `stat`, and finds also a file that was replaced. */
const lookEveryMs = 1_000;

/**
 * The business file as it is now: read when it is made, and again whenever the file has changed. A file with a
 * mistake changes nothing; `refused` hears of it.
 */
export class WatchedCentre implements Disposable {
  readonly #file: string;
  readonly #heard: { changed: () => void; refused: (error: unknown) => void };
  readonly #look = () => this.#read();
  #current: Centre;

  /** Throws `centre_invalid`, now that there is nothing to go on with. */
  constructor(file: string, heard: { changed: () => void; refused: (error: unknown) => void }) {
    this.#file = file;
    this.#heard = heard;
    this.#current = loadCentre(file);
    watchFile(file, { interval: lookEveryMs, persistent: false }, this.#look);
  }

  get current(): Centre {
    return this.#current;
  }

  [Symbol.dispose](): void {
    unwatchFile(this.#file, this.#look);
  }

  #read(): void {
    try {
      this.#current = loadCentre(this.#file);
      this.#heard.changed();
    } catch (error) {
      this.#heard.refused(error);
    }
  }
}
