import { Worker } from 'node:worker_threads';
import { HatifError } from '../../errors.ts';
import type { Embedder, TextRole } from '../../knowledge/embedder.ts';

/** What the thread is asked, and what it answers. */
export interface ThreadRequest {
  id: number;
  texts: readonly string[];
  role: TextRole;
}
export type ThreadAnswer = { id: number } & ({ vectors: number[][] } | { code: string; message: string });

/** A model in a thread of this process, loaded with the first text. It does not keep the process alive. */
export class LocalEmbedder implements Embedder {
  readonly name: string;
  readonly #directory: string;
  readonly #waiting = new Map<number, PromiseWithResolvers<number[][]>>();
  #thread: Worker | null = null;
  #asked = 0;

  constructor(name: string, directory: string) {
    this.name = name;
    this.#directory = directory;
  }

  /** Errors as `LocalModel.load`. */
  async embed(texts: readonly string[], role: TextRole, signal: AbortSignal): Promise<number[][]> {
    signal.throwIfAborted();
    const thread = (this.#thread ??= this.#start());
    const id = (this.#asked += 1);
    const answer = Promise.withResolvers<number[][]>();
    const abort = (): void => answer.reject(signal.reason);
    signal.addEventListener('abort', abort);
    this.#waiting.set(id, answer);
    // A command that waits for this answer stays; one that does not may end.
    thread.ref();
    thread.postMessage({ id, texts, role } satisfies ThreadRequest, []);
    try {
      return await answer.promise;
    } finally {
      signal.removeEventListener('abort', abort);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) thread.unref();
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('local-thread.ts', import.meta.url), {
      workerData: { directory: this.#directory },
    });
    thread.on('message', (answer: ThreadAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      if ('vectors' in answer) waiting?.resolve(answer.vectors);
      else waiting?.reject(new HatifError(answer.code, answer.message));
    });
    thread.on('error', (error) => this.#end(error));
    thread.on('exit', () => this.#end(new Error('the thread of the embedding model ended')));
    return thread;
  }

  /** The next text starts another thread. */
  #end(error: unknown): void {
    this.#thread = null;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
