import {
  closeSync,
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
import {
  journalEntrySchema,
  journalHeadSchema,
  type JournalEntry,
  type JournalHead,
} from './journal-entries.ts';
import { processIdentity } from './process-identity.ts';

const extension = '.jsonl';

/**
 * The journal of one job on local disk, one JSON document a line. What `append` returned from is with the kernel:
 * it outlives the process however that ends (a power cut it may not).
 */
export class JournalFile {
  readonly path: string;
  #descriptor: number;

  constructor(dir: string, callId: string, epoch: number) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.path = path.join(dir, `${callId}.${epoch}${extension}`);
    this.#descriptor = openSync(this.path, 'a', 0o600);
    const head: JournalHead = {
      callId,
      epoch,
      pid: process.pid,
      started: processIdentity(process.pid) ?? '',
    };
    this.#write(head);
  }

  append(entry: JournalEntry): void {
    this.#write(entry);
  }

  /** Takes out what is not to be kept; the file is whole at every moment. */
  keepOnly(keep: (entry: JournalEntry) => boolean): void {
    const journal = readJournal(this.path);
    if (!journal) return;
    const lines = [journal.head, ...journal.entries.filter(keep)].map((line) => JSON.stringify(line));
    const next = `${this.path}.next`;
    writeFileSync(next, `${lines.join('\n')}\n`, { mode: 0o600 });
    renameSync(next, this.path);
    closeSync(this.#descriptor);
    this.#descriptor = openSync(this.path, 'a', 0o600);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #write(value: JournalHead | JournalEntry): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    for (let written = 0; written < line.length;) written += writeSync(this.#descriptor, line, written);
  }
}

/** The journals in `dir` whose processes are gone. */
export function abandonedJournals(dir: string): string[] {
  return listJournals(dir).filter((file) => {
    const head = readHead(file);
    return head !== null && processIdentity(head.pid) !== head.started;
  });
}

/** What a journal holds. A last line that its process did not finish is left out; so is one that makes no sense. */
export function readJournal(file: string): { head: JournalHead; entries: JournalEntry[] } | null {
  const head = readHead(file);
  if (!head) return null;
  const entries = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => journalEntrySchema.safeParse(parseJson(line)))
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
  renameSync(file, aside);
  return aside;
}

function listJournals(dir: string): string[] {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return readdirSync(dir)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(dir, name));
}

function readHead(file: string): JournalHead | null {
  const text = readFileSync(file, 'utf8');
  const parsed = journalHeadSchema.safeParse(parseJson(text.slice(0, text.indexOf('\n') + 1)));
  return parsed.success ? parsed.data : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
