import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { APIConnectionError, APIError, APITimeoutError } from '@livekit/agents';
import type { Language } from '../../shared/vocabulary.ts';
import type { Expected } from '../types.ts';
import {
  Decoder,
  answerSchema,
  bytesOf,
  encode,
  samplesOf,
  type Capabilities,
  type Answer,
  type Heard,
  type Request,
} from './protocol.ts';

type Wanted = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never;
type Received = { head: Answer; body: Buffer };

/** A request under way: answers arrive in `put`, `fail` ends it. */
interface Pending {
  put(answer: Received): void;
  fail(error: Error): void;
}

/** How long a job waits for the speech process to come (back). */
const connectMs = 15_000;
/** How long an answer may take: a long utterance on a slow machine, with others before it in the queue. */
const answerMs = 30_000;

/**
 * A job's connection to the speech process. It connects when first needed and again after the process
 * was restarted. Requests fail with `APIConnectionError` or `APITimeoutError`, which the framework
 * retries, and with an unretryable `APIError` when the process itself says no.
 */
export class SpeechClient {
  readonly #path: string;
  readonly #waits: { connectMs: number; answerMs: number };
  #socket: Promise<Socket> | null = null;
  #pending = new Map<number, Pending>();
  #lastId = 0;
  #closed = false;

  constructor(configuredPath: string, waits: Partial<{ connectMs: number; answerMs: number }> = {}) {
    this.#path = configuredPath;
    this.#waits = { connectMs, answerMs, ...waits };
  }

  async abilities(): Promise<Capabilities> {
    for await (const { head } of this.#request({ op: 'hello' })) {
      if (head.type === 'abilities') return head.abilities;
    }
    throw unexpected();
  }

  /** What was said. Asked again once when the speech process is restarted meanwhile. */
  async recognise(
    samples: Int16Array,
    about: { sampleRate: number; language: Language | null; expected: Expected },
    signal?: AbortSignal,
  ): Promise<Heard> {
    const ask = async (): Promise<Heard> => {
      for await (const { head } of this.#request({ op: 'recognise', ...about }, bytesOf(samples), signal)) {
        if (head.type === 'heard') return head.heard;
      }
      throw unexpected();
    };
    try {
      return await ask();
    } catch (error) {
      const restarted = error instanceof APIConnectionError && !(error instanceof APITimeoutError);
      if (!restarted || this.#closed || signal?.aborted) throw error;
      return ask();
    }
  }

  /** The sound of a text, as it is made. */
  async *speak(text: string, language: Language, signal?: AbortSignal): AsyncGenerator<Int16Array> {
    for await (const { head, body } of this.#request({ op: 'speak', text, language }, undefined, signal)) {
      if (head.type === 'audio') yield samplesOf(body);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const socket = await this.#socket?.catch(() => null);
    socket?.destroy();
  }

  /** One request and its answers; leaving the loop early cancels it. */
  async *#request(request: Wanted, body?: Uint8Array, signal?: AbortSignal): AsyncGenerator<Received> {
    const socket = await this.#connected();
    const id = (this.#lastId += 1);
    const answers = new Answers(this.#waits.answerMs);
    const abort = (): void => answers.fail(new APIConnectionError({ message: 'the request was given up' }));
    signal?.addEventListener('abort', abort, { once: true });
    this.#pending.set(id, answers);
    let finished = false;
    try {
      if (signal?.aborted) abort();
      else socket.write(encode({ ...request, id }, body));
      while (!finished) {
        const answer = await answers.next();
        finished = answer.head.type !== 'audio';
        if (answer.head.type === 'error') throw refused(answer.head);
        yield answer;
      }
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#pending.delete(id);
      if (!finished && !socket.destroyed) socket.write(encode({ op: 'cancel', id }));
    }
  }

  #connected(): Promise<Socket> {
    if (this.#closed) return Promise.reject(new APIConnectionError({ message: 'speech is closed' }));
    this.#socket ??= this.#connect().catch((error: unknown) => {
      this.#socket = null;
      throw error;
    });
    return this.#socket;
  }

  async #connect(): Promise<Socket> {
    const deadline = Date.now() + this.#waits.connectMs;
    for (;;) {
      const socket = await open(this.#path);
      if (socket) return this.#attend(socket);
      if (this.#closed || Date.now() >= deadline) {
        throw new APIConnectionError({ message: 'the speech process cannot be reached' });
      }
      await delay(50);
    }
  }

  #attend(socket: Socket): Socket {
    const decoder = new Decoder(answerSchema);
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const answer of decoder.push(chunk)) this.#pending.get(answer.head.id)?.put(answer);
      } catch {
        socket.destroy();
      }
    });
    socket.once('close', () => {
      this.#socket = null;
      const pending = [...this.#pending.values()];
      for (const request of pending) {
        request.fail(new APIConnectionError({ message: 'the speech process went away' }));
      }
    });
    return socket;
  }
}

function open(file: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(file);
    socket.once('connect', () => resolve(socket));
    socket.on('error', () => resolve(null));
  });
}

function refused({ code, message }: { code: string; message: string }): APIError {
  return new APIError(`${code}: ${message}`, { retryable: false });
}

function unexpected(): APIError {
  return new APIError('the speech process answered out of turn', { retryable: false });
}

/** Answers in their order, each within a time. */
class Answers implements Pending {
  readonly #timeoutMs: number;
  #arrived: Received[] = [];
  #error: Error | null = null;
  #wake: (() => void) | null = null;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  put(answer: Received): void {
    this.#arrived.push(answer);
    this.#wake?.();
  }

  fail(error: Error): void {
    this.#error ??= error;
    this.#wake?.();
  }

  async next(): Promise<Received> {
    const timer = setTimeout(
      () => this.fail(new APITimeoutError({ message: 'the speech process does not answer' })),
      this.#timeoutMs,
    );
    try {
      for (;;) {
        const answer = this.#arrived.shift();
        if (answer) return answer;
        if (this.#error) throw this.#error;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }
}
