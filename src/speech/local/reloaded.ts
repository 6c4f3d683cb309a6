import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Something loaded once, and again when the choice of models has changed since. */
export class Reloaded<Value> {
  readonly #choice: string;
  readonly #load: () => Promise<Value>;
  #loaded: { version: number; value: Promise<Value> } | null = null;

  constructor(modelsDir: string, load: () => Promise<Value>) {
    this.#choice = path.join(modelsDir, 'active.json');
    this.#load = load;
  }

  /** The value for the present choice. A failed load is tried again when the choice changes. */
  async get(): Promise<Value> {
    const version = await stat(this.#choice).then(
      (found) => found.mtimeMs,
      () => 0,
    );
    if (this.#loaded?.version !== version) this.#loaded = { version, value: this.#load() };
    return this.#loaded.value;
  }
}
