import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../shared/vocabulary.ts';
import type { Voice } from './voice.ts';

/** Sound of fixed phrases on disk, keyed by voice, language and text; raw samples at the voice's rate. */
export class PhraseCache {
  readonly #directory: string;
  readonly #voice: Pick<Voice, 'id' | 'sampleRate'>;

  constructor(directory: string, voice: Pick<Voice, 'id' | 'sampleRate'>) {
    this.#directory = directory;
    this.#voice = voice;
  }

  /** The phrase's samples; null when it is not cached. */
  async read(text: string, language: Language): Promise<Int16Array | null> {
    try {
      const bytes = await readFile(this.#file(text, language));
      const copy = new Uint8Array(bytes.length - (bytes.length % 2));
      copy.set(bytes.subarray(0, copy.length));
      return new Int16Array(copy.buffer);
    } catch {
      return null;
    }
  }

  /** Whether the phrase is there, without reading it. */
  async has(text: string, language: Language): Promise<boolean> {
    return access(this.#file(text, language)).then(
      () => true,
      () => false,
    );
  }

  /** Keeps a phrase; it appears whole or not at all. */
  async write(text: string, language: Language, samples: Int16Array): Promise<void> {
    const file = this.#file(text, language);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
      await writeFile(draft, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      await rename(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  }

  #file(text: string, language: Language): string {
    const key = JSON.stringify([this.#voice.id, this.#voice.sampleRate, language, text]);
    const hash = createHash('sha256').update(key).digest('hex');
    return path.join(this.#directory, hash.slice(0, 2), `${hash}.pcm`);
  }
}
