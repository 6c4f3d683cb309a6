import { mkdirSync, readFileSync, renameSync, unwatchFile, watchFile, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { errorCode } from '../errors.ts';
import type { Department } from '../shared/vocabulary.ts';
import { loadCentre, parseCentre, type Centre } from './centre.ts';

/** How often the file is looked at: a look is one `stat`, and finds also a file that was replaced. */
const LOOK_EVERY_MS = 1_000;

/** How long after the database could not be asked about a removal it is asked again. */
const ASK_AGAIN_MS = 30_000;

/** The parties to a change of the business file. */
export interface CentreWatch {
  changed: () => void;
  /** Hears of a mistake, and of a removal that is not allowed; the centre goes on with what it had. */
  refused: (error: unknown) => void;
  /** Throws where one of these departments may not be removed. */
  removes: (departments: readonly Department[]) => Promise<void>;
  /** Where the file in use is kept beside the one that is edited; see {@link centreInUse}. */
  inUse?: string;
  /** Keeps the file in use there, for the jobs of a worker and for the next start. */
  keeps?: boolean;
}

/** Where the business file that is in use is kept: an edited one may have been refused. */
export function centreInUse(dataDir: string, file: string): string {
  const name = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 12);
  return path.join(dataDir, 'centre-in-use', `${name}.yaml`);
}

/**
 * The business file as it is now: read when it is made, and again whenever the file has changed. A file with a
 * mistake, or without a department that something still names, changes nothing.
 */
export class WatchedCentre implements Disposable {
  readonly #file: string;
  readonly #watch: CentreWatch;
  readonly #look = () => this.#read();
  #current: Centre;
  /** Counts the files that were read: an answer that comes after the next file was read is for nobody. */
  #reads = 0;
  #disposed = false;

  /** Throws `centre_invalid` for a file with a mistake: there may be nothing to go on with. */
  constructor(file: string, watch: CentreWatch) {
    this.#file = file;
    this.#watch = watch;
    const read = loadCentre(file);
    const before = this.#kept();
    // Of a removal that was refused, or was made while nobody watched, the database has to be asked first.
    const removes = before !== null && removed(before, read).length > 0;
    this.#current = removes ? before : read;
    if (removes) void this.#take(read);
    else this.#keep();
    watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, this.#look);
  }

  get current(): Centre {
    return this.#current;
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    this.#reads += 1;
    unwatchFile(this.#file, this.#look);
  }

  #read(): void {
    if (this.#disposed) return;
    try {
      void this.#take(loadCentre(this.#file));
    } catch (error) {
      this.#reads += 1;
      this.#watch.refused(error);
    }
  }

  /** Makes a file that was read the current one, unless it lacks a department that something names. */
  async #take(next: Centre): Promise<void> {
    this.#reads += 1;
    const read = this.#reads;
    const gone = removed(this.#current, next);
    try {
      if (gone.length > 0) await this.#watch.removes(gone);
      if (read !== this.#reads) return;
      this.#current = next;
      this.#watch.changed();
      this.#keep();
    } catch (error) {
      if (read !== this.#reads) return;
      this.#watch.refused(error);
      if (errorCode(error) !== 'department_in_use') setTimeout(this.#look, ASK_AGAIN_MS).unref();
    }
  }

  /** The file that was in use last, where one was kept and can be read. */
  #kept(): Centre | null {
    const { inUse } = this.#watch;
    if (inUse === undefined) return null;
    try {
      return parseCentre(readFileSync(inUse, 'utf8'));
    } catch {
      return null;
    }
  }

  #keep(): void {
    const { inUse, keeps } = this.#watch;
    if (inUse === undefined || !keeps) return;
    mkdirSync(path.dirname(inUse), { recursive: true, mode: 0o700 });
    const written = `${inUse}.${process.pid}`;
    writeFileSync(written, JSON.stringify(this.#current));
    renameSync(written, inUse);
  }
}

/** The departments of a centre that the next one lacks. */
function removed(before: Centre, next: Centre): Department[] {
  return Object.keys(before.departments).filter((key) => !Object.hasOwn(next.departments, key));
}
