import type { Database } from '../../db/client.ts';
import type { Logger } from '../../logger.ts';
import type { FieldOrigin, JsonValue, StageDecision, TranscriptLine } from './types.ts';

export interface JournalOptions {
  /** Folder of the journals on local disk. */
  dir: string;
  callId: string;
  epoch: number;
  db: Database;
  logger: Logger;
  clock: () => Date;
}

/** Everything a call says and captures, kept on local disk at once and in the database within 100 ms. */
export interface Journal {
  line(line: TranscriptLine): void;
  stage(stage: string, decision: StageDecision): void;
  field(name: string, value: string | null, origin: FieldOrigin): void;
  checkpoint(state: JsonValue): void;
  /** Resolves when everything written so far is in the database; rejects with `stale_epoch` when fenced off. */
  flush(): Promise<void>;
  /** Flushes, and removes the file when all of it is in the database. Never rejects. */
  close(): Promise<void>;
}

export declare function openJournal(options: JournalOptions): Journal;
/** Writes what dead jobs left in `dir` to the database; returns the number of journals recovered. */
export declare function recoverJournals(dir: string, db: Database, logger: Logger): Promise<number>;
