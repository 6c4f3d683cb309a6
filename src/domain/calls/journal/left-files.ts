import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isAbandoned, readHead, readText } from './journal-file.ts';

/** A file in the folder of the journals that holds what somebody said. */
export interface LeftFile {
  path: string;
  callId: string;
  /** Its process may still write to it. */
  held: boolean;
  /** What was promised in the call waits in it to be done. */
  promises: boolean;
  changedAt: Date;
}

/** A journal or the promises of one job, as they are written, or set aside, or half replaced. */
const named = /^([\da-f-]{36})\.\d+\.(jsonl|deferred)(\.rejected|\.next)?$/;

/** Every file in `dir` that holds what somebody said, whatever became of it. */
export function leftFiles(dir: string): LeftFile[] {
  return namesIn(dir).flatMap((name) => {
    const [, callId, kind, fate] = named.exec(name) ?? [];
    if (callId === undefined) return [];
    const file = path.join(dir, name);
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtime;
    if (!changedAt) return [];
    const head = readHead(file);
    const held = fate !== '.rejected' && head !== null && !isAbandoned(head);
    return [{ path: file, callId, held, promises: kind === 'deferred' && fate === undefined, changedAt }];
  });
}

/**
 * What stands in such a file, a value a line; a line that its process did not finish is left as text. Nothing where
 * another process has recovered and removed it since it was listed.
 */
export function contentOf(file: LeftFile): unknown[] {
  return (readText(file.path) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => {
      try {
        return JSON.parse(line);
      } catch {
        return line;
      }
    });
}

/** Removes such a file for good. */
export function removeLeft(file: LeftFile): void {
  rmSync(file.path, { force: true });
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
