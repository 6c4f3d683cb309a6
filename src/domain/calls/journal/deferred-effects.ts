import { z } from 'zod';
import {
  abandonedJournals,
  extensions,
  JournalFile,
  listJournals,
  readEntries,
  removeJournal,
  setJournalAside,
} from './journal-file.ts';

/** An effect that waits for the database. `data` is all that doing it needs, also after its job's death. */
const deferredEffectSchema = z.object({
  key: z.string(),
  data: z.json(),
});
export type DeferredEffect = z.infer<typeof deferredEffectSchema>;
export type DeferredData = DeferredEffect['data'];

const entrySchema = z.union([
  z.object({ waits: deferredEffectSchema }),
  /** The key of an effect that was done, or that nobody can do. */
  z.object({ settled: z.string() }),
]);

export interface DeferredEffectsOptions {
  /** Folder of the journals on local disk. */
  dir: string;
  callId: string;
  epoch: number;
}

/** What was promised in one call while the database was away, in its order: on local disk when `add` returns. */
export class DeferredEffects {
  readonly #options: DeferredEffectsOptions;
  #file: JournalFile | null = null;
  #waiting: DeferredEffect[] = [];
  #rejected = false;

  constructor(options: DeferredEffectsOptions) {
    this.#options = options;
  }

  get waiting(): readonly DeferredEffect[] {
    return this.#waiting;
  }

  /** Throws what the disk says when it takes no more; the effect waits in memory all the same. */
  add(effect: DeferredEffect): void {
    this.#waiting.push(effect);
    this.#open().append({ waits: effect });
  }

  /** Takes an effect off the list. */
  settle(effect: DeferredEffect): void {
    this.#waiting = this.#waiting.filter((other) => other !== effect);
    this.#open().append({ settled: effect.key });
  }

  /** Takes an effect off the list that nobody can do: its file is set aside for a person to look at. */
  reject(effect: DeferredEffect): void {
    this.#waiting = this.#waiting.filter((other) => other !== effect);
    this.#rejected = true;
  }

  /** What still waits is done by {@link recoverDeferred} once this process is gone. */
  close(): void {
    const file = this.#file;
    this.#file = null;
    file?.close();
    if (!file || this.#waiting.length > 0) return;
    if (this.#rejected) setJournalAside(file.path);
    else removeJournal(file.path);
  }

  #open(): JournalFile {
    const { dir, callId, epoch } = this.#options;
    this.#file ??= new JournalFile(dir, callId, epoch, extensions.deferred);
    return this.#file;
  }
}

/** The effects of one call that wait, or that a job that is gone left undone. */
export interface UndoneEffects {
  callId: string;
  epoch: number;
  effects: DeferredEffect[];
}

/** What was promised on this machine and waits in `dir` to be done, call by call, whoever promised it. */
export function waitingEffects(dir: string): UndoneEffects[] {
  return listJournals(dir, extensions.deferred).flatMap((file) => undoneIn(file) ?? []);
}

/** Null where the file says nothing, or somebody else has dealt with it. */
function undoneIn(file: string): UndoneEffects | null {
  const left = readEntries(file, entrySchema);
  if (!left) return null;
  const settled = new Set(left.entries.flatMap((entry) => ('settled' in entry ? [entry.settled] : [])));
  const effects = left.entries.flatMap((entry) => ('waits' in entry ? [entry.waits] : []));
  const { callId, epoch } = left.head;
  return { callId, epoch, effects: effects.filter(({ key }) => !settled.has(key)) };
}

/**
 * Does what jobs that are gone left undone in `dir`, call by call and in order; `perform` does one call's and throws
 * when it has to wait for another time, and answers false when something of it can never be done: that is set aside.
 * Returns how many calls that were.
 */
export async function recoverDeferred(
  dir: string,
  perform: (left: UndoneEffects) => Promise<boolean>,
): Promise<number> {
  let recovered = 0;
  for (const file of abandonedJournals(dir, extensions.deferred)) {
    const undone = undoneIn(file);
    if (!undone) continue;
    if (await perform(undone)) removeJournal(file);
    else setJournalAside(file);
    recovered += 1;
  }
  return recovered;
}
