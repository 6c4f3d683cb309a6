import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { processIdentity } from '../../domain/calls/index.ts';
import {
  beatMs,
  fromWorkerSchema,
  hear,
  send,
  stuckMs,
  type FromWorker,
  type ServedCall,
} from './protocol.ts';

type Order = Extract<FromWorker['type'], 'hand_over' | 'close'>;

/**
 * A job's line to the watch of its worker: tells which call the job serves and that it lives. When the worker is gone
 * or stands still, the job is alone with its call, and goes on with it.
 */
export class SupervisorLink {
  /** Whose beat stands for this job; null once it is alone. */
  workerId: string | null = null;
  /** Called once, when the worker does not answer any more. */
  onAlone: (() => void) | null = null;
  readonly #socket: Socket;
  #timer: NodeJS.Timeout | null = null;
  #takeOrder: ((order: Order) => void) | null = null;
  #order: Order | null = null;
  #alone = false;
  #heardAt = performance.now();
  #awakeAt = performance.now();

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Connects to the watch; without one there (the worker died meanwhile) the job is alone from the beginning. */
  static async open(path: string): Promise<SupervisorLink> {
    const line = new SupervisorLink(connect(path));
    await line.#begin();
    return line;
  }

  /** What the worker wants of the call, also when it said so before the call had begun. */
  onOrder(take: (order: Order) => void): void {
    this.#takeOrder = take;
    if (this.#order) take(this.#order);
  }

  serving(call: ServedCall): void {
    send(this.#socket, { type: 'serving', call });
  }

  /** The call is over, or (given one) left for another job to go on with. */
  left(call: ServedCall | null): void {
    send(this.#socket, { type: 'left', call });
  }

  async #begin(): Promise<void> {
    const socket = this.#socket;
    socket.on('error', () => undefined); // `close` follows
    socket.once('close', () => this.#isAlone());
    const welcomed = Promise.withResolvers<void>();
    socket.once('close', () => welcomed.resolve());
    hear(socket, fromWorkerSchema, (message) => {
      this.#heardAt = performance.now();
      if (message.type === 'welcome') {
        this.workerId = message.workerId;
        welcomed.resolve();
      } else if (message.type !== 'beat') {
        this.#order = message.type;
        this.#takeOrder?.(message.type);
      }
    });
    await Promise.race([once(socket, 'connect').catch(() => undefined), welcomed.promise]);
    send(socket, { type: 'hello', pid: process.pid, identity: processIdentity(process.pid) ?? '' });
    this.#timer = setInterval(() => this.#tick(), beatMs);
    this.#timer.unref();
    await welcomed.promise;
  }

  #tick(): void {
    const now = performance.now();
    if (now - this.#awakeAt > 3 * beatMs) this.#heardAt = now;
    this.#awakeAt = now;
    send(this.#socket, { type: 'beat' });
    if (now - this.#heardAt > stuckMs) this.#isAlone();
  }

  #isAlone(): void {
    if (this.#alone) return;
    this.#alone = true;
    this.workerId = null;
    this.onAlone?.();
  }
}
