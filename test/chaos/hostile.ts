import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createCallResponseSchema } from '../../src/shared/api/calls.ts';
import type { Centre } from '../helpers/centre.ts';
import { Line } from './line.ts';
import { postFrom } from './post-from.ts';
import { Quiet } from './quiet.ts';

/** How many requests a second each flood sends: bounded, for who sends them shares the machine with the centre. */
const floodPerSecond = 60;
/** Connections that send a form drop by drop. */
const drips = 150;
const timeoutMs = 15_000;
/** A line longer than anybody may type. */
const book = 'x'.repeat(50_000);

/**
 * Callers who mean the centre ill, from addresses of their own: they flood its forms, ring and do not come, type without
 * end and hold connections open. They go on until they are disposed of.
 */
export class HostileCallers implements AsyncDisposable {
  /** How they were answered, by what they did and the status. */
  readonly answered: Record<string, number> = {};
  readonly #centre: Centre;
  readonly #over = new AbortController();
  readonly #doing: Promise<unknown>[];
  readonly #sockets: Socket[] = [];

  constructor(centre: Centre) {
    this.#centre = centre;
    this.#doing = [
      this.#flood('127.0.66.1', '/api/calls', '{}'),
      this.#flood('127.0.66.2', '/api/callbacks', JSON.stringify({ phone: '055 123 9999' })),
      this.#flood('127.0.66.3', '/api/contact', `{"message": "${'x'.repeat(60_000)}`),
      ...['127.0.67.1', '127.0.67.2'].map((from) => this.#ringAndDoNotCome(from)),
      this.#typeWithoutEnd('127.0.68.1'),
    ];
    this.#drip('127.0.69.1');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort();
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#doing);
  }

  async #flood(from: string, path: string, body: string): Promise<void> {
    await this.#again(1_000 / floodPerSecond, () => {
      void this.#post('flood', from, path, body);
      return Promise.resolve();
    });
  }

  async #ringAndDoNotCome(from: string): Promise<void> {
    await this.#again(1_000, async () => {
      await this.#post('ring', from, '/api/calls', '{}');
    });
  }

  async #typeWithoutEnd(from: string): Promise<void> {
    await this.#again(1_000, async () => {
      const answer = await this.#post('typist', from, '/api/calls', '{}');
      if (answer?.status !== 201) return;
      const call = createCallResponseSchema.parse(JSON.parse(answer.body));
      const line = await Line.join(call, new Quiet()).catch(() => null);
      if (!line) return;
      const goesOn = (): boolean => !line.cut && line.all('end').length === 0 && !this.#over.signal.aborted;
      while (goesOn()) {
        await line.type(book);
        for (let lines = 0; lines < 20; lines += 1) await line.type('wait');
        await pause(500);
      }
      await line.hangUp();
    });
  }

  #drip(from: string): void {
    const { hostname, port } = new URL(this.#centre.url);
    for (let count = 0; count < drips; count += 1) {
      const socket = connect({ host: hostname, port: Number(port), localAddress: from });
      this.#sockets.push(socket);
      socket.on('error', () => undefined);
      socket.write(
        'POST /api/contact HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{',
      );
      const drops = setInterval(() => socket.write(' '), 2_000);
      socket.once('close', () => clearInterval(drops));
    }
  }

  async #post(doing: string, from: string, path: string, body: string) {
    const answer = await postFrom(from, new URL(path, this.#centre.url), { body, timeoutMs }).catch(
      () => null,
    );
    const code = /"code":"(\w+)"/.exec(answer?.body ?? '')?.[1] ?? '';
    const told = `${doing} ${answer?.status ?? 'unanswered'} ${code}`.trim();
    this.answered[told] = (this.answered[told] ?? 0) + 1;
    return answer;
  }

  async #again(everyMs: number, act: () => Promise<void>): Promise<void> {
    const { signal } = this.#over;
    while (!signal.aborted) {
      await act();
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
