import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
  readonly #descriptor: number;

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
    return head !== null && isAbandoned(head);
  });
}

/** Whether the process that wrote a journal is gone. */
export function isAbandoned(head: JournalHead): boolean {
  return processIdentity(head.pid) !== head.started;
}

/** The journals in `dir` that jobs of this call have left there or still write, the oldest first. */
export function journalsOf(dir: string, callId: string): string[] {
  return listJournals(dir)
    .filter((file) => path.basename(file).startsWith(`${callId}.`))
    .sort((a, b) => (readHead(a)?.epoch ?? 0) - (readHead(b)?.epoch ?? 0));
}

/** What a journal holds. A last line that its process did not finish is left out; so is one that makes no sense. */
export function readJournal(file: string): { head: JournalHead; entries: JournalEntry[] } | null {
  const head = readHead(file);
  const text = readText(file);
  if (!head || text === null) return null;
  const entries = text
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
  if (readText(file) !== null) renameSync(file, aside);
  return aside;
}

function listJournals(dir: string): string[] {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return readdirSync(dir)
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(dir, name));
}

function readHead(file: string): JournalHead | null {
  const text = readText(file);
  if (text === null) return null;
  const parsed = journalHeadSchema.safeParse(parseJson(text.slice(0, text.indexOf('\n') + 1)));
  return parsed.success ? parsed.data : null;
}

/** Null when somebody else has dealt with the file meanwhile. */
function readText(file: string): string | null {
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
