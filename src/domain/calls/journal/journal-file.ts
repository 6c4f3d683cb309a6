import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  journalEntrySchema,
  journalHeadSchema,
  type JournalEntry,
  type JournalHead,
} from './journal-entries.ts';
import { processIdentity } from './process-identity.ts';

/** What is in a file of the journals' folder, by the end of its name. */
export const extensions = { journal: '.jsonl', deferred: '.deferred' } as const;
type Extension = (typeof extensions)[keyof typeof extensions];

/**
 * The journal of one job on local disk, one JSON document a line. What `append` returned from is with the kernel:
 * it outlives the process however that ends (a power cut it may not).
 */
export class JournalFile {
  readonly path: string;
  readonly #head: JournalHead;
  #descriptor: number;
  #bytes = 0;

  constructor(dir: string, callId: string, epoch: number, extension: Extension = extensions.journal) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.path = path.join(dir, `${callId}.${epoch}${extension}`);
    const fresh = !existsSync(this.path);
    this.#descriptor = openSync(this.path, 'a', 0o600);
    this.#head = {
      callId,
      epoch,
      pid: process.pid,
      started: processIdentity(process.pid) ?? '',
    };
    try {
      this.#write(this.#head);
    } catch (error) {
      closeSync(this.#descriptor);
      if (fresh) rmSync(this.path, { force: true });
      throw error;
    }
  }

  /** How much this process has written to it, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  append(entry: object): void {
    this.#write(entry);
  }

  /** Takes out what is not to be kept; the file is whole at every moment. */
  keepOnly(keep: (entry: JournalEntry) => boolean): void {
    const journal = readJournal(this.path);
    if (!journal) return;
    this.#replace([journal.head, ...journal.entries.filter(keep)]);
  }

  /** Begins anew: all that it holds is elsewhere by now. */
  clear(): void {
    this.#replace([this.#head]);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #replace(entries: readonly object[]): void {
    const lines = entries.map((line) => JSON.stringify(line));
    const text = `${lines.join('\n')}\n`;
    const next = `${this.path}.next`;
    writeFileSync(next, text, { mode: 0o600 });
    renameSync(next, this.path);
    closeSync(this.#descriptor);
    this.#descriptor = openSync(this.path, 'a', 0o600);
    this.#bytes = Buffer.byteLength(text);
  }

  #write(value: object): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    for (let written = 0; written < line.length;) written += writeSync(this.#descriptor, line, written);
    this.#bytes += line.length;
  }
}

/** The files of a kind in `dir` whose processes are gone. */
export function abandonedJournals(dir: string, extension: Extension = extensions.journal): string[] {
  return listJournals(dir, extension).filter((file) => {
    const head = readHead(file);
    return head !== null && isAbandoned(head);
  });
}

/** Whether the process that wrote a journal is gone. */
export function isAbandoned(head: JournalHead): boolean {
  return processIdentity(head.pid) !== head.started;
}

/** The journals in `dir` that jobs of this call have left there or still write, the oldest first. */
export function journalsOf(dir: string, callId: string): string[] {
  return filesOf(dir, callId, extensions.journal).sort(
    (a, b) => (readHead(a)?.epoch ?? 0) - (readHead(b)?.epoch ?? 0),
  );
}

/** Whether a job of this call still has something to write down or to do, or left it here for others. */
export function isUnwritten(dir: string, callId: string): boolean {
  return Object.values(extensions)
    .flatMap((extension) => filesOf(dir, callId, extension))
    .some((file) => readHead(file) !== null);
}

/** What a journal holds. A last line that its process did not finish is left out; so is one that makes no sense. */
export function readJournal(file: string): { head: JournalHead; entries: JournalEntry[] } | null {
  return readEntries(file, journalEntrySchema);
}

/** {@link readJournal} for another kind of entries. */
export function readEntries<S extends z.ZodType>(
  file: string,
  schema: S,
): { head: JournalHead; entries: z.infer<S>[] } | null {
  const head = readHead(file);
  const text = readText(file);
  if (!head || text === null) return null;
  const entries = text
    .split('\n')
    .slice(1)
    .map((line) => schema.safeParse(parseJson(line)))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return { head, entries };
}

/** Removes a journal that is wholly in the database. */
export function removeJournal(file: string): void {
  rmSync(file, { force: true });
}

/** Sets a journal aside that the database will not take, for a person to look at. */
export function setJournalAside(file: string): string {
  const aside = `${file}.rejected`;
  if (readText(file) !== null) renameSync(file, aside);
  return aside;
}

/** Every file of a kind in `dir`, whoever writes it. */
export function listJournals(dir: string, extension: Extension): string[] {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return readdirSync(dir)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(dir, name));
}

function filesOf(dir: string, callId: string, extension: Extension): string[] {
  return listJournals(dir, extension).filter((file) => path.basename(file).startsWith(`${callId}.`));
}

/** Whose a file is; null when it does not say, or another process has just recovered and removed it. */
export function readHead(file: string): JournalHead | null {
  const text = readText(file);
  if (text === null) return null;
  const parsed = journalHeadSchema.safeParse(parseJson(text.slice(0, text.indexOf('\n') + 1)));
  return parsed.success ? parsed.data : null;
}

/** Null when somebody else has dealt with the file meanwhile. */
export function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
