import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ProviderKind } from '../../telemetry/metrics.ts';

const entrySchema = z.object({ until: z.number() });

/**
 * What the calls of this machine know of each other's providers. Every call is a process of its own: without this each
 * one would find out by itself, at its caller's cost, that a provider is down. A file for each provider that is;
 * it says until when, and counts for nothing after that. A disk that fails costs the knowledge and no more.
 */
export class Board {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** A provider is down until a moment (epoch milliseconds). */
  async note(kind: ProviderKind, name: string, until: number): Promise<void> {
    const file = this.#file(kind, name);
    const draft = `${file}.${process.pid}`;
    await mkdir(this.#directory, { recursive: true, mode: 0o700 })
      .then(() => writeFile(draft, JSON.stringify({ until })))
      .then(() => rename(draft, file))
      .catch(() => undefined);
  }

  /** A provider works again. */
  async clear(kind: ProviderKind, name: string): Promise<void> {
    await rm(this.#file(kind, name), { force: true }).catch(() => undefined);
  }

  /** Until when a provider is known to be down; null when nothing is known. */
  async until(kind: ProviderKind, name: string): Promise<number | null> {
    const text = await readFile(this.#file(kind, name), 'utf8').catch(() => '');
    try {
      return entrySchema.parse(JSON.parse(text)).until;
    } catch {
      return null;
    }
  }

  #file(kind: ProviderKind, name: string): string {
    return path.join(this.#directory, `${kind}-${name}.json`);
  }
}
