import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Logger } from '../../logger.ts';
import { endProcess } from '../../domain/calls/index.ts';
import {
  beatMs,
  fromJobSchema,
  hear,
  send,
  stuckMs,
  type FromJob,
  type FromWorker,
  type ServedCall,
} from './protocol.ts';
import { waitedForProcessorMs } from './starvation.ts';

interface Job {
  socket: Socket;
  pid: number;
  identity: string;
  call: ServedCall | null;
  heardAt: number;
  /** When its silence was noticed, and how long it had waited for a processor by then. */
  suspect: { at: number; waitedMs: number } | null;
  /** When its call was over; the process should end. */
  leftAt: number | null;
}

export interface WatchOptions {
  /** The Unix socket on which the jobs of this worker report. */
  socket: string;
  workerId: string;
  logger: Logger;
  /** A job died, or was ended because it was stuck, with its call on. */
  onBroken: (call: ServedCall) => void;
  /** A job left its call to another, or the job that was to serve it never began. */
  onLeft: (call: ServedCall) => void;
}

/** A job that was taken has this long to begin, once there is a process for it. */
const beginMs = 10_000;

/** A process whose call is over and that has not ended by then never will. */
const lingerMs = 30_000;

/** A job that is silent for this long is stuck, however little of the machine it got. */
const starvedMs = 10_000;

const keyOf = ({ callId, epoch }: ServedCall): string => `${callId}.${epoch}`;

/**
 * Watches over the job processes of a worker. A job is connected as long as it lives, so that its death is known at
 * once however it died; one that does not beat is stuck and is ended.
 */
export class JobSupervisor {
  readonly #options: WatchOptions;
  readonly #server: Server;
  readonly #jobs = new Set<Job>();
  /** Calls whose jobs were taken and have not begun. */
  readonly #expected = new Map<string, { call: ServedCall; since: number }>();
  readonly #timer: NodeJS.Timeout;
  #awakeAt = performance.now();
  #settled: (() => void)[] = [];

  private constructor(options: WatchOptions) {
    this.#options = options;
    this.#server = createServer((socket) => this.#welcome(socket));
    this.#timer = setInterval(() => this.#tick(), beatMs);
  }

  static async start(options: WatchOptions): Promise<JobSupervisor> {
    const supervisor = new JobSupervisor(options);
    rmSync(options.socket, { force: true });
    supervisor.#server.listen(options.socket);
    await once(supervisor.#server, 'listening');
    return supervisor;
  }

  /** The calls that are being served. */
  get calls(): ServedCall[] {
    return [...this.#jobs].flatMap(({ call }) => (call ? [call] : []));
  }

  /** Whether a job of this worker serves the call or is about to. */
  has(callId: string): boolean {
    const expected = [...this.#expected.values()].map(({ call }) => call);
    return [...this.calls, ...expected].some((call) => call.callId === callId);
  }

  /** A job is about to begin for this call. False when one is already. */
  expect(call: ServedCall): boolean {
    if (this.#expected.has(keyOf(call))) return false;
    this.#expected.set(keyOf(call), { call, since: performance.now() });
    return true;
  }

  expectNoMore(call: ServedCall): void {
    this.#expected.delete(keyOf(call));
    this.#settle();
  }

  /** Tells every job that serves a call. */
  tell(message: FromWorker): void {
    for (const job of this.#jobs) if (job.call) send(job.socket, message);
  }

  /** Resolves when no call is served or about to be, or after `patienceMs`. Answers which. */
  async idle(patienceMs: number): Promise<boolean> {
    if (this.#isQuiet) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), patienceMs);
    this.#settled.push(() => resolve(true));
    const idle = await promise;
    clearTimeout(timer);
    return idle;
  }

  /** Ends every job process that still exists, whatever it does. */
  endJobs(): void {
    for (const { pid, identity } of this.#jobs) endProcess(pid, identity);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#server.close();
    for (const { socket } of this.#jobs) socket.destroy();
    rmSync(this.#options.socket, { force: true });
  }

  #welcome(socket: Socket): void {
    const job: Job = {
      socket,
      pid: 0,
      identity: '',
      call: null,
      heardAt: performance.now(),
      suspect: null,
      leftAt: null,
    };
    this.#jobs.add(job);
    hear(socket, fromJobSchema, (message) => this.#take(job, message));
    socket.on('error', () => undefined); // `close` follows
    socket.once('close', () => this.#gone(job));
    send(socket, { type: 'welcome', workerId: this.#options.workerId });
  }

  #take(job: Job, message: FromJob): void {
    job.heardAt = performance.now();
    job.suspect = null;
    switch (message.type) {
      case 'hello':
        job.pid = message.pid;
        job.identity = message.identity;
        return;
      case 'beat':
        send(job.socket, { type: 'beat' });
        return;
      case 'serving':
        job.call = message.call;
        this.expectNoMore(message.call);
        return;
      case 'left':
        job.call = null;
        job.leftAt = performance.now();
        if (message.call) this.#options.onLeft(message.call);
        this.#settle();
    }
  }

  #gone(job: Job): void {
    this.#jobs.delete(job);
    const { call, pid } = job;
    if (call) {
      this.#options.logger.warn({ callId: call.callId, epoch: call.epoch, pid }, 'job died during its call');
      this.#options.onBroken(call);
    }
    this.#settle();
  }

  // While this process itself stood still, nobody could be heard.
  #tick(): void {
    const now = performance.now();
    const slept = now - this.#awakeAt > 3 * beatMs;
    this.#awakeAt = now;
    for (const [key, expected] of this.#expected) {
      // While every process is busy or still being made ready, it waits for one; it is not lost.
      if (slept || !this.#hasIdle) expected.since = now;
      if (now - expected.since < beginMs) continue;
      this.#expected.delete(key);
      this.#options.logger.warn({ callId: expected.call.callId }, 'accepted job never began');
      this.#options.onLeft(expected.call);
    }
    for (const job of this.#jobs) {
      if (slept) job.heardAt = now;
      const stuck = job.call !== null && isStuck(job, now);
      const lingers = job.leftAt !== null && now - job.leftAt > lingerMs;
      if (!stuck && !lingers) continue;
      job.heardAt = now;
      this.#options.logger.warn({ callId: job.call?.callId, pid: job.pid }, 'stuck job ended');
      endProcess(job.pid, job.identity);
    }
  }

  get #hasIdle(): boolean {
    return [...this.#jobs].some(({ call, leftAt }) => call === null && leftAt === null);
  }

  get #isQuiet(): boolean {
    return this.calls.length === 0 && this.#expected.size === 0;
  }

  #settle(): void {
    if (!this.#isQuiet) return;
    for (const resolve of this.#settled.splice(0)) resolve();
  }
}

// A job that wants to run and gets no processor is late, not stuck; but not for ever.
function isStuck(job: Job, now: number): boolean {
  const silentMs = now - job.heardAt;
  if (silentMs < stuckMs / 2) return false;
  job.suspect ??= { at: now, waitedMs: waitedForProcessorMs(job.pid) };
  if (silentMs < stuckMs) return false;
  const waitedMs = waitedForProcessorMs(job.pid) - job.suspect.waitedMs;
  return waitedMs < (now - job.suspect.at) / 3 || silentMs > starvedMs;
}
